import { spawn } from "node:child_process";
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { findChromium } from "./browser.mjs";
import { findOtherBrowsers } from "./other-browsers.mjs";

// Runs the suites side by side and ends with one line: `N passed, N failed`, summed over all of them.
const root = fileURLToPath(new URL("..", import.meta.url));
const reports = mkdtempSync(join(tmpdir(), "mak-tests-"));

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 *
 * @typedef {Counts & { name: string, note?: string, failures?: readonly string[] }} Result
 *
 * @typedef {object} Suite
 * @property {readonly string[]} command the arguments for Node
 * @property {(file: string) => readonly string[]} report the arguments that make it write its report to a file
 * @property {(file: string) => Record<string, string>} [env]
 * @property {(report: any) => Counts} count reads its report
 * @property {(report: any) => readonly string[]} failures the file and the title of each test that failed
 * @property {boolean} [browser] whether it drives Chromium
 * @property {boolean} [build] whether it needs the built package and app
 * @property {boolean} [onlyAsked] whether it runs only when it is asked for by name: it takes many minutes
 * @property {number} [shards] in how many parts it runs where all suites run, so that the last part leaves no core idle
 * @property {() => void} [prepare]
 */

/** @type {(config: string) => Suite} */
const vitest = (config) => ({
  command: ["node_modules/vitest/vitest.mjs", "run", "-c", config, "--reporter=default", "--reporter=json"],
  report: (file) => [`--outputFile.json=${file}`],
  count: ({ numPassedTests, numFailedTests, numPendingTests, testResults }) => ({
    passed: numPassedTests,
    // A file that fails before its first test has no failed test to count.
    failed:
      numFailedTests +
      testResults.filter(
        (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
          file.status === "failed" && file.assertionResults.length === 0,
      ).length,
    skipped: numPendingTests,
  }),
  failures: ({ testResults }) =>
    testResults
      .filter((/** @type {{ status: string }} */ file) => file.status === "failed")
      .flatMap((/** @type {{ name: string, message?: string, assertionResults: any[] }} */ file) => {
        const failed = file.assertionResults.filter(({ status }) => status === "failed");
        const causes = failed.map(({ fullName, failureMessages }) => `${fullName}: ${firstLine(failureMessages[0])}`);
        if (causes.length === 0) causes.push(firstLine(file.message));
        return causes.map((cause) => `${relative(root, file.name)}: ${cause}`);
      }),
});

/** A message's first line without the terminal's colours. @param {string | undefined} message */
const firstLine = (message = "") => stripVTControlCharacters(message).split("\n", 1).join();

/** @param {any} suite of Playwright's report @returns {readonly string[]} */
const failedSpecs = ({ specs = [], suites = [] }) => [
  ...specs
    .filter((/** @type {{ ok: boolean }} */ { ok }) => !ok)
    .map(
      (/** @type {any} */ { file, title, tests }) =>
        `${file}: ${title}: ${firstLine(tests[0]?.results[0]?.error?.message)}`,
    ),
  ...suites.flatMap(failedSpecs),
];

/** @type {(config: string) => Suite} */
const playwright = (config) => ({
  command: ["node_modules/@playwright/test/cli.js", "test", "-c", config, "--reporter=list,json"],
  report: () => [],
  env: (file) => ({ PLAYWRIGHT_JSON_OUTPUT_NAME: file }),
  count: ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }),
  failures: failedSpecs,
  browser: true,
  build: true,
});

/** @type {Readonly<Record<string, Suite>>} */
const suites = {
  unit: vitest("vitest.unit.config.ts"),
  backend: vitest("vitest.backend.config.ts"),
  components: { ...vitest("vitest.browser.config.ts"), browser: true, shards: 2 },
  hosts: { ...vitest("vitest.hosts.config.ts"), browser: true },
  stories: { ...vitest("vitest.stories.config.ts"), browser: true },
  storybook: { ...vitest("vitest.storybook.config.ts"), browser: true },
  e2e: playwright("playwright.config.ts"),
  package: { ...vitest("vitest.package.config.ts"), browser: true, build: true },
  release: { ...vitest("vitest.release.config.ts"), browser: true, build: true },
  consumers: playwright("playwright.consumers.config.ts"),
  matrix: { ...playwright("playwright.consumers.config.ts"), onlyAsked: true },
  "cross-browser": {
    ...vitest("vitest.browsers.config.ts"),
    build: true,
    onlyAsked: true,
    prepare: findOtherBrowsers,
  },
};

/**
 * The order in which suites begin, two at a time: the longest first. Three at a time, on two cores, took a sixth longer:
 * what waits asks again and again, and draws frames meanwhile, so that a suite used up to half as much again of the processor.
 */
const order = [
  "components",
  "unit",
  "e2e",
  "backend",
  "stories",
  "package",
  "consumers",
  "storybook",
  "release",
  "hosts",
];
const atOnce = Math.min(2, availableParallelism());

/** @param {string} name @returns {Suite} */
function suiteOf(name) {
  const suite = suites[name];
  if (suite !== undefined) return suite;
  console.error(`There is no suite "${name}". The suites are ${Object.keys(suites).join(", ")}.`);
  process.exit(2);
}

/** A suite that hangs must not take the whole run with it: it is ended after so many minutes, and fails. */
const minutesPerSuite = 25;
const minutesInAll = 60;
const lastMoment = performance.now() + minutesInAll * 60_000;

/**
 * Runs a program to its end, and ends what it left running. Its output goes to the file where there is one, else straight
 * through: by way of this process, so that a program that outlives it cannot keep our own output open.
 *
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, output?: string | undefined, minutes?: number }} [options]
 * @returns {Promise<number | "too late">} its exit code, or that it had not ended in time
 */
function runNode(args, { env = {}, output, minutes = minutesPerSuite } = {}) {
  const file = output === undefined ? undefined : openSync(output, "w");
  const limit = Math.max(1, Math.min(minutes * 60_000, lastMoment - performance.now()));
  return /** @type {Promise<number | "too late">} */ (
    new Promise((resolve) => {
      // A group of its own, so that one signal reaches all that it has started.
      const child = spawn(process.execPath, args, {
        cwd: root,
        detached: true,
        stdio: file === undefined ? ["ignore", "pipe", "pipe"] : ["ignore", file, file],
        env: { ...process.env, ...env },
      });
      child.stdout?.pipe(process.stdout, { end: false });
      child.stderr?.pipe(process.stderr, { end: false });
      const endGroup = () => {
        try {
          if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
        } catch {
          // Nothing of it runs any more.
        }
      };
      process.once("exit", endGroup);
      const end = (/** @type {number | "too late"} */ result) => {
        clearTimeout(timer);
        process.removeListener("exit", endGroup);
        endGroup();
        child.stdout?.destroy();
        child.stderr?.destroy();
        resolve(result);
      };
      const timer = setTimeout(() => end("too late"), limit);
      child.on("error", () => end(1));
      // What it wrote last may still be on its way when it has exited.
      child.on("exit", (code) => setTimeout(() => end(code ?? 1), 200));
    })
  ).finally(() => file !== undefined && closeSync(file));
}

for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) process.once(signal, () => process.exit(130));

async function build() {
  if (process.env["MAK_BUILT"] === "1") return true;
  if ((await runNode(["scripts/build-app.mjs"])) !== 0) return false;
  process.env["MAK_BUILT"] = "1";
  return true;
}

/**
 * @typedef {object} Part a suite, or a shard of one
 * @property {string} name
 * @property {string} [shard] like `1/2`
 */

/** @param {string} name @returns {readonly Part[]} */
function partsOf(name) {
  const { shards = 1 } = suiteOf(name);
  if (shards === 1) return [{ name }];
  return Array.from({ length: shards }, (_, index) => ({ name, shard: `${index + 1}/${shards}` }));
}

/** @param {Part} part */
const titleOf = ({ name, shard }) => (shard === undefined ? name : `${name} ${shard}`);

/** @param {Part} part @param {string} ending */
const fileOf = (part, ending) => join(reports, `${titleOf(part).replace(/\W/gu, "-")}.${ending}`);

/**
 * @param {Part} part
 * @param {readonly string[]} extra
 * @param {string} [output]
 * @returns {Promise<Result>}
 */
async function runPart(part, extra, output) {
  const suite = suiteOf(part.name);
  const name = titleOf(part);
  suite.prepare?.();
  const file = fileOf(part, "json");
  const env = {
    ...(suite.browser && { CHROMIUM_PATH: findChromium() }),
    ...(name === "matrix" && { MAK_MATRIX: "all" }),
    ...(part.shard !== undefined && { MAK_SHARD: part.shard }),
    ...suite.env?.(file),
  };
  const shard = part.shard === undefined ? [] : [`--shard=${part.shard}`];
  const code = await runNode([...suite.command, ...suite.report(file), ...shard, ...extra], { env, output });
  if (code === "too late")
    return { name, passed: 0, failed: 1, skipped: 0, note: "it had not ended in time, and was stopped" };
  if (!existsSync(file)) return { name, passed: 0, failed: 1, skipped: 0, note: "it ended without a report" };
  const report = JSON.parse(readFileSync(file, "utf8"));
  const counts = { ...suite.count(report), failures: suite.failures(report) };
  // An exit code that no test explains (an unhandled rejection, a crash after the last test) is a failure too.
  const isUnexplained = code !== 0 && counts.failed === 0;
  if (!isUnexplained) return { name, ...counts };
  return { name, ...counts, failed: 1, note: "it failed outside its tests" };
}

/** Runs a part whose output goes straight through. @param {Part} part @param {readonly string[]} extra */
async function runAlone(part, extra) {
  console.log(`\n— ${titleOf(part)}`);
  return runPart(part, extra);
}

/** Runs a part beside others. What it says is kept together, and shown at its end. @param {Part} part */
async function runBeside(part) {
  const output = fileOf(part, "txt");
  console.log(`\n— ${titleOf(part)} has begun`);
  const begun = performance.now();
  const result = await runPart(part, [], output);
  console.log(`\n— ${titleOf(part)}, after ${Math.round((performance.now() - begun) / 1_000)} s`);
  process.stdout.write(readFileSync(output));
  return result;
}

/** @returns {Promise<Result[]>} */
async function runAll() {
  if (!(await build())) return [buildFailed];
  /** @type {Result[]} */
  const results = [];
  /** @param {Part[]} waiting */
  const runWaiting = async (waiting) => {
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) results.push(await runBeside(part));
  };
  const waiting = order.flatMap(partsOf);
  await Promise.all(Array.from({ length: atOnce }, () => runWaiting(waiting)));
  return results;
}

/** @param {string} name @param {readonly string[]} extra @returns {Promise<Result[]>} */
async function runOne(name, extra) {
  if (suiteOf(name).build && !(await build())) return [buildFailed];
  return [await runAlone({ name }, extra)];
}

/** @type {Result} */
const buildFailed = { name: "build", passed: 0, failed: 1, skipped: 0, note: "the build failed" };

const [asked, ...extra] = process.argv.slice(2);
const all = Object.keys(suites).filter((name) => suites[name]?.onlyAsked !== true);
const forgotten = all.filter((name) => !order.includes(name));
if (forgotten.length > 0) throw new Error(`Nothing runs ${forgotten.join(", ")}.`);

const results = asked === undefined ? await runAll() : await runOne(asked, extra);
rmSync(reports, { recursive: true, force: true });

// Named once more at the end: they may stand thousands of lines above it.
for (const { name, failures = [] } of results) {
  if (failures.length > 0) console.log(`\n${name}, failed:\n${failures.map((failure) => `  ${failure}`).join("\n")}`);
}

console.log("");
for (const { name, passed, failed, skipped, note } of results) {
  console.log(`${name}: ${passed} passed, ${failed} failed, ${skipped} skipped${note ? ` (${note})` : ""}`);
}
const sum = (/** @type {"passed" | "failed"} */ field) => results.reduce((total, result) => total + result[field], 0);
console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
// Whatever still holds this process (a pipe of something that was stopped) ends with it.
process.stdout.write("", () => process.exit(sum("failed") === 0 ? 0 : 1));
