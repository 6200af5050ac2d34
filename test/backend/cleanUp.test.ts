import { beforeEach, expect, test } from "vitest";
import type { KeyRevocation } from "@mark-ai/api-keys/contract";
import { DatabaseUnavailable } from "../../examples/backend/src/db/DatabaseUnavailable.js";
import { createServices } from "../../examples/backend/src/context.js";
import { revokeKeys } from "../../examples/backend/src/keys/revokeKeys.js";
import { describeOnBoth } from "./support/engines.ts";
import { createKey, useServer, type Client } from "./support/harness.ts";

describeOnBoth("G25 clean-up", (engine) => {
  const harness = useServer(engine);
  let ask: Client;
  beforeEach(async () => {
    await harness.server.db.script("update people set active = true");
    ask = await harness.as("person_ada");
  });

  const make = async (name: string) => (await createKey(ask, { name })).body.key.id;
  const revoke = async (keyIds: readonly string[], by = ask) => {
    const { status, body } = await by("/api-keys/revoke", { body: { keyIds } });
    return { status, body, results: body.results as unknown as readonly KeyRevocation[] };
  };

  test("usedBefore leaves keys that nobody used since, and never a new one", async () => {
    const used = { old: "2026-05-01T00:00:00Z", lately: "2026-11-01T00:00:00Z", never: null, new: null };
    const created = { old: "2026-01-01", lately: "2026-01-01", never: "2026-01-01", new: "2026-11-15" };
    for (const name of ["old", "lately", "never", "new"] as const) {
      await harness.server.db.query("update api_keys set last_used_at = $1, created_at = $2 where id = $3", [
        used[name],
        created[name],
        await make(name),
      ]);
    }
    const query = "usedBefore=2026-08-18T10:30:00Z&sort=name:asc";
    const list = (await ask(`/api-keys?${query}&status=active`)).body;
    expect(list.items.map(({ name }) => name)).toEqual(["never", "old"]);
    expect(list).toMatchObject({ total: 2, counts: { active: 4 } });
    const first = (await ask(`/api-keys?${query}&limit=1`)).body;
    const second = (await ask(`/api-keys?${query}&limit=1&cursor=${String(first.nextCursor)}`)).body;
    expect([first.items[0].name, second.items[0].name, second.nextCursor]).toEqual(["never", "old", undefined]);
  });

  test("creatorLeft leaves the keys of people who left", async () => {
    await make("left");
    await harness.server.db.query("update api_keys set created_by = 'person_ben' where name = 'left'");
    await make("here");
    await make("unknown");
    await harness.server.db.query("update api_keys set created_by = null where name = 'unknown'");
    expect((await ask("/api-keys?creatorLeft=true")).body).toMatchObject({ items: [], total: 0 });
    await harness.server.db.query("update people set active = false where id = 'person_ben'");
    expect((await ask("/api-keys?creatorLeft=true")).body).toMatchObject({
      items: [{ name: "left", createdBy: { active: false } }],
      total: 1,
      counts: { active: 3 },
    });
  });

  test.each(["usedBefore=yesterday", "usedBefore=", "creatorLeft=false", "creatorLeft=1"])(
    "%s is refused",
    async (query) => {
      const refused = await ask(`/api-keys?${query}`);
      expect([refused.status, refused.body.field]).toEqual([400, query.split("=")[0]]);
    },
  );

  test("several keys are revoked in one call, at once, each with its event", async () => {
    const ids = [await make("one"), await make("two"), await make("three")];
    const { status, results } = await revoke(ids.slice(0, 2));
    expect(status).toBe(200);
    expect(results).toMatchObject([
      { keyId: ids[0], key: { name: "one", status: "revoked", revokedBy: { id: "person_ada" } } },
      { keyId: ids[1], key: { name: "two", status: "revoked" } },
    ]);
    for (const [index, id] of ids.entries()) {
      const events = (await ask(`/api-keys/${id}/events?limit=10`)).body.items as unknown as { type: string }[];
      expect(events.map(({ type }) => type)).toEqual(index < 2 ? ["revoked", "created"] : ["created"]);
    }
  });

  test("a key opens nothing any more once it was revoked with others", async () => {
    const { key, secret } = (await createKey(ask)).body;
    const open = harness.withKey(secret);
    expect((await open("/knowledge-bases")).status).toBe(200);
    await revoke([key.id]);
    expect((await open("/knowledge-bases")).status).toBe(401);
  });

  test("one that does not exist or is another company's does not stop the others, and says the same of both", async () => {
    const grace = await harness.as("person_grace");
    const foreign = (await createKey(grace, { workspaceId: "ws_globex" })).body.key.id;
    const mine = await make("mine");
    const { results } = await revoke([foreign, "key_none", mine]);
    const error = { code: "not_found", message: "There is no such key in your company." };
    expect(results).toMatchObject([{ keyId: foreign, error }, { keyId: "key_none", error }, { keyId: mine }]);
    expect(results[2]?.key?.status).toBe("revoked");
    expect((await grace(`/api-keys/${foreign}`)).body.status).toBe("active");
  });

  test("one that was revoked before counts and stays as it is, one that is scheduled stops now, one that is there twice is answered once", async () => {
    const [before, scheduled] = [await make("before"), await make("scheduled")];
    const { revokedAt } = (await ask(`/api-keys/${before}/revoke`, { body: {} })).body;
    await ask(`/api-keys/${scheduled}/revoke`, { body: { at: "2026-11-17T10:30:00Z" } });
    harness.clock.now = new Date("2026-11-16T10:40:00.000Z");
    const { results } = await revoke([before, scheduled, before]);
    expect(results).toMatchObject([
      { keyId: before, key: { status: "revoked", revokedAt } },
      { keyId: scheduled, key: { status: "revoked", revokedAt: "2026-11-16T10:40:00.000Z" } },
    ]);
  });

  test("no id, more than 100 ids and malformed ids are refused, and nothing is revoked", async () => {
    const mine = await make("mine");
    const many = Array.from({ length: 100 }, (_, index) => `key_${String(index)}`);
    for (const keyIds of [[], [mine, ...many], [mine, ""], [mine, 7], undefined, mine]) {
      const refused = await revoke(keyIds as string[]);
      expect([refused.status, refused.body.code]).toEqual([400, "validation"]);
      expect(refused.body.field).toMatch(/^keyIds/u);
    }
    expect((await ask(`/api-keys/${mine}`)).body.status).toBe("active");
    expect((await revoke(many)).results).toHaveLength(100);
  });

  test("a person who may not revoke keys is refused as a whole", async () => {
    const mine = await make("mine");
    const ben = await harness.as("person_ben");
    const { status, body } = await revoke([mine], ben);
    expect([status, body.code]).toEqual([403, "forbidden"]);
    expect((await ask(`/api-keys/${mine}`)).body.status).toBe("active");
  });

  test("where the database fails in the middle, what was revoked is said, and the rest is not tried", async () => {
    const ids = [await make("one"), await make("two"), await make("three")];
    const { db } = harness.server;
    let writes = 0;
    const services = createServices({
      secret: "a secret that only the tests use",
      clock: () => harness.clock.now,
      db: {
        ...db,
        query: (sql, params) => db.query(sql, params),
        write: (sql, params) => {
          writes += 1;
          if (writes === 2) throw new DatabaseUnavailable("unknown", new Error("It is away."));
          return db.write(sql, params);
        },
      },
    });
    const caller = {
      sessionId: "session_1",
      person: { id: "person_ada", name: "Ada Okafor" },
      company: { id: "co_acme", name: "Acme" },
    } as unknown as Parameters<typeof revokeKeys>[1];
    const { results } = await revokeKeys(services, caller, { keyIds: ids }, "req_1");
    expect(results).toMatchObject([
      { keyId: ids[0], key: { status: "revoked" } },
      { keyId: ids[1], error: { code: "unknown" } },
      { keyId: ids[2], error: { code: "unavailable" } },
    ]);
    expect(writes).toBe(2);
  });
});
