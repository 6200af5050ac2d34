import { spawn } from "node:child_process";
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findChromium } from "./browser.mjs";
import { findOtherBrowsers } from "./other-browsers.mjs";

// Runs the suites and ends with one line: `N passed, N failed`, summed over all of them. Those that use one core each run
// two at a time.
const root = fileURLToPath(new URL("..", import.meta.url));
const reports = mkdtempSync(join(tmpdir(), "mak-tests-"));

const vitest = (config, ...more) => ({
  command: ["node_modules/vitest/vitest.mjs", "run", "-c", config, "--reporter=default", "--reporter=json", ...more],
  report: (file) => [`--outputFile.json=${file}`],
  count: ({ numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites, testResults }) => ({
    passed: numPassedTests,
    // A file that fails before its first test has no failed test to count.
    failed:
      numFailedTests +
      (testResults ?? []).filter((file) => file.status === "failed" && file.assertionResults.length === 0).length,
    skipped: numPendingTests,
    suites: numFailedTestSuites,
  }),
});

const playwright = (config) => ({
  command: ["node_modules/@playwright/test/cli.js", "test", "-c", config, "--reporter=list,json"],
  report: () => [],
  env: (file) => ({ PLAYWRIGHT_JSON_OUTPUT_NAME: file }),
  count: ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }),
  browser: true,
  build: true,
});

/** Each suite: how it runs, what it needs first, and how its report is counted. */
const suites = {
  unit: vitest("vitest.unit.config.ts"),
  backend: vitest("vitest.backend.config.ts"),
  browser: { ...vitest("vitest.browser.config.ts"), browser: true },
  stories: { ...vitest("vitest.stories.config.ts"), browser: true },
  storybook: { ...vitest("vitest.storybook.config.ts"), browser: true },
  e2e: playwright("playwright.config.ts"),
  package: { ...vitest("vitest.package.config.ts"), browser: true, build: true },
  consumers: playwright("playwright.consumers.config.ts"),
  // Run when they are asked for by name: each takes many minutes.
  matrix: { ...playwright("playwright.consumers.config.ts"), needs: { MAK_MATRIX: "all" }, onlyAsked: true },
  browsers: { ...vitest("vitest.browsers.config.ts"), build: true, onlyAsked: true, prepare: findOtherBrowsers },
};

/** Runs a program to its end. Its output goes to the file where there is one, else straight through. */
function run(command, args, { env = {}, output } = {}) {
  const file = output === undefined ? undefined : openSync(output, "w");
  return new Promise((resolve) => {
    const stdio = file === undefined ? "inherit" : ["ignore", file, file];
    const child = spawn(command, args, { cwd: root, stdio, env: { ...process.env, ...env } });
    child.on("error", () => resolve(1));
    child.on("exit", (code) => resolve(code ?? 1));
  }).finally(() => file !== undefined && closeSync(file));
}

async function build() {
  if (process.env.MAK_BUILT === "1") return true;
  if ((await run(process.execPath, ["scripts/build-app.mjs"])) !== 0) return false;
  process.env.MAK_BUILT = "1";
  return true;
}

async function runSuite(name, extra, output) {
  const suite = suites[name];
  suite.prepare?.();
  const file = join(reports, `${name}.json`);
  const env = { ...(suite.browser ? { CHROMIUM_PATH: findChromium() } : {}), ...suite.env?.(file), ...suite.needs };
  const code = await run(process.execPath, [...suite.command, ...suite.report(file), ...extra], { env, output });
  if (!existsSync(file)) return { name, passed: 0, failed: 1, skipped: 0, note: "it ended without a report" };
  const counted = suite.count(JSON.parse(readFileSync(file, "utf8")));
  // An exit code that no test explains (an unhandled rejection, a crash after the last test) is a failure too.
  const unexplained = code !== 0 && counted.failed === 0;
  return {
    name,
    ...counted,
    failed: counted.failed + (unexplained ? 1 : 0),
    note: unexplained ? "it failed outside its tests" : "",
  };
}

/** Runs suites one after the other. What a suite beside others says is kept together, and shown at its end. */
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

/**
 * What runs beside what: one browser page, or one compiler, leaves a core to another; the others use two by themselves.
 * Measured on two cores: browser beside stories takes four fifths of one after the other.
 */
const stages = [[["backend"], ["package", "unit"]], [["browser"], ["stories", "storybook"]], [["e2e", "consumers"]]];

const [asked, ...extra] = process.argv.slice(2);
const names = asked === undefined ? Object.keys(suites).filter((name) => !suites[name].onlyAsked) : [asked];
if (!names.every((name) => name in suites)) {
  console.error(`There is no suite "${asked}". The suites are ${Object.keys(suites).join(", ")}.`);
  process.exit(2);
}

const forgotten = names.filter((name) => names.length > 1 && !stages.flat(2).includes(name));
if (forgotten.length > 0) throw new Error(`No stage runs ${forgotten.join(", ")}.`);

const results = [];
if (names.some((name) => suites[name].build) && !(await build())) {
  results.push({ name: "build", passed: 0, failed: 1, skipped: 0, note: "the build failed" });
} else if (names.length === 1 || availableParallelism() < 2) {
  results.push(...(await runLane(names, extra, true)));
} else {
  for (const lanes of stages) {
    const done = await Promise.all(lanes.map((lane) => runLane(lane, extra, lanes.length === 1)));
    results.push(...done.flat());
  }
}
rmSync(reports, { recursive: true, force: true });

console.log("");
for (const { name, passed, failed, skipped, note } of results) {
  console.log(`${name}: ${passed} passed, ${failed} failed, ${skipped ?? 0} skipped${note ? ` (${note})` : ""}`);
}
const sum = (field) => results.reduce((total, result) => total + result[field], 0);
console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
process.exitCode = sum("failed") === 0 ? 0 : 1;
