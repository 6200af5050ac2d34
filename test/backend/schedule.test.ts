import { request } from "node:http";
import { expect, test } from "vitest";
import type { Services } from "../../examples/backend/src/context.js";
import type { Queryable } from "../../examples/backend/src/db/Db.js";
import type { Gate } from "../../examples/backend/src/db/gate.js";
import { revokeKey } from "../../examples/backend/src/keys/revokeKey.js";
import { importDocument } from "../../examples/backend/src/public/importDocument.js";
import type { Caller } from "../../examples/backend/src/sessions/Caller.js";
import { describeOnBoth } from "./support/engines.ts";
import { createKey, importInto, sessionOf, useServer, type Client } from "./support/harness.ts";

describeOnBoth("G24 scheduled revocation", (engine) => {
  const harness = useServer(engine);
  const inAnHour = "2026-11-16T11:30:00.000Z";
  const schedule = (ask: Client, keyId: string, at: string | null) =>
    ask(`/api-keys/${keyId}/revoke`, { body: { at } });
  const typesOf = async (ask: Client, keyId: string) =>
    (await ask(`/api-keys/${keyId}/events`)).body.items.map((event) => (event as unknown as { type: string }).type);

  test("a key works until the instant, and from then on is refused and revoked everywhere", async () => {
    const ask = await harness.as("person_ada");
    const { key, secret } = (await createKey(ask, { name: "Old" })).body;
    const open = harness.withKey(secret);
    const scheduled = await schedule(ask, key.id, inAnHour);
    expect([scheduled.status, scheduled.body]).toMatchObject([200, { status: "active", revokesAt: inAnHour }]);

    harness.clock.now = new Date(Date.parse(inAnHour) - 1);
    expect((await open("/knowledge-bases")).status).toBe(200);
    harness.clock.now = new Date(inAnHour);
    expect([(await open("/knowledge-bases")).status, (await importInto(open)).status]).toEqual([401, 401]);
    const [listed] = (await ask("/api-keys?status=revoked")).body.items;
    expect(listed).toMatchObject({
      status: "revoked",
      revokedAt: inAnHour,
      revokedBy: { id: "person_ada", name: "Ada Okafor" },
    });
    expect(listed).not.toHaveProperty("revokesAt");
    expect((await ask("/api-keys?status=active")).body).toMatchObject({ items: [], counts: { active: 0, revoked: 1 } });
    expect((await ask(`/api-keys/${key.id}`)).body).toEqual(listed);
  });

  test("an import whose key stops between its check and its count is refused, and nothing is counted", async () => {
    const ask = await harness.as("person_ada");
    const { key, secret } = (await createKey(ask)).body;
    await schedule(ask, key.id, inAnHour);
    const before = (await ask("/usage/quota")).body.used;
    // The key is looked up a moment before the instant, and the document is counted at it.
    let asked = 0;
    const frozen = harness.clock.now;
    Object.defineProperty(harness.clock, "now", {
      configurable: true,
      get: () => new Date(Date.parse(inAnHour) - ((asked += 1) === 1 ? 1 : 0)),
    });
    try {
      expect((await importInto(harness.withKey(secret))).status).toBe(401);
    } finally {
      Object.defineProperty(harness.clock, "now", { configurable: true, writable: true, value: frozen });
    }
    expect((await ask("/usage/quota")).body.used).toBe(before);
  });

  test("the history tells the schedule at once and the revocation once it has happened, then who still tries", async () => {
    const ask = await harness.as("person_ada");
    const { key, secret } = (await createKey(ask)).body;
    await schedule(ask, key.id, inAnHour);
    await schedule(ask, key.id, null);
    await schedule(ask, key.id, inAnHour);
    await ask(`/api-keys/${key.id}`, { method: "PATCH", body: { name: "Renamed since" } });
    const before = ["renamed", "scheduled", "schedule_cancelled", "scheduled", "created"];
    expect((await typesOf(ask, key.id)).sort()).toEqual([...before].sort());
    harness.clock.now = new Date("2026-11-16T12:00:00.000Z");
    await harness.withKey(secret)("/knowledge-bases");
    expect((await typesOf(ask, key.id)).slice(0, 2)).toEqual(["refused", "revoked"]);
    // Page by page, each event once.
    const paged: string[] = [];
    let cursor = "";
    do {
      const page = await ask(`/api-keys/${key.id}/events?limit=2${cursor && `&cursor=${cursor}`}`);
      paged.push(...page.body.items.map((event) => (event as unknown as { type: string }).type));
      cursor = page.body.nextCursor ?? "";
    } while (cursor !== "");
    expect(paged).toEqual(await typesOf(ask, key.id));
  });

  test("a new instant takes the place of the old one, and revoking now that of any", async () => {
    const ask = await harness.as("person_ada");
    const { key } = (await createKey(ask)).body;
    await schedule(ask, key.id, inAnHour);
    const later = "2026-11-17T10:30:00.000Z";
    expect((await schedule(ask, key.id, later)).body.revokesAt).toBe(later);
    harness.clock.now = new Date("2026-11-16T11:31:00.000Z");
    expect((await ask(`/api-keys/${key.id}`)).body.status).toBe("active");
    const revoked = (await ask(`/api-keys/${key.id}/revoke`, { method: "POST" })).body;
    expect(revoked).toMatchObject({ status: "revoked", revokedAt: "2026-11-16T11:31:00.000Z" });
    harness.clock.now = new Date("2026-11-17T11:00:00.000Z");
    const again = await harness.as("person_ada");
    expect((await typesOf(again, key.id)).filter((type) => type === "revoked")).toHaveLength(1);
  });

  test("nothing brings a key back: neither another schedule nor null", async () => {
    const ask = await harness.as("person_ada");
    const { key, secret } = (await createKey(ask)).body;
    await schedule(ask, key.id, inAnHour);
    harness.clock.now = new Date(inAnHour);
    for (const at of [null, "2026-11-17T10:30:00.000Z"]) {
      expect((await schedule(ask, key.id, at)).body).toMatchObject({ status: "revoked", revokedAt: inAnHour });
    }
    await ask(`/api-keys/${key.id}/revoke`, { method: "POST" });
    expect((await ask(`/api-keys/${key.id}`)).body.revokedAt).toBe(inAnHour);
    expect((await harness.withKey(secret)("/knowledge-bases")).status).toBe(401);
  });

  /** Services whose writes wait for what is given, by which the schedule has come due. */
  const waiting = (where: "turn" | "row"): Services => {
    const { db } = harness.server;
    const comeDue = () => {
      harness.clock.now = new Date(Date.parse(inAnHour) + 1);
    };
    const slow = (tx: Queryable): Queryable => ({
      ...tx,
      query: async (sql, params) => {
        const rows = await tx.query<never>(sql, params);
        if (sql.endsWith("for no key update")) comeDue();
        return rows;
      },
    });
    const write: Gate = (_company, waitMs, work) => {
      if (where === "turn") comeDue();
      return work(waitMs);
    };
    return {
      stepUpMinutes: 0,
      clock: () => harness.clock.now,
      gates: { write },
      db:
        where === "turn"
          ? db
          : {
              ...db,
              transaction: (work: (tx: Queryable) => unknown) =>
                db.transaction((tx) => Promise.resolve(work(slow(tx)))),
            },
    } as unknown as Services;
  };
  const ada = { person: { id: "person_ada" }, company: { id: "co_acme" } } as Caller;

  test.each([
    ["turn", null],
    ["turn", "2026-11-17T10:30:00.000Z"],
    ["row", null],
    ["row", "2026-11-17T10:30:00.000Z"],
  ] as const)("nothing brings a key back that stops while a request waits for its %s: %s", async (where, at) => {
    const ask = await harness.as("person_ada");
    const { key, secret } = (await createKey(ask)).body;
    await schedule(ask, key.id, inAnHour);
    harness.clock.now = new Date(Date.parse(inAnHour) - 1000);
    const answer = await revokeKey(waiting(where), ada, { keyId: key.id, at });
    expect(answer).toMatchObject({ status: "revoked", revokedAt: inAnHour });
    expect((await ask(`/api-keys/${key.id}`)).body).toMatchObject({ status: "revoked", revokedAt: inAnHour });
    expect((await harness.withKey(secret)("/knowledge-bases")).status).toBe(401);
  });

  test("an import whose key stops while it waits for its turn is refused, and nothing is counted", async () => {
    const ask = await harness.as("person_ada");
    const { key } = (await createKey(ask)).body;
    await schedule(ask, key.id, inAnHour);
    harness.clock.now = new Date(Date.parse(inAnHour) - 1000);
    const before = (await ask("/usage/quota")).body.used;
    const holder = { keyId: key.id, workspaceId: "ws_marketing", companyId: "co_acme", scopes: null };
    const importing = importDocument(waiting("turn"), holder, "kb_marketing", { text: "Hello." });
    await expect(importing).rejects.toMatchObject({ code: "unauthenticated" });
    expect((await ask("/usage/quota")).body.used).toBe(before);
  });

  test.each([
    ["in the past", "2026-11-16T10:29:59.000Z"],
    ["this very moment", "2026-11-16T10:30:00.000Z"],
    ["beyond the policy", "2026-11-24T10:30:00.000Z"],
    ["no instant", "tomorrow"],
    ["a number", 5],
  ])("refuses what is %s, with its field, and changes nothing", async (_, at) => {
    const ask = await harness.as("person_ada");
    const { key } = (await createKey(ask)).body;
    const refused = await ask(`/api-keys/${key.id}/revoke`, { body: { at } });
    expect([refused.status, refused.body.code, refused.body.field]).toEqual([400, "validation", "at"]);
    expect((await ask(`/api-keys/${key.id}`)).body).toMatchObject({ status: "active" });
  });

  test("a misspelt field or a body of another type revokes nothing", async () => {
    const ask = await harness.as("person_ada");
    const { key } = (await createKey(ask)).body;
    const misspelt = await ask(`/api-keys/${key.id}/revoke`, { body: { when: inAnHour } });
    const asText = await ask(`/api-keys/${key.id}/revoke`, {
      method: "POST",
      raw: JSON.stringify({ at: inAnHour }),
      headers: { "Content-Type": "text/plain" },
    });
    expect([misspelt.status, asText.status]).toEqual([400, 415]);
    expect((await ask(`/api-keys/${key.id}`)).body.status).toBe("active");
  });

  test.each([
    ["without a content type", {}],
    ["with a content type that a client always sends", { "Content-Type": "application/json" }],
    ["in chunks, as a proxy sends it on", { "Transfer-Encoding": "chunked" }],
  ])("revokes now without a body, %s", async (_, headers) => {
    const ask = await harness.as("person_ada");
    const { key } = (await createKey(ask)).body;
    const { url } = harness.server;
    const cookie = await sessionOf(url, "person_ada");
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sent = request(
        `${url}/api/management/v1/api-keys/${key.id}/revoke`,
        { method: "POST", headers: { ...headers, Cookie: cookie } },
        (answer) => resolve(answer.resume().statusCode),
      );
      sent.on("error", reject).end();
    });
    expect(status).toBe(200);
    expect((await ask(`/api-keys/${key.id}`)).body.status).toBe("revoked");
  });

  test("a company without the policy, a member and another company cannot schedule", async () => {
    const grace = await harness.as("person_grace");
    expect((await grace("/access")).body).not.toHaveProperty("scheduledRevoke");
    const hers = (await createKey(grace, { workspaceId: "ws_globex" })).body.key;
    expect((await schedule(grace, hers.id, inAnHour)).body).toMatchObject({ code: "validation", field: "at" });
    const ask = await harness.as("person_ada");
    expect((await ask("/access")).body.scheduledRevoke).toEqual({ maxHours: 168 });
    const { key } = (await createKey(ask)).body;
    expect((await schedule(await harness.as("person_ben"), key.id, inAnHour)).status).toBe(403);
    expect((await schedule(grace, key.id, null)).status).toBe(404);
    expect((await ask(`/api-keys/${key.id}`)).body).not.toHaveProperty("revokesAt");
  });

  test("a key that is stopped makes room for another at its instant", async () => {
    const { db } = harness.server;
    await db.script("update companies set max_active_keys = 1 where id = 'co_acme'");
    try {
      const ask = await harness.as("person_ada");
      const { key } = (await createKey(ask)).body;
      await schedule(ask, key.id, inAnHour);
      expect((await createKey(ask, { name: "Early" })).body.code).toBe("limit_reached");
      harness.clock.now = new Date(inAnHour);
      expect((await createKey(ask, { name: "In time" })).status).toBe(201);
    } finally {
      await db.script("update companies set max_active_keys = 100 where id = 'co_acme'");
    }
  });
});
