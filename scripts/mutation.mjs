import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Stryker } from "@stryker-mutator/core";

// `npm run test:mutation [-- path…]`: changes the code in small ways, one folder after the other, and counts the changes
// that no unit test notices. What is known from the last run of a folder is kept in .cache/mutation.
const root = fileURLToPath(new URL("..", import.meta.url));
const folders = ["src/contract", "src/adapter-kit", "src/adapters", "src/data"];

const asked = process.argv.slice(2).map((folder) => folder.replace(/\/$/u, ""));
for (const folder of asked) {
  if (folders.some((known) => folder === known || folder.startsWith(`${known}/`)) && existsSync(join(root, folder)))
    continue;
  console.error(`${folder} is not mutated. Name a folder or a file of ${folders.join(", ")}.`);
  process.exit(2);
}

process.chdir(root);
const known = join(root, ".cache/mutation");
mkdirSync(known, { recursive: true });

const detected = new Set(["Killed", "Timeout"]);
const missed = new Set(["Survived", "NoCoverage"]);
const totals = { killed: 0, all: 0 };

for (const folder of asked.length > 0 ? asked : folders) {
  const name = folder.replaceAll("/", "-");
  const results = await new Stryker({
    mutate: [/\.tsx?$/u.test(folder) ? folder : `${folder}/**/*.{ts,tsx}`],
    testRunner: "vitest",
    vitest: { configFile: "vitest.mutation.config.ts" },
    plugins: ["@stryker-mutator/vitest-runner"],
    coverageAnalysis: "perTest",
    incremental: true,
    incrementalFile: join(known, `${name}.json`),
    tempDirName: ".cache/stryker",
    ignorePatterns: ["dist", "examples", "storybook-static", "coverage", "test-results", "test/consumers/installs"],
    reporters: ["clear-text", "html"],
    htmlReporter: { fileName: join(known, `${name}.html`) },
    clearTextReporter: { reportTests: false, allowColor: false },
  }).runMutationTest();
  const killed = results.filter(({ status }) => detected.has(status)).length;
  const all = killed + results.filter(({ status }) => missed.has(status)).length;
  totals.killed += killed;
  totals.all += all;
  console.log(`${folder}: ${scoreOf(killed, all)}`);
}
console.log(`All: ${scoreOf(totals.killed, totals.all)}`);

function scoreOf(/** @type {number} */ killed, /** @type {number} */ all) {
  return `${killed} of ${all} killed, ${all === 0 ? 100 : ((killed / all) * 100).toFixed(1)} %`;
}
