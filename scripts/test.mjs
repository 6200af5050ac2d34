import { spawn } from "node:child_process";
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { findChromium } from "./browser.mjs";
import { findOtherBrowsers } from "./other-browsers.mjs";

// Runs the suites and ends with one line: `N passed, N failed`, summed over all of them. Those that use one core each run
// two at a time.
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
  components: { ...vitest("vitest.browser.config.ts"), browser: true },
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

/** What runs beside what: one browser page, or one compiler, leaves a core to another; the others use two by themselves. */
const stages = [
  [
    ["backend", "release"],
    ["package", "unit"],
  ],
  [["components"], ["hosts", "stories", "storybook"]],
  [["e2e", "consumers"]],
];

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
 * @param {string} name
 * @param {readonly string[]} extra
 * @param {string | undefined} output
 * @returns {Promise<Result>}
 */
async function runSuite(name, extra, output) {
  const suite = suiteOf(name);
  suite.prepare?.();
  const file = join(reports, `${name}.json`);
  const env = {
    ...(suite.browser && { CHROMIUM_PATH: findChromium() }),
    ...(name === "matrix" && { MAK_MATRIX: "all" }),
    ...suite.env?.(file),
  };
  const code = await runNode([...suite.command, ...suite.report(file), ...extra], { env, output });
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

/**
 * Runs suites one after the other. What a suite beside others says is kept together, and shown at its end.
 *
 * @param {readonly string[]} lane
 * @param {readonly string[]} extra
 * @param {boolean} isAlone
 */
async function runLane(lane, extra, isAlone) {
  const results = [];
  for (const name of lane) {
    const output = isAlone ? undefined : join(reports, `${name}.txt`);
    console.log(`\n— ${name}${isAlone ? "" : " has begun"}`);
    const begun = performance.now();
    const result = await runSuite(name, extra, output);
    if (output !== undefined) {
      console.log(`\n— ${name}, after ${Math.round((performance.now() - begun) / 1_000)} s`);
      process.stdout.write(readFileSync(output));
    }
    results.push(result);
  }
  return results;
}

/** @param {readonly string[]} names @param {readonly string[]} extra @returns {Promise<Result[]>} */
async function runAll(names, extra) {
  if (names.some((name) => suiteOf(name).build) && !(await build())) {
    return [{ name: "build", passed: 0, failed: 1, skipped: 0, note: "the build failed" }];
  }
  if (names.length === 1 || availableParallelism() < 2) return runLane(names, extra, true);
  const results = [];
  for (const lanes of stages) {
    const done = await Promise.all(lanes.map((lane) => runLane(lane, extra, lanes.length === 1)));
    results.push(...done.flat());
  }
  return results;
}

const [asked, ...extra] = process.argv.slice(2);
const all = Object.keys(suites).filter((name) => suites[name]?.onlyAsked !== true);
const forgotten = all.filter((name) => !stages.flat(2).includes(name));
if (forgotten.length > 0) throw new Error(`No stage runs ${forgotten.join(", ")}.`);

const results = await runAll(asked === undefined ? all : [asked], extra);
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
