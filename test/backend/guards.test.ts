import { expect, test } from "vitest";
import { createApp } from "../../examples/backend/src/app.js";
import type { Db } from "../../examples/backend/src/db/Db.js";
import type { Log } from "../../examples/backend/src/http/log.js";
import { describeOnBoth } from "./support/engines.ts";
import { client, createKey, importInto, sessionOf, useServer, type Client } from "./support/harness.ts";

/** Guards whose reason shows only in a moment that no client can choose: each test makes that moment. */
describeOnBoth("B11 guards", (engine) => {
  const harness = useServer(engine);

  /** The app on a database in which something happens right before a write that holds a text. */
  function appWith(text: string, before: (db: Db) => Promise<unknown>, log?: Log) {
    const { db } = harness.server;
    const write: Db["write"] = async (sql, params) => {
      if (sql.includes(text)) await before(db);
      return db.write(sql, params);
    };
    return createApp({
      db: { ...db, write },
      secret: "a secret that only the tests use",
      clock: () => harness.clock.now,
      log,
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

  test("the last use of a key never goes back: another process may have noted a later one meanwhile", async () => {
    const secret = await harness.secretFor();
    const later = "2026-11-16T10:31:00.000Z";
    const app = appWith("first_used", (db) => db.query("update api_keys set last_used_at = $1", [later]));
    expect((await app.request("/api/v1/knowledge-bases", { headers: { "X-API-Key": secret } })).status).toBe(200);
    expect((await (await harness.as("person_ada"))("/api-keys")).body.items[0].lastUsedAt).toBe(later);
  });

  test("a use that cannot be noted is no reason to refuse the request: it is logged", async () => {
    const secret = await harness.secretFor();
    const logged: string[] = [];
    const app = appWith(
      "first_used",
      () => Promise.reject(new Error("no room")),
      ({ level, message }) => {
        if (level === "error") logged.push(message);
      },
    );
    expect((await app.request("/api/v1/knowledge-bases", { headers: { "X-API-Key": secret } })).status).toBe(200);
    expect(logged).toEqual(["the last use of a key was not noted"]);
  });

  test("another company neither moves nor cancels a schedule, nor renames, whatever it is answered", async () => {
    const [ada, grace] = [await harness.as("person_ada"), await harness.as("person_grace")];
    const { key } = (await createKey(ada)).body;
    const at = "2026-11-16T12:30:00.000Z";
    const before = (await ada(`/api-keys/${key.id}/revoke`, { body: { at } })).body;
    await harness.server.db.query("update companies set scheduled_revoke_hours = 168 where id = 'co_globex'");
    try {
      for (const other of ["2026-11-16T13:30:00.000Z", null]) {
        expect((await grace(`/api-keys/${key.id}/revoke`, { body: { at: other } })).status).toBe(404);
      }
      const body = { name: "Mine", description: "Mine" };
      expect((await grace(`/api-keys/${key.id}`, { method: "PATCH", body })).status).toBe(404);
    } finally {
      await harness.server.db.query("update companies set scheduled_revoke_hours = null where id = 'co_globex'");
    }
    expect((await ada(`/api-keys/${key.id}`)).body).toEqual(before);
  });

  test("another company's active keys take no room from this one's limit", async () => {
    await harness.server.db.query("update companies set max_active_keys = 1");
    const grace = await harness.as("person_grace");
    expect((await createKey(grace, { workspaceId: "ws_globex" })).status).toBe(201);
    const ada = await harness.as("person_ada");
    expect([(await createKey(ada)).status, (await createKey(ada)).status]).toEqual([201, 403]);
  });

  test("a revoked key that is still tried is noted once an hour, not once in each hour of the clock", async () => {
    const ask = await harness.as("person_ada");
    const { key, secret } = (await createKey(ask)).body;
    await ask(`/api-keys/${key.id}/revoke`, { body: {} });
    for (const time of ["10:59:00", "11:01:00", "11:58:59"]) {
      harness.clock.now = new Date(`2026-11-16T${time}.000Z`);
      expect((await harness.withKey(secret)("/knowledge-bases")).status).toBe(401);
    }
    const events = await harness.server.db.query("select at from key_events where type = 'refused'");
    expect(events).toEqual([{ at: new Date("2026-11-16T10:59:00.000Z") }]);
  });

  test("a key that has expired is no revoked one: nothing is noted when it is tried", async () => {
    const secret = await harness.secretFor();
    await harness.server.db.query("update api_keys set expires_at = created_at");
    expect((await harness.withKey(secret)("/knowledge-bases")).status).toBe(401);
    expect(await harness.server.db.query("select 1 from key_events where type = 'refused'")).toEqual([]);
  });

  test("no statement puts another secret in the place of a key's own", async () => {
    await harness.secretFor();
    const { db } = harness.server;
    await expect(db.query("update api_keys set hash = sha256('another')")).rejects.toThrow(
      "a revoked key stays revoked",
    );
  });

  test.each(["knowledge-bases", "documents"])(
    "the rest of the product keeps companies apart as the management API does: %s",
    async (what) => {
      await importInto(harness.withKey(await harness.secretFor()));
      const site = async (person: string, workspaceId: string) => {
        const Cookie = await sessionOf(harness.server.url, person);
        return client(harness.server.url, { Cookie })(`/api/workspaces/${workspaceId}/${what}`);
      };
      expect((await site("person_ada", "ws_marketing")).body.data).toHaveLength(1);
      const [foreign, missing] = [await site("person_grace", "ws_marketing"), await site("person_grace", "ws_none")];
      expect([foreign.status, foreign.body.detail]).toEqual([404, missing.body.detail]);
    },
  );

  test("a page of another site can sign nobody out", async () => {
    const Cookie = await sessionOf(harness.server.url, "person_ada");
    const site = client(harness.server.url, { Cookie });
    const headers = { Origin: "https://evil.example" };
    expect((await site("/api/session", { method: "DELETE", headers })).status).toBe(403);
    expect((await site("/api/management/v1/access")).status).toBe(200);
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

  test("a create that is repeated with another description is another request: the first one's would be kept", async () => {
    const ask = await harness.as("person_ada");
    expect((await createKey(ask, { description: "For Zapier" }, "with-description")).status).toBe(201);
    for (const body of [{}, { description: "For Make" }]) {
      expect((await createKey(ask, body, "with-description")).body.code).toBe("idempotency_mismatch");
    }
    const again = await createKey(ask, { description: "For Zapier" }, "with-description");
    expect(again.body.code).toBe("secret_already_shown");
  });

  // The embedded database has one connection: nothing can hold a lock beside it.
  if (engine === "PostgreSQL") {
    test("two processes that create at once keep the limit: the second waits for the company's row", async () => {
      const { db } = harness.server;
      await db.query("update companies set max_active_keys = 3");
      const Cookie = await sessionOf(harness.server.url, "person_ada");
      // Each app has gates of its own, as each process has.
      const apps = Array.from({ length: 6 }, () => appWith("nothing", () => Promise.resolve()));
      const answers = await Promise.all(
        apps.map(async (app, index) =>
          app.request("/api/management/v1/api-keys", {
            method: "POST",
            headers: {
              Cookie,
              "Content-Type": "application/json",
              "Idempotency-Key": `two-processes-${String(index)}`,
            },
            body: '{"workspaceId":"ws_marketing","name":"At once"}',
          }),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 403, 403, 403]);
    });

    test("many who try a revoked key at once are noted once, and nothing fails", async () => {
      const ask = await harness.as("person_ada");
      const { key, secret } = (await createKey(ask)).body;
      await ask(`/api-keys/${key.id}/revoke`, { body: {} });
      let waiting = 0;
      let go: () => void = () => undefined;
      const all = new Promise<void>((resolve) => (go = resolve));
      const failures: string[] = [];
      // Each has seen that nothing is noted yet.
      const app = appWith(
        "'refused'",
        () => {
          if (++waiting === 4) go();
          return all;
        },
        ({ level, message }) => {
          if (level === "error") failures.push(message);
        },
      );
      const tries = Array.from({ length: 4 }, async () =>
        app.request("/api/v1/knowledge-bases", { headers: { "X-API-Key": secret } }),
      );
      expect((await Promise.all(tries)).map(({ status }) => status)).toEqual([401, 401, 401, 401]);
      expect(failures).toEqual([]);
      expect(await harness.server.db.query("select 1 from key_events where type = 'refused'")).toHaveLength(1);
    });

    test.each([
      ["revocations", (ask: Client, id: string) => ask(`/api-keys/${id}/revoke`, { body: {} })],
      ["changes", (ask: Client, id: string) => ask(`/api-keys/${id}`, { method: "PATCH", body: { name: "Renamed" } })],
    ])("%s that wait for one company's key leave connections to everyone's lists", async (_, change) => {
      const [ada, grace] = [await harness.as("person_ada"), await harness.as("person_grace")];
      const { key } = (await createKey(ada)).body;
      const waiting = await harness.server.db.transaction(async (tx) => {
        await tx.query("select 1 from api_keys for update");
        const changes = Array.from({ length: 12 }, () => change(ada, key.id));
        const begun = performance.now();
        for (let turn = 0; turn < 5; turn++) expect((await grace("/api-keys")).status).toBe(200);
        // Without the gate all ten connections wait, for the eight seconds of a statement.
        expect(performance.now() - begun).toBeLessThan(4_000);
        return { changes };
      });
      await Promise.all(waiting.changes);
    });

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
