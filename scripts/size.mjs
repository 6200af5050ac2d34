import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { buildPackage } from "./build-app.mjs";
import { weigh } from "./size/bundle.mjs";
import { furtherLanguages, hosts } from "./size/hosts.mjs";
import { makeProject } from "./size/project.mjs";

// What hosts load, in production builds of the packed tarball with Vite and esbuild. React stays outside. Over its limit a
// size fails; an aim that is missed is only told. `--json` prints one JSON object and nothing else.

/**
 * Bytes after gzip; a kB is 1,000 bytes. `aim` is what the design asks for, `most` the limit that fails. Where an aim is
 * missed the limit stands just above what is measured, so that nothing grows unseen: it may only come down.
 *
 * @typedef {{ aim: number, most: number }} Budget
 */

const budgets = {
  nav: { vite: { aim: 16_000, most: 20_200 }, esbuild: { aim: 16_000, most: 29_200 } },
  page: { vite: { aim: 48_000, most: 78_500 }, esbuild: { aim: 52_000, most: 85_900 } },
  host: { vite: { aim: 58_000, most: 96_400 }, esbuild: { aim: 58_000, most: 103_100 } },
  language: { vite: { aim: 8_000, most: 9_600 }, esbuild: { aim: 8_000, most: 11_000 } },
  everything: { vite: { aim: 165_000, most: 158_800 }, esbuild: { aim: 165_000, most: 167_900 } },
  own: { vite: { aim: 60_000, most: 98_900 }, esbuild: { aim: 60_000, most: 107_300 } },
};
const cssBudget = { aim: 10_000, most: 12_700 };

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
  const above = (/** @type {keyof Budget} */ bound) => [
    ...measures.flatMap((name) =>
      /** @type {const} */ (["vite", "esbuild"])
        .filter((bundler) => sizes[bundler][name] > budgets[name][bundler][bound])
        .map((bundler) => `${bundler}.${name}`),
    ),
    ...(css > cssBudget[bound] ? ["css"] : []),
  ];
  const missed = above("aim");
  const over = above("most");

  if (process.argv.includes("--json")) {
    console.log(JSON.stringify({ ...sizes, css, budgets: { ...budgets, css: cssBudget }, missed, over }));
  } else {
    const kB = (/** @type {number} */ bytes) => (bytes / 1000).toFixed(1);
    const cell = (/** @type {number} */ bytes, /** @type {Budget} */ { aim, most }) =>
      `${kB(bytes).padStart(6)}${String(aim / 1000).padStart(6)}${kB(most).padStart(7)}`;
    const heads = `${"now".padStart(6)}${"aim".padStart(6)}${"most".padStart(7)}`;
    console.log(`${"kB after gzip, React outside".padEnd(64)}${"Vite".padStart(19)}${"esbuild".padStart(22)}`);
    console.log(`${"".padEnd(64)}${heads}   ${heads}`);
    for (const name of measures) {
      const cells = [cell(sizes.vite[name], budgets[name].vite), cell(sizes.esbuild[name], budgets[name].esbuild)];
      console.log(`${says[name].padEnd(64)}${cells.join("   ")}`);
    }
    console.log(`${"styles.css".padEnd(64)}${cell(css, cssBudget)}`);
    console.log(missed.length === 0 ? "Every aim is met." : `Aims missed: ${missed.join(", ")}.`);
    const each = Object.entries(sizes.vite.languages).map(([code, bytes]) => `${code} ${kB(bytes)}`);
    console.log(`Languages with Vite: ${each.join(", ")}. The page driver of testing/page: ${kB(sizes.vite.driver)}.`);
  }
  for (const name of over) console.error(`${name} is over its limit.`);
  process.exitCode = over.length === 0 ? 0 : 1;
} finally {
  project.remove();
}
