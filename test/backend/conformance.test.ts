import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createRestAdapter } from "@mark-ai/api-keys/adapters/rest";
import { adapterConformance, type ConformanceHarness, type ConformanceNeed } from "@mark-ai/api-keys/testing";
import { startBackend, type BackendProcess } from "./support/backendProcess.ts";
import { describeOnPostgres, newPostgresDatabase } from "./support/engines.ts";
import { client, createKey, importInto, sessionOf, signIn, useServer } from "./support/harness.ts";

/** All but a second process, which the embedded database does not let in. */
const onOneProcess: readonly ConformanceNeed[] = [
  "getAccess",
  "createKey",
  "revokeKey",
  "getImportQuota",
  "getImportHistory",
  "idempotentCreate",
  "twoWorkspaces",
  "spendQuota",
];

async function adapterOver(url: string) {
  return createRestAdapter({
    baseUrl: `${url}/api/management/v1`,
    headers: { Cookie: await sessionOf(url, "person_ada") },
  });
}

/** Imports through the public API, with a key that is gone when the case looks at the list. */
async function spend(url: string, count: number): Promise<void> {
  const ask = await signIn(url, "person_ada");
  const { key, secret } = (await createKey(ask)).body;
  const open = client(`${url}/api/v1`, { "X-API-Key": secret });
  const answers = await Promise.all(Array.from({ length: count }, () => importInto(open)));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
  await ask(`/api-keys/${key.id}/revoke`, { body: {} });
}

type Hooks = Pick<ConformanceHarness, "newProcess">;

function describeCases(url: () => string, provides: readonly ConformanceNeed[], hooks: Hooks = {}): void {
  const makeHarness = async () => ({
    adapter: await adapterOver(url()),
    workspaceIds: ["ws_marketing", "ws_sales"],
    spendQuota: (count: number) => spend(url(), count),
    ...hooks,
  });
  for (const { name, run } of adapterConformance(makeHarness, { provides })) {
    test(name, async () => {
      expect(await run()).toBe("passed");
    });
  }
}

describe("G11 the REST adapter over the reference backend on PGlite", () => {
  // Time passes here: what happens twice must not look the same only because it is the same instant.
  const harness = useServer("PGlite", { clock: () => new Date() });
  describeCases(() => harness.server.url, onOneProcess);
});

describeOnPostgres("G11 the REST adapter over two processes of the reference backend on PostgreSQL", () => {
  const processes: BackendProcess[] = [];
  const urlOf = (index: number) => processes[index]?.url ?? "";
  beforeAll(async () => {
    const env = { DATABASE_URL: await newPostgresDatabase(), RATE_LIMIT: "off" };
    processes.push(...(await Promise.all([startBackend(env), startBackend(env)])));
  });
  afterAll(() => Promise.all(processes.map((backend) => backend.end("SIGTERM"))));
  describeCases(() => urlOf(0), [...onOneProcess, "newProcess"], { newProcess: () => adapterOver(urlOf(1)) });
});
