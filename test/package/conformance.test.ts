import { execFile, execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeProject } from "./support/project.ts";

// A host's project: the package from its tarball, the runners beside it, and one test file for each runner.
const host = makeProject("conformance");
const project = host.folder;

const harness = `
import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import { adapterConformance } from "@mark-ai/api-keys/testing";

const provides = [
  "getAccess", "createKey", "revokeKey", "getImportQuota", "getImportHistory",
  "idempotentCreate", "twoWorkspaces", "spendQuota", "newProcess",
];

async function makeHarness() {
  const adapter = createMemoryAdapter();
  return {
    adapter: process.env.BROKEN ? { ...adapter, revokeKey: forgetful(adapter) } : adapter,
    workspaceIds: ["ws_marketing", "ws_sales"],
    spendQuota: async (count) => adapter.controls.spendQuota(count),
    newProcess: async () => adapter.anotherClient(),
  };
}

// Says that it has revoked, and has not.
const forgetful = (adapter) => async ({ keyId }, context) => {
  const { items } = await adapter.listKeys({ limit: 100 }, context);
  const key = items.find(({ id }) => id === keyId);
  return key ? { ...key, status: "revoked", revokedAt: key.createdAt } : adapter.revokeKey({ keyId }, context);
};

export const cases = adapterConformance(makeHarness, { provides });
`;

interface Outcome {
  readonly code: number;
  readonly passed: number;
  readonly failed: readonly string[];
}

interface Runner {
  readonly name: string;
  readonly file: string;
  readonly test: string;
  readonly command: readonly string[];
  /** Names of failed tests, and how many passed, from what it wrote. */
  readonly read: (stdout: string, report: string) => Omit<Outcome, "code">;
}

interface JestReport {
  readonly numPassedTests: number;
  readonly testResults: readonly { assertionResults: readonly { status: string; title: string }[] }[];
}

const readJestReport = (_: string, report: string) => {
  const { numPassedTests, testResults } = JSON.parse(report) as JestReport;
  const results = testResults.flatMap(({ assertionResults }) => assertionResults);
  return {
    passed: numPassedTests,
    failed: results.filter(({ status }) => status === "failed").map(({ title }) => title),
  };
};

const runners: readonly Runner[] = [
  {
    name: "Vitest",
    file: "conformance.vitest.mjs",
    test: `
import { expect, test } from "vitest";
import { cases } from "./harness.mjs";
for (const { name, run } of cases) test(name, async () => expect(await run()).toBe("passed"));
`,
    command: ["node_modules/vitest/vitest.mjs", "run", "--reporter=json", "--outputFile=report.json"],
    read: readJestReport,
  },
  {
    name: "Jest",
    file: "conformance.jest.mjs",
    test: `
import { cases } from "./harness.mjs";
for (const { name, run } of cases) test(name, async () => expect(await run()).toBe("passed"));
`,
    command: ["--experimental-vm-modules", "node_modules/jest/bin/jest.js", "--json", "--outputFile=report.json"],
    read: readJestReport,
  },
  {
    name: "node:test",
    file: "conformance.node.mjs",
    test: `
import assert from "node:assert/strict";
import test from "node:test";
import { cases } from "./harness.mjs";
for (const { name, run } of cases) test(name, async () => assert.equal(await run(), "passed"));
`,
    command: ["--test", "--test-reporter=tap", "conformance.node.mjs"],
    read: (stdout) => ({
      passed: Number(/^# pass (\d+)$/mu.exec(stdout)?.[1]),
      // Its own names, and not that of the file around them.
      failed: [...stdout.matchAll(/^ *not ok \d+ - (.*: .*)$/gmu)].map(([, name = ""]) => name),
    }),
  },
];

function run(runner: Runner, env: Record<string, string>): Promise<Outcome> {
  const report = join(project, "report.json");
  rmSync(report, { force: true });
  return new Promise((resolve) => {
    const inherited = Object.entries(process.env).filter(
      ([name]) => !/^(VITEST|NODE_ENV|NODE_OPTIONS|TEST$)/u.test(name),
    );
    const options = { cwd: project, env: { ...Object.fromEntries(inherited), ...env }, maxBuffer: 16 * 1024 * 1024 };
    const child = execFile(process.execPath, runner.command, options, (_, stdout, stderr) => {
      const written = runner.name === "node:test" ? "" : read(report, stdout + stderr);
      resolve({ code: child.exitCode ?? -1, ...runner.read(stdout, written) });
    });
  });
}

function read(file: string, said: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new Error(`The runner wrote no report:\n${said}`);
  }
}

beforeAll(() => {
  const manifest = {
    type: "module",
    jest: { testEnvironment: "node", transform: {}, testMatch: ["<rootDir>/*.jest.mjs"] },
  };
  writeFileSync(join(project, "package.json"), JSON.stringify(manifest));
  writeFileSync(
    join(project, "vitest.config.mjs"),
    'export default { test: { include: ["*.vitest.mjs"], cache: false } };\n',
  );
  writeFileSync(join(project, "harness.mjs"), harness);
  for (const { file, test } of runners) writeFileSync(join(project, file), test);
});

afterAll(() => host.remove());

describe("the conformance suite from the tarball", () => {
  /** How many cases the harness has, counted without a runner. */
  const count = () => {
    const script = 'import("./harness.mjs").then(({ cases }) => console.log(cases.length))';
    return Number(execFileSync(process.execPath, ["-e", script], { cwd: project, encoding: "utf8" }));
  };

  it.each(runners)("G11 passes under $name over the adapter in memory, every case of it", async (runner) => {
    const cases = count();
    expect(cases).toBeGreaterThanOrEqual(72);
    expect(await run(runner, {})).toEqual({ code: 0, passed: cases, failed: [] });
  });

  it.each(runners)("G11 fails under $name over an adapter that only says that it revokes", async (runner) => {
    const { code, passed, failed } = await run(runner, { BROKEN: "1" });
    expect(code).toBe(1);
    expect([...failed].sort()).toEqual([
      "filter: a status leaves the keys that have it",
      "idempotency: a create repeated after its key was revoked stays answered",
      "revoke: it is for good, whatever is created after",
      "revoke: the key stays in the list, revoked",
    ]);
    expect(passed).toBe(count() - failed.length);
  });
});
