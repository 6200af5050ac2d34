import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findChromium } from "./browser.mjs";
import { findOtherBrowsers } from "./other-browsers.mjs";

// Runs the suites one after the other and ends with one line: `N passed, N failed`, summed over all of them.
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
  package: { ...vitest("vitest.package.config.ts"), build: true },
  consumers: playwright("playwright.consumers.config.ts"),
  // Run when they are asked for by name: each takes many minutes.
  matrix: { ...playwright("playwright.consumers.config.ts"), needs: { MAK_MATRIX: "all" }, onlyAsked: true },
  browsers: { ...vitest("vitest.browsers.config.ts"), build: true, onlyAsked: true, prepare: findOtherBrowsers },
};

function run(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } });
    child.on("error", () => resolve(1));
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

let built = process.env.MAK_BUILT === "1";
async function build() {
  if (built) return true;
  built = true;
  for (const script of [["scripts/build.mjs"], ["scripts/build-app.mjs"]]) {
    if ((await run(process.execPath, script)) !== 0) return false;
  }
  return true;
}

async function runSuite(name, extra) {
  const suite = suites[name];
  console.log(`\n— ${name}`);
  if (suite.build && !(await build())) return { name, passed: 0, failed: 1, skipped: 0, note: "the build failed" };
  suite.prepare?.();
  const env = suite.browser ? { CHROMIUM_PATH: findChromium() } : {};
  const file = join(reports, `${name}.json`);
  const code = await run(process.execPath, [...suite.command, ...suite.report(file), ...extra], {
    ...env,
    ...suite.env?.(file),
    ...suite.needs,
  });
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

const [asked, ...extra] = process.argv.slice(2);
const names = asked === undefined ? Object.keys(suites).filter((name) => !suites[name].onlyAsked) : [asked];
if (!names.every((name) => name in suites)) {
  console.error(`There is no suite "${asked}". The suites are ${Object.keys(suites).join(", ")}.`);
  process.exit(2);
}

const results = [];
for (const name of names) results.push(await runSuite(name, extra));
rmSync(reports, { recursive: true, force: true });

console.log("");
for (const { name, passed, failed, skipped, note } of results) {
  console.log(`${name}: ${passed} passed, ${failed} failed, ${skipped ?? 0} skipped${note ? ` (${note})` : ""}`);
}
const sum = (field) => results.reduce((total, result) => total + result[field], 0);
console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
process.exitCode = sum("failed") === 0 ? 0 : 1;
