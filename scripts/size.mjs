import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { buildPackage } from "./build-app.mjs";
import { weigh } from "./size/bundle.mjs";
import { furtherLanguages, hosts } from "./size/hosts.mjs";
import { makeProject } from "./size/project.mjs";

// What hosts load, in production builds of the packed tarball with Vite and esbuild. React stays outside. Over a budget it
// fails. `--json` prints one JSON object and nothing else.

/** Bytes after gzip; a kB is 1,000 bytes. */
const budgets = {
  nav: { vite: 16_000, esbuild: 16_000 },
  page: { vite: 48_000, esbuild: 52_000 },
  host: { vite: 58_000, esbuild: 58_000 },
  language: { vite: 8_000, esbuild: 8_000 },
  everything: { vite: 165_000, esbuild: 165_000 },
  own: { vite: 60_000, esbuild: 60_000 },
};
const cssBudget = 10_000;

const says = {
  nav: "useDevelopersAccess and the REST adapter",
  page: "the page and the REST adapter",
  host: "the page, REST, useDevelopersAccess, createTheme, a language",
  language: "any language more, at most",
  everything: "all JavaScript of the page, everything opened",
  own: "the same where the host has the libraries already",
};

/** @typedef {keyof typeof says} Measure */

const react = ["react", "react-dom"];

async function measure(
  /** @type {"vite" | "esbuild"} */ bundler,
  /** @type {import("./size/project.mjs").Project} */ project,
) {
  const { folder, libraries } = project;
  const nav = await weigh(bundler, folder, hosts.nav, react);
  const page = await weigh(bundler, folder, hosts.page, react);
  const host = await weigh(bundler, folder, hosts.host, react);
  const own = await weigh(bundler, folder, hosts.page, [...react, ...libraries]);
  const driver = await weigh(bundler, folder, hosts.driver, react);
  const languages = Object.fromEntries(furtherLanguages.map((code) => [code, host.later(`/locales/${code}.js`)]));
  return {
    nav: nav.initial,
    page: page.initial,
    host: host.initial,
    language: Math.max(...Object.values(languages)),
    everything: page.total,
    own: own.total,
    languages,
    /** No budget: it runs in tests. */
    driver: driver.total,
  };
}

buildPackage();
const project = makeProject();
try {
  const sizes = { vite: await measure("vite", project), esbuild: await measure("esbuild", project) };
  const css = gzipSync(readFileSync(join(project.own, "dist/styles.css")), { level: 9 }).length;
  const measures = /** @type {Measure[]} */ (Object.keys(says));
  const over = measures.flatMap((name) =>
    /** @type {const} */ (["vite", "esbuild"])
      .filter((bundler) => sizes[bundler][name] > budgets[name][bundler])
      .map((bundler) => `${bundler}.${name}`),
  );
  if (css > cssBudget) over.push("css");

  if (process.argv.includes("--json")) {
    console.log(JSON.stringify({ ...sizes, css, budgets: { ...budgets, css: cssBudget }, over }));
  } else {
    const kB = (/** @type {number} */ bytes) => (bytes / 1000).toFixed(1);
    const cell = (/** @type {number} */ bytes, /** @type {number} */ budget) =>
      `${kB(bytes).padStart(6)} of ${String(budget / 1000).padStart(3)}`;
    console.log(`${"kB after gzip, React outside".padEnd(64)}${"Vite".padStart(13)}${"esbuild".padStart(16)}`);
    for (const name of measures) {
      const cells = [cell(sizes.vite[name], budgets[name].vite), cell(sizes.esbuild[name], budgets[name].esbuild)];
      console.log(`${says[name].padEnd(64)}${cells.join("   ")}`);
    }
    console.log(`${"styles.css".padEnd(64)}${cell(css, cssBudget)}`);
    const each = Object.entries(sizes.vite.languages).map(([code, bytes]) => `${code} ${kB(bytes)}`);
    console.log(`Languages with Vite: ${each.join(", ")}. The page driver of testing/page: ${kB(sizes.vite.driver)}.`);
  }
  for (const name of over) console.error(`${name} is over its budget.`);
  process.exitCode = over.length === 0 ? 0 : 1;
} finally {
  project.remove();
}
