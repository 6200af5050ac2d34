import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folderOf = (id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replace(/^\0/, ""))?.[0];

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? `License: ${license}` : readFileSync(join(folder, file), "utf8").trim();
  return `${name} ${version}\n\n${text}\n`;
}

/** The licences of the packages that modules are from, given as paths. */
export function noticesOf(modules) {
  const folders = [...new Set(modules.map(folderOf))];
  const known = folders.filter((folder) => folder !== undefined && existsSync(join(folder, "package.json")));
  return known
    .sort()
    .map(noticeOf)
    .join(`\n${"-".repeat(80)}\n\n`);
}

/** Writes the licences of the packages whose code the build takes in, beside that code. */
export function notices() {
  return {
    name: "notices",
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap(({ type, modules = {} }) =>
        type === "chunk" ? Object.entries(modules) : [],
      );
      const shipped = modules.filter(([, { renderedLength }]) => renderedLength > 0).map(([id]) => id);
      this.emitFile({ type: "asset", fileName: "THIRD-PARTY-NOTICES.txt", source: noticesOf(shipped) });
    },
  };
}
