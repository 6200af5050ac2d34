import { expect, test } from "vitest";
import { createApp } from "../../examples/backend/src/app.js";
import type { Db } from "../../examples/backend/src/db/Db.js";
import { describeOnBoth } from "./support/engines.ts";
import { createKey, useServer } from "./support/harness.ts";

/** Guards whose reason shows only in a moment that no client can choose: each test makes that moment. */
describeOnBoth("B11 guards", (engine) => {
  const harness = useServer(engine);

  /** The app on a database in which something happens right before a write that holds a text. */
  function appWith(text: string, before: (db: Db) => Promise<unknown>) {
    const { db } = harness.server;
    const write: Db["write"] = async (sql, params) => {
      if (sql.includes(text)) await before(db);
      return db.write(sql, params);
    };
    return createApp({
      db: { ...db, write },
      secret: "a secret that only the tests use",
      clock: () => harness.clock.now,
      rateLimits: { session: null, key: null },
    });
  }

  const importWith = (app: ReturnType<typeof appWith>, secret: string) =>
    app.request("/api/v1/knowledge-bases/kb_marketing/documents", {
      method: "POST",
      headers: { "X-API-Key": secret, "Content-Type": "application/json" },
      body: '{"text":"Hello."}',
    });

  test.each([
    ["revoked", "update api_keys set revoked_at = created_at"],
    ["expired", "update api_keys set expires_at = created_at"],
  ])("a key that is %s between its check and its import imports nothing", async (_, sql) => {
    const secret = await harness.secretFor();
    const app = appWith("import_counters", (db) => db.query(sql));
    expect((await importWith(app, secret)).status).toBe(401);
    expect((await (await harness.as("person_ada"))("/usage/quota")).body.used).toBe(0);
    expect(await harness.server.db.query("select 1 from documents")).toEqual([]);
  });

  test("broken JSON is refused in our words: the parser's quote what was sent, which may be a secret", async () => {
    const ask = await harness.as("person_ada");
    const { secret } = (await createKey(ask)).body;
    for (const raw of [secret, `{"name": ${secret}}`, `{"name":"${secret}"`, `["${secret}`]) {
      const answer = await ask("/api-keys", { raw, headers: { "Idempotency-Key": "broken-json" } });
      expect([answer.status, answer.body.detail]).toEqual([400, "The body is not valid JSON in UTF-8."]);
    }
  });

  test("a create that is repeated without the key it replaces is another request, and marks nothing", async () => {
    const ask = await harness.as("person_ada");
    const { key } = (await createKey(ask)).body;
    const first = await createKey(ask, { replaces: key.id }, "with-replaces");
    expect(first.status).toBe(201);
    for (const body of [{}, { replaces: first.body.key.id }]) {
      expect((await createKey(ask, body, "with-replaces")).body.code).toBe("idempotency_mismatch");
    }
    expect((await createKey(ask, { replaces: key.id }, "with-replaces")).body.code).toBe("secret_already_shown");
  });

  // The embedded database has one connection: nothing can hold a lock beside it.
  if (engine === "PostgreSQL") {
    test("a busy key is let in although its row is locked: its last use is noted another time", async () => {
      const open = harness.withKey(await harness.secretFor());
      await harness.server.db.transaction(async (tx) => {
        await tx.query("select 1 from api_keys for no key update");
        const begun = performance.now();
        expect((await open("/knowledge-bases")).status).toBe(200);
        // A statement that waited for the row would be cut off after eight seconds.
        expect(performance.now() - begun).toBeLessThan(5_000);
      });
    });
  }
});
