import { describe, expect, test } from "vitest";
import { createApp } from "../../examples/backend/src/app.js";
import type { Db } from "../../examples/backend/src/db/Db.js";
import { DatabaseUnavailable } from "../../examples/backend/src/db/DatabaseUnavailable.js";
import { openPostgres } from "../../examples/backend/src/db/postgres.js";
import { describeOnPostgres } from "./support/engines.ts";
import { failingDb } from "./support/failingDb.ts";
import { createKey, useServer, type Body } from "./support/harness.ts";

const secret = "a secret that only the tests use";

describe("a database that is away", () => {
  test.each([
    ["refuses connections", "postgres://app@127.0.0.1:1/app"],
    ["has a name that leads nowhere", "postgres://app@database.invalid/app"],
  ])("C6 answers 503 with Retry-After and nothing of it when it %s", async (_, url) => {
    const db = openPostgres(url, { connectTimeoutMs: 2_000 });
    const app = createApp({ db, secret });
    for (const path of ["/readyz", "/api/session"]) {
      const response = await app.request(path);
      expect(response.status).toBe(503);
      expect(response.headers.get("Retry-After")).toBe("2");
      const text = await response.text();
      expect((JSON.parse(text) as Body).code).toBe("unavailable");
      expect(text).not.toMatch(/127\.0|invalid|app/u);
    }
    // The process is well: to restart it would not bring the database back.
    expect((await app.request("/healthz")).status).toBe(200);
    await db.close();
  });

  test("a change that was not confirmed is not called unavailable, which would invite a second one", async () => {
    const db = failingDb(new DatabaseUnavailable("unknown", new Error("Connection terminated at 10.0.0.7")));
    const response = await createApp({ db, secret }).request("/api/session");
    expect([response.status, response.headers.get("Retry-After")]).toEqual([500, null]);
    expect(await response.text()).not.toContain("10.0.0.7");
  });

  test("a fault of ours answers 500 without its words", async () => {
    const db = failingDb(new Error("connect 10.0.0.7"));
    const response = await createApp({ db, secret }).request("/readyz");
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("10.0.0.7");
  });

  test("a process that is shutting down is alive and not ready", async () => {
    const db = { query: () => Promise.resolve([]) } as unknown as Db;
    const closing = createApp({ db, secret, isReady: () => false });
    expect((await closing.request("/healthz")).status).toBe(200);
    expect((await closing.request("/readyz")).status).toBe(503);
  });
});

describeOnPostgres("a create that another one holds up", () => {
  const harness = useServer("PostgreSQL", { createWaitMs: 50 });

  test("is told to come again, and creates nothing", async () => {
    const ask = await harness.as("person_ada");
    const answer = await harness.server.db.transaction(async (tx) => {
      await tx.query("select 1 from companies for update");
      return createKey(ask, {}, "held-up-by-another");
    });
    expect(answer.status).toBe(409);
    expect(answer.body.code).toBe("in_progress");
    expect(answer.headers.get("Retry-After")).toBe("1");
    expect((await createKey(ask, {}, "held-up-by-another")).status).toBe(201);
  });
});
