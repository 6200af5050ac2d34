import { execFile, execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { blocksOf } from "./docs/markdown.ts";
import { makeProject } from "./support/project.ts";

// A host's project: the package from its tarball, the runners beside it, and for each runner the test file that
// docs/conformance.md shows, word for word.
const host = makeProject("conformance");
const project = host.folder;

const harness = `
import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";

const no = { allowed: false };

export async function makeHarness() {
  let passed = 0;
  let isProven = true;
  const adapter = createMemoryAdapter({
    clock: () => Date.now() + passed,
    stepUp: { isProven: () => isProven },
    scenario: { name: "policies", maxActiveKeys: 20, usage: true, cleanUp: true },
  });
  const { controls } = adapter;
  const harness = {
    adapter: process.env.BROKEN ? { ...adapter, revokeKey: forgetful(adapter) } : adapter,
    workspaceIds: ["ws_marketing", "ws_sales"],
  };
  if (process.env.BARE) return harness;
  return {
    ...harness,
    authenticate: async (secret) => {
      const key = controls.authenticate(secret);
      return { allowed: key !== undefined, workspaceId: key?.workspaceId };
    },
    asMember: async () => adapter.anotherClient({ permissions: { createKeys: no, revokeKeys: no, viewUsage: no } }),
    asLeaver: async () => ({
      adapter: adapter.anotherClient({ person: { id: "usr_cleo", name: "Cleo Haddad" } }),
      leave: async () => controls.leave("usr_cleo"),
    }),
    assertScopeEnforced: async (secret, scope) => controls.isPermitted(secret, scope),
    spendQuota: async (count) => controls.spendQuota(count),
    importAt: async (instant, count, workspaceId) => controls.importDocuments(workspaceId, count, Date.parse(instant)),
    importWithKey: async (secret, count) => controls.importWithKey(secret, count),
    setImportLimit: async (limit) => controls.setImportLimit(limit),
    seed: async (count, nameOf) => controls.addKeys("ws_marketing", count, nameOf),
    passTime: async (ms) => (passed += ms),
    newProcess: async () => adapter.anotherClient(),
    stepUp: async () => {
      isProven = false;
      return async () => (isProven = true);
    },
  };
}

// Says that it has revoked, and has not.
const forgetful = (adapter) => async ({ keyId }, context) => {
  const { items } = await adapter.listKeys({ limit: 100 }, context);
  const key = items.find(({ id }) => id === keyId);
  return key ? { ...key, status: "revoked", revokedAt: key.createdAt } : adapter.revokeKey({ keyId }, context);
};
`;

interface Outcome {
  readonly code: number;
  readonly passed: number;
  readonly failed: readonly string[];
  /** Names of skipped tests, each with the reason that the runner shows. */
  readonly skipped: readonly string[];
}

interface Runner {
  readonly name: string;
  /** The block of the document. */
  readonly block: string;
  readonly file: string;
  readonly command: readonly string[];
  /** What it wrote of its tests. */
  readonly read: (stdout: string, report: string) => Omit<Outcome, "code">;
}

interface JestReport {
  readonly numPassedTests: number;
  readonly testResults: readonly { assertionResults: readonly { status: string; title: string }[] }[];
}

const readJestReport = (_: string, report: string) => {
  const { numPassedTests, testResults } = JSON.parse(report) as JestReport;
  const results = testResults.flatMap(({ assertionResults }) => assertionResults);
  const titles = (...statuses: string[]) =>
    results.filter(({ status }) => statuses.includes(status)).map(({ title }) => title);
  return { passed: numPassedTests, failed: titles("failed"), skipped: titles("skipped", "pending") };
};

const namesIn = (stdout: string, line: RegExp) => [...stdout.matchAll(line)].map(([, name = ""]) => name);

const runners: readonly Runner[] = [
  {
    name: "Vitest",
    block: "conformance.test.ts",
    file: "conformance.vitest.js",
    command: ["node_modules/vitest/vitest.mjs", "run", "--reporter=json", "--outputFile=report.json"],
    read: readJestReport,
  },
  {
    name: "Jest",
    block: "conformance.jest.ts",
    file: "conformance.jest.js",
    command: ["--experimental-vm-modules", "node_modules/jest/bin/jest.js", "--json", "--outputFile=report.json"],
    read: readJestReport,
  },
  {
    name: "node:test",
    block: "conformance.node.ts",
    file: "conformance.node.js",
    command: ["--test", "--test-reporter=tap", "conformance.node.js"],
    read: (stdout) => ({
      passed: Number(/^# pass (\d+)$/mu.exec(stdout)?.[1]),
      // The names of the cases have a colon, that of the file around them has none.
      failed: namesIn(stdout, /^ *not ok \d+ - (.*: .*)$/gmu),
      skipped: namesIn(stdout, /^ *ok \d+ - (.*: .* # SKIP .*)$/gmu),
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
    jest: { testEnvironment: "node", transform: {}, testMatch: ["<rootDir>/*.jest.js"], testTimeout: 60_000 },
  };
  writeFileSync(join(project, "package.json"), JSON.stringify(manifest));
  writeFileSync(
    join(project, "vitest.config.mjs"),
    'export default { test: { include: ["*.vitest.js"], cache: false, testTimeout: 60_000 } };\n',
  );
  writeFileSync(join(project, "harness.js"), harness);
  const blocks = blocksOf("docs/conformance.md");
  for (const { block, file } of runners) {
    writeFileSync(join(project, file), blocks.find((each) => each.file === block)?.code ?? "");
  }
});

afterAll(() => host.remove());

describe("the conformance suite from the tarball", () => {
  /** How many cases can run and how many are left out, counted without a runner. */
  const count = (env: Record<string, string> = {}) => {
    const script = `Promise.all([import("./harness.js"), import("@mark-ai/api-keys/testing")]).then(
      async ([{ makeHarness }, { adapterConformance, providedBy }]) => {
        const cases = adapterConformance(makeHarness, { provides: await providedBy(makeHarness) });
        const skipped = cases.filter(({ skipReason }) => skipReason !== undefined);
        console.log(JSON.stringify({ runs: cases.length - skipped.length, skipped: skipped.length }));
      });`;
    const options = { cwd: project, encoding: "utf8", env: { ...process.env, ...env } } as const;
    return JSON.parse(execFileSync(process.execPath, ["-e", script], options)) as { runs: number; skipped: number };
  };

  it.each(runners)("G11 passes under $name over the adapter in memory, every case of it", async (runner) => {
    const { runs, skipped } = count();
    expect(runs).toBeGreaterThanOrEqual(130);
    expect(skipped).toBe(0);
    expect(await run(runner, {})).toEqual({ code: 0, passed: runs, failed: [], skipped: [] });
  });

  it.each(runners)("B4 shows under $name the cases that lack a hook as skipped, and which hook", async (runner) => {
    const { runs, skipped } = count({ BARE: "1" });
    const outcome = await run(runner, { BARE: "1" });
    expect(outcome).toMatchObject({ code: 0, passed: runs, failed: [] });
    expect(outcome.skipped).toHaveLength(skipped);
    expect(skipped).toBeGreaterThanOrEqual(35);
    for (const shown of outcome.skipped) expect(shown).toMatch(/needs .*\(\)/u);
    expect(outcome.skipped.filter((shown) => shown.includes("needs the hook seed()"))).toHaveLength(8);
  });

  it.each(runners)("G11 fails under $name over an adapter that only says that it revokes", async (runner) => {
    const { code, passed, failed } = await run(runner, { BROKEN: "1" });
    expect(code).toBe(1);
    expect([...failed].sort()).toEqual([
      "authentication: a revoked key opens nothing from then on",
      "counts: where they are given, they count the keys of each status that search and workspace leave",
      "filter: a status leaves only the keys that have it",
      "get: a revoked key is answered, revoked",
      "history: a revocation has one event, however often it is asked for",
      "history: refused requests after the revocation have one event an hour at most",
      "idempotency: a create repeated after its key was revoked makes no second key",
      "limit: one active key more than allowed is refused, and revoking makes room",
      "revoke: a revoked key stays revoked, whatever is created later",
      "revoke: revokedAt is the instant of the revocation, in the answer and in the list",
      "revoke: revokedBy is the person who revoked, where createdBy is given",
      "revoke: the key stays in the list, revoked",
      "schedule: an instant in the past, or beyond the policy, is refused with the field at",
      "schedule: null takes it back, and the key keeps working",
      "schedule: once its instant has passed, nothing brings the key back",
      "schedule: revoking now wins, and no schedule changes a revoked key",
      "schedule: the history tells it, taking it back, and the revocation once it has happened",
      "schedule: the key stays active and says when it will be revoked, in the answer and in the list",
      "schedule: until its instant the key opens the API, and from then on it is revoked and opens nothing",
      "search: it stays within the status",
      "step-up: without a proof a key is neither revoked nor renamed, and after it both work",
      "total: where it is given, it counts what the status leaves",
      "update: a revoked key stays revoked",
    ]);
    expect(passed).toBe(count().runs - failed.length);
  });
});
