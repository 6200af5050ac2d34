import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createRestAdapter } from "@mark-ai/api-keys/adapters/rest";
import {
  adapterConformance,
  fixtureKeyAttributes,
  type ConformanceHarness,
  type ConformanceNeed,
} from "@mark-ai/api-keys/testing";
import type { Db } from "../../examples/backend/src/db/Db.js";
import { openPostgres } from "../../examples/backend/src/db/postgres.js";
import { bucketOf, periodAt, periodDay } from "../../examples/backend/src/usage/period.js";
import { startBackend, type BackendProcess } from "./support/backendProcess.ts";
import { describeOnBoth, describeOnPostgres, newPostgresDatabase } from "./support/engines.ts";
import { client, createKey, importInto, sessionOf, signIn, useServer } from "./support/harness.ts";

const everywhere: readonly ConformanceNeed[] = [
  "getAccess",
  "createKey",
  "revokeKey",
  "revokeKeys",
  "getKey",
  "updateKey",
  "getScopes",
  "getKeyEvents",
  "getImportQuota",
  "getImportHistory",
  "getKeyUsage",
  "getCompanyHistory",
  "idempotentCreate",
  "twoWorkspaces",
  "expiresBefore",
  "usedBefore",
  "creatorLeft",
  "sort:expiresAt",
  "sort:imports",
  "spendQuota",
  "importAt",
  "importWithKey",
  "setImportLimit",
  "authenticate",
  "asMember",
  "asLeaver",
  "assertScopeEnforced",
  "seed",
];

const companyId = "co_acme";
const workspaceIds = ["ws_marketing", "ws_sales"];

async function adapterOver(url: string, personId = "person_ada") {
  const cookie = { current: await sessionOf(url, personId) };
  const adapter = createRestAdapter({
    baseUrl: `${url}/api/management/v1`,
    optionalMethods: [
      "revokeKeys",
      "getKey",
      "updateKey",
      "getScopes",
      "getKeyEvents",
      "getKeyUsage",
      "getCompanyHistory",
    ],
    listFeatures: ["expiresBefore", "usedBefore", "creatorLeft", "sort:expiresAt", "sort:imports"],
    headers: () => ({ Cookie: cookie.current }),
  });
  const signInAgain = async () => {
    cookie.current = await sessionOf(url, personId);
  };
  return { adapter, cookie, signInAgain };
}

/** Imports through the public API, with a key that is revoked before the case looks at the list. */
async function spend(url: string, count: number): Promise<void> {
  const ask = await signIn(url, "person_ada");
  const { key, secret } = (await createKey(ask, { attributes: { environment: "production" } })).body;
  const open = client(`${url}/api/v1`, { "X-API-Key": secret });
  const answers = await Promise.all(Array.from({ length: count }, () => importInto(open)));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
  await ask(`/api-keys/${key.id}/revoke`, { body: {} });
}

/** What an import at another time would have counted. */
async function importAt(db: Db, instant: Date, count: number, workspaceId: string): Promise<void> {
  await db.query(
    `insert into import_buckets (workspace_id, bucket_at, imports) values ($1, $2, $3)
      on conflict (workspace_id, bucket_at) do update set imports = import_buckets.imports + excluded.imports`,
    [workspaceId, bucketOf(instant).toISOString(), count],
  );
  await db.query(
    `insert into import_counters (company_id, period_start, used) values ($1, $2, $3)
      on conflict (company_id, period_start) do update set used = import_counters.used + excluded.used`,
    [companyId, periodDay(periodAt(instant)), count],
  );
}

async function seed(db: Db, count: number, nameOf: (index: number) => string): Promise<void> {
  const names = JSON.stringify(Array.from({ length: count }, (_, index) => nameOf(index)));
  await db.query(
    `insert into api_keys (id, company_id, workspace_id, name, name_fold, preview, hash, created_at)
      select 'key_seed_' || md5(name), $2, 'ws_marketing', name, lower(name), 'mk_live_Seed…Seed',
        sha256(convert_to(name, 'UTF8')), now() - position * interval '1 minute'
      from jsonb_array_elements_text($1::jsonb) with ordinality as seeded (name, position)`,
    [names, companyId],
  );
}

/** The workspace is the one whose knowledge bases the key lists. */
async function authenticate(url: string, secret: string) {
  const { status, body } = await client(`${url}/api/v1`, { "X-API-Key": secret })("/knowledge-bases");
  const [knowledgeBase] = status === 200 ? body.data : [];
  return { allowed: status === 200, workspaceId: knowledgeBase?.id.replace("kb_", "ws_") };
}

interface Backend {
  readonly url: string;
  readonly db: Db;
  readonly hooks?: Pick<ConformanceHarness, "newProcess" | "passTime">;
}

function describeCases(backend: () => Backend, provides: readonly ConformanceNeed[]): void {
  const makeHarness = async (): Promise<ConformanceHarness> => {
    const { url, db, hooks } = backend();
    // Few enough for the case about the limit.
    await db.query("update companies set max_active_keys = 20, import_limit = 2000, key_attributes = $1::text::jsonb", [
      JSON.stringify(fixtureKeyAttributes),
    ]);
    const { adapter, signInAgain } = await adapterOver(url);
    return {
      adapter,
      workspaceIds,
      spendQuota: (count) => spend(url, count),
      importAt: (instant, count, workspaceId) => importAt(db, new Date(instant), count, workspaceId),
      importWithKey: async (secret, count) => {
        const open = client(`${url}/api/v1`, { "X-API-Key": secret });
        for (let index = 0; index < count; index += 1) expect((await importInto(open)).status).toBe(201);
      },
      setImportLimit: async (limit) => {
        await db.query("update companies set import_limit = $1", [limit]);
      },
      authenticate: (secret) => authenticate(url, secret),
      assertScopeEnforced: async (secret, scope) => {
        const open = client(`${url}/api/v1`, { "X-API-Key": secret });
        const { status } = await (scope === "documents:write" ? importInto(open) : open("/knowledge-bases"));
        return status < 300;
      },
      asMember: async () => (await adapterOver(url, "person_ben")).adapter,
      asLeaver: async () => {
        const isActive = (active: boolean) =>
          db.script(`update people set active = ${String(active)} where id = 'person_dana'`);
        await isActive(true);
        return { adapter: (await adapterOver(url, "person_dana")).adapter, leave: () => isActive(false) };
      },
      seed: (count, nameOf) => seed(db, count, nameOf),
      dispose: async () => {
        await db.query("delete from api_keys where id like 'key_seed_%'");
      },
      ...hooks,
      ...(hooks?.passTime && {
        passTime: async (ms: number) => {
          await hooks.passTime?.(ms);
          await signInAgain();
        },
      }),
    };
  };
  for (const { title, skipReason, run } of adapterConformance(makeHarness, { provides })) {
    test.skipIf(skipReason !== undefined)(title, run);
  }
}

describe("G11 B4 the REST adapter over the reference backend on PGlite", () => {
  let passed = 0;
  // Time passes here, so that two events have two instants.
  const harness = useServer("PGlite", { clock: () => new Date(Date.now() + passed) });
  const hooks = {
    passTime: (ms: number) => {
      passed += ms;
      return Promise.resolve();
    },
  };
  // The embedded database lets no second process in.
  describeCases(() => ({ url: harness.server.url, db: harness.server.db, hooks }), [...everywhere, "passTime"]);
});

describeOnBoth("G29 the REST adapter over a reference backend that wants a fresh proof", (engine) => {
  const harness = useServer(engine, { stepUpMinutes: 5, clock: () => new Date() });
  const makeHarness = async (): Promise<ConformanceHarness> => {
    const { url, db } = harness.server;
    const { adapter, cookie } = await adapterOver(url);
    const site = client(url, { Cookie: cookie.current });
    const prove = async () => {
      const { code } = (await site("/api/session/proof")).body;
      expect((await site("/api/session/proof", { body: { code } })).status).toBe(204);
    };
    await prove();
    const stepUp = async () => {
      await db.script("delete from session_proofs");
      return prove;
    };
    return { adapter, workspaceIds, stepUp };
  };
  const provides: readonly ConformanceNeed[] = [
    "createKey",
    "revokeKey",
    "revokeKeys",
    "updateKey",
    "idempotentCreate",
    "stepUp",
  ];
  const cases = adapterConformance(makeHarness, { provides }).filter(({ needs }) => needs.includes("stepUp"));
  test("there are such cases, and none is left out", () => {
    expect(cases.map(({ skipReason }) => skipReason)).toEqual([undefined, undefined, undefined]);
  });
  for (const { name, run } of cases) test(name, run);
});

describeOnPostgres("G11 B4 the REST adapter over two processes of the reference backend on PostgreSQL", () => {
  const processes: BackendProcess[] = [];
  let db: Db | undefined;
  const urlOf = (index: number) => processes[index]?.url ?? "";
  beforeAll(async () => {
    const url = await newPostgresDatabase();
    const env = { DATABASE_URL: url, RATE_LIMIT: "off" };
    processes.push(...(await Promise.all([startBackend(env), startBackend(env)])));
    db = openPostgres(url);
  });
  afterAll(async () => {
    await db?.close();
    await Promise.all(processes.map((backend) => backend.end("SIGTERM")));
  });
  const newProcess = async () => (await adapterOver(urlOf(1))).adapter;
  const backend = () => {
    if (db === undefined) throw new Error("The database is not open.");
    return { url: urlOf(0), db, hooks: { newProcess } };
  };
  // The processes have the machine's clock, which nobody can move.
  describeCases(backend, [...everywhere, "newProcess"]);
});
