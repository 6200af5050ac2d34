import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { localeCodes } from "./entries.mjs";

// The page for hosts without React, and its languages: modules with everything inside, which a browser loads as they are.
const root = fileURLToPath(new URL("..", import.meta.url));
const out = join(process.argv[2] ?? join(root, "dist"), "standalone");

/** The name, version and licence of the package in a folder. */
function noticeOf(/** @type {string} */ folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? `License: ${license}` : readFileSync(join(folder, file), "utf8").trim();
  return `${name} ${version}\n\n${text}\n`;
}

/** Writes the licences of the packages whose code the module holds, as they ask for. @type {import("vite").Plugin} */
const notices = {
  name: "notices",
  generateBundle(_options, bundle) {
    const modules = Object.values(bundle).flatMap((file) =>
      file.type === "chunk" ? Object.entries(file.modules) : [],
    );
    const shipped = modules.filter(([, { renderedLength }]) => renderedLength > 0);
    const folders = shipped.flatMap(
      ([id]) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replace(/^\0/, "")) ?? [],
    );
    const known = [...new Set(folders)].filter((folder) => existsSync(join(folder, "package.json"))).sort();
    const source = known.map(noticeOf).join(`\n${"-".repeat(80)}\n\n`);
    this.emitFile({ type: "asset", fileName: "THIRD-PARTY-NOTICES.txt", source });
  },
};

/** The languages stay modules of their own, beside the module that loads one of them by its code. @type {import("vite").Plugin} */
const languages = {
  name: "languages",
  enforce: "pre",
  resolveId(source, importer) {
    const code = importer?.endsWith("/loadLocale.ts")
      ? /^\.\/locales\/(?!en\.)([\w-]+\.js)$/.exec(source)?.[1]
      : undefined;
    return code === undefined ? null : { id: `./locales/${code}`, external: true };
  },
};

/** Builds one module with everything inside: what several share is in each of them. */
function buildModule(/** @type {string} */ entry, /** @type {string} */ file) {
  return build({
    root,
    configFile: false,
    logLevel: "warn",
    plugins: file === "index.js" ? [notices, languages] : [],
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      target: "es2022",
      sourcemap: true,
      emptyOutDir: false,
      outDir: out,
      chunkSizeWarningLimit: Infinity,
      lib: { formats: ["es"], entry: join(root, entry), fileName: () => file },
      rolldownOptions: {
        checks: { moduleLevelDirective: false, bundlerTimings: false },
        // chart.js describes scales with values read from others: reading one has no effect.
        treeshake: { propertyReadSideEffects: false },
        // The sources of other packages would be most of the tarball.
        output: { codeSplitting: false, minify: true, sourcemapExcludeSources: true },
      },
    },
  });
}

await buildModule("src/standalone/index.ts", "index.js");
for (const code of localeCodes) await buildModule(`src/i18n/locales/${code}.ts`, `locales/${code}.js`);
