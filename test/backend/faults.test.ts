import { describe, expect, test } from "vitest";
import { createApp } from "../../examples/backend/src/app.js";
import type { Db } from "../../examples/backend/src/db/Db.js";
import { describeOnPostgres } from "./support/engines.ts";
import { createKey, useServer, type Body } from "./support/harness.ts";

describe("a database that is away", () => {
  const app = (error: Error) => {
    const fail = () => Promise.reject(error);
    const db: Db = { query: fail, script: fail, transaction: fail, close: () => Promise.resolve() };
    return createApp({ db, secret: "a secret that only the tests use" });
  };
  const coded = (code: string) => Object.assign(new Error(`connect ${code} 10.0.0.7:5432`), { code });

  test.each([
    coded("ECONNREFUSED"),
    coded("57P01"),
    coded("08006"),
    coded("53300"),
    coded("40P01"),
    new Error("Connection terminated unexpectedly"),
  ])("answers 503 with Retry-After, and nothing of it: %s", async (error) => {
    for (const path of ["/healthz", "/readyz", "/api/session"]) {
      const response = await app(error).request(path);
      expect(response.status).toBe(503);
      expect(response.headers.get("Retry-After")).toBe("2");
      const text = await response.text();
      expect((JSON.parse(text) as Body).code).toBe("unavailable");
      expect(text).not.toMatch(/10\.0\.0\.7|terminated/u);
    }
  });

  test("a fault of ours answers 500 without its words", async () => {
    const response = await app(coded("42601")).request("/healthz");
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("10.0.0.7");
  });

  test("a process that is shutting down is alive and not ready", async () => {
    const db = { query: () => Promise.resolve([]) } as unknown as Db;
    const closing = createApp({ db, secret: "a secret that only the tests use", isReady: () => false });
    expect((await closing.request("/healthz")).status).toBe(200);
    expect((await closing.request("/readyz")).status).toBe(503);
  });
});

describeOnPostgres("a create that another one holds up", () => {
  const harness = useServer("PostgreSQL", { idempotencyWaitMs: 50 });

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
