import { existsSync, mkdirSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { Stryker } from "@stryker-mutator/core";

// `npm run test:mutation [-- path…]`: changes the code in small ways, one folder after the other, and counts the changes
// that no unit test notices. What is known from the last run of a folder is kept in .cache/mutation.
const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * The folders, and the files in test/unit that test each of them. Fewer tests can only lower the score.
 * @type {Record<string, string[]>}
 */
const folders = {
  "src/contract": ["contract/*"],
  "src/adapter-kit": ["contract/{errorFromProblem,errorFromResponse,listKeysIn}*", "adapters/{cursor,rest}*"],
  "src/adapters": ["adapters/*", "testing/adapterConformance*"],
  "src/data": ["{create,prefetch,queries,revoke,stepUp}/*", "table/view*"],
};

/** In percent, of a folder or of what was asked. */
const leastScore = 80;

const asked = process.argv.slice(2).map((path) => path.replace(/\/$/u, ""));
for (const path of asked) {
  if (folderOf(path) !== undefined && existsSync(join(root, path))) continue;
  console.error(`${path} is not mutated. Name a folder or a file of ${Object.keys(folders).join(", ")}.`);
  process.exit(2);
}

process.chdir(root);
const kept = join(root, ".cache/mutation");
mkdirSync(kept, { recursive: true });

const detected = new Set(["Killed", "Timeout"]);
const missed = new Set(["Survived", "NoCoverage"]);
const totals = { killed: 0, all: 0 };
/** @type {string[]} */
const scores = [];

for (const path of asked.length > 0 ? asked : Object.keys(folders)) {
  const started = Date.now();
  const folder = folderOf(path) ?? path;
  const name = folder.replaceAll("/", "-");
  process.env.MUTATION_TESTS = (folders[folder] ?? []).map((file) => `test/unit/${file}.test.{ts,tsx}`).join(" ");
  const tested = await new Stryker({
    // Hooks are tested with the components, in a browser.
    mutate: [/\.tsx?$/u.test(path) ? path : `${path}/**/*.{ts,tsx}`, "!src/data/**/use[A-Z]*.ts"],
    testRunner: "kept-workers",
    vitest: { configFile: "vitest.mutation.config.ts", related: false },
    plugins: ["@stryker-mutator/vitest-runner", join(root, "scripts/mutation/runner.mjs")],
    coverageAnalysis: "perTest",
    // What runs while modules load would need all test files for each change.
    ignoreStatic: true,
    concurrency: 3,
    // A busy machine is slow, which must not count as a failure. A test ends by itself, and a loop by its rounds.
    timeoutMS: 60_000,
    incremental: true,
    incrementalFile: join(kept, `${name}.json`),
    tempDirName: ".cache/stryker",
    ignorePatterns: ["dist", "examples", "storybook-static", "coverage", "test-results", "test/consumers/installs"],
    reporters: ["clear-text", "html", "progress-append-only"],
    htmlReporter: { fileName: join(kept, `${path.replaceAll("/", "-")}.html`) },
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  }).runMutationTest();
  // With what is known of the rest of the folder.
  const results = tested.filter(({ fileName }) => folderOf(relative(root, fileName), [path]) !== undefined);
  const killed = results.filter(({ status }) => detected.has(status)).length;
  const all = killed + results.filter(({ status }) => missed.has(status)).length;
  totals.killed += killed;
  totals.all += all;
  if (percentOf(killed, all) < leastScore) process.exitCode = 1;
  scores.push(`${path}: ${scoreOf(killed, all)}, in ${String(Math.ceil((Date.now() - started) / 60_000))} min`);
}
for (const score of scores) console.log(score);
console.log(`All: ${scoreOf(totals.killed, totals.all)}`);
if (process.exitCode === 1) console.log(`A score of less than ${String(leastScore)} % is a failure.`);

function folderOf(/** @type {string} */ path, known = Object.keys(folders)) {
  return known.find((folder) => path === folder || path.startsWith(`${folder}/`));
}

function scoreOf(/** @type {number} */ killed, /** @type {number} */ all) {
  return `${String(killed)} of ${String(all)} killed, ${percentOf(killed, all).toFixed(1)} %`;
}

function percentOf(/** @type {number} */ killed, /** @type {number} */ all) {
  return all === 0 ? 100 : (killed / all) * 100;
}
