import { chromium } from "playwright";
import { chromiumArgs, findChromium } from "../scripts/browser.mjs";
import { buildPackage } from "../scripts/build-app.mjs";
import { median } from "./measure.mjs";
import { loadCold, mountWarm } from "./peers/measure.mjs";
import { kinds, makeProject } from "./peers/project.mjs";
import { keyCounts, serveSite } from "./peers/site.mjs";
import { tableOf, writeTable } from "./peers/table.mjs";

// `npm run bench:peers [-- --write] [-- --json]`: the page beside other key pages and a plain React page. All are installed
// from the npm registry into a temporary folder, built by one Vite and measured in one run, in alternating order. With
// `--write` the table goes into docs/performance.md. PEERS_ROUNDS makes it shorter.
const rounds = Number(process.env["PEERS_ROUNDS"] ?? 7);
/** The first load pays for the browser's own start. */
const warmUps = 1;

/** @typedef {import("./peers/project.mjs").Kind} Kind */
/** @typedef {Awaited<ReturnType<typeof loadCold>>} Cold */
/** @typedef {Awaited<ReturnType<typeof mountWarm>>} Warm */
/** @typedef {import("./peers/table.mjs").Measured} Measured */

buildPackage();
const project = makeProject();
/** What was started, to be ended in the other order. @type {(() => unknown)[]} */
const ends = [project.remove];
try {
  const site = await serveSite(project.folder);
  ends.push(site.close);
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
  ends.push(() => browser.close());
  /** @type {Map<Kind, { cold: Cold[], warm: Map<number, Warm[]> }>} */
  const samples = new Map(
    kinds.map((kind) => [kind, { cold: [], warm: new Map(keyCounts.map((keys) => [keys, []])) }]),
  );
  for (let round = 0; round < rounds + warmUps; round += 1) {
    console.error(`Round ${round + 1} of ${rounds + warmUps}…`);
    // Each round begins with another page, so that whatever the machine does meanwhile falls on all of them.
    const order = kinds.map((_, index) => /** @type {Kind} */ (kinds[(index + round) % kinds.length]));
    for (const kind of order) {
      const cold = await loadCold(browser, site, kind);
      if (round >= warmUps) samples.get(kind)?.cold.push(cold);
    }
    for (const keys of keyCounts) {
      for (const kind of order) {
        const warm = await mountWarm(browser, site, kind, keys);
        if (round >= warmUps) samples.get(kind)?.warm.get(keys)?.push(warm);
      }
    }
  }
  const middle = (/** @type {Kind} */ kind) => {
    const { cold = [], warm = new Map() } = samples.get(kind) ?? {};
    const of = (/** @type {keyof Cold} */ name) => median(cold.map((load) => load[name]));
    const warmOf = (/** @type {Warm[]} */ mounts) => ({
      time: median(mounts.map(({ time }) => time)),
      heap: median(mounts.map(({ heap }) => heap)),
      elements: median(mounts.map(({ elements }) => elements)),
    });
    return {
      rows: of("rows"),
      complete: of("complete"),
      field: of("field"),
      beforeClick: of("beforeClick"),
      all: site.weightOfAll(kind),
      warm: Object.fromEntries([...warm].map(([keys, mounts]) => [keys, warmOf(mounts)])),
    };
  };
  const measured = /** @type {Record<Kind, Measured>} */ (
    Object.fromEntries(kinds.map((kind) => [kind, middle(kind)]))
  );
  if (process.argv.includes("--json")) console.log(JSON.stringify({ measured, rounds }));
  else {
    const table = await tableOf(measured, rounds, project.versionOf);
    if (process.argv.includes("--write")) writeTable(table);
    else console.log(table);
  }
} finally {
  for (const end of ends.reverse()) await end();
}
