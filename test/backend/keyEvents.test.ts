import { expect, test } from "vitest";
import { describeOnBoth } from "./support/engines.ts";
import { createKey, useServer } from "./support/harness.ts";

describeOnBoth("G27 the history of a key", (engine) => {
  const harness = useServer(engine);
  const historyOf = async (keyId: string, personId = "person_ada") => {
    const { text } = await (await harness.as(personId))(`/api-keys/${keyId}/events`);
    return (JSON.parse(text) as { items: { type: string; at: string; by?: { id: string }; detail?: string }[] }).items;
  };

  test("tells who did what and when, the newest first", async () => {
    const ask = await harness.as("person_ada");
    const { key, secret } = (await createKey(ask, { name: "First" })).body;
    const use = () => harness.withKey(secret)("/knowledge-bases");
    await use();
    await ask(`/api-keys/${key.id}`, { method: "PATCH", body: { name: "Second", description: "Why" } });
    await ask(`/api-keys/${key.id}`, { method: "PATCH", body: { name: "Second" } });
    await ask(`/api-keys/${key.id}/revoke`, { body: {} });
    const history = await historyOf(key.id);
    expect(history.map(({ type }) => type).sort()).toEqual([
      "created",
      "described",
      "first_used",
      "renamed",
      "revoked",
    ]);
    expect(history[0]).toEqual({
      type: "revoked",
      at: "2026-11-16T10:30:00.000Z",
      by: { id: "person_ada", name: "Ada Okafor" },
    });
    expect(history.find(({ type }) => type === "renamed")?.detail).toBe("First");
  });

  test("records a revoked key that is still tried, at most once an hour, also when many try at once", async () => {
    const ask = await harness.as("person_ada");
    const { key, secret } = (await createKey(ask)).body;
    await ask(`/api-keys/${key.id}/revoke`, { body: {} });
    const tryIt = async () => {
      const answers = await Promise.all(Array.from({ length: 8 }, () => harness.withKey(secret)("/knowledge-bases")));
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 401));
    };
    await tryIt();
    await tryIt();
    expect((await historyOf(key.id)).map(({ type }) => type)).toEqual(["refused", "revoked", "created"]);
    harness.clock.now = new Date("2026-11-16T11:31:00.000Z");
    await tryIt();
    expect((await historyOf(key.id)).filter(({ type }) => type === "refused")).toHaveLength(2);
  });

  test("has no event of what did not happen: it is written in the same transaction", async () => {
    const ask = await harness.as("person_ada");
    const { key } = (await createKey(ask)).body;
    const { db } = harness.server;
    await db.script(
      `create function fail() returns trigger language plpgsql as $$ begin raise exception 'no room'; end $$;
       create trigger fail before insert on key_events for each row execute function fail()`,
    );
    try {
      const revoked = await ask(`/api-keys/${key.id}/revoke`, { body: {} });
      const renamed = await ask(`/api-keys/${key.id}`, { method: "PATCH", body: { name: "Renamed" } });
      expect([revoked.status, renamed.status]).toEqual([500, 500]);
    } finally {
      await db.script("drop trigger fail on key_events; drop function fail()");
    }
    const now = (await ask(`/api-keys/${key.id}`)).body;
    expect([now.status, now.name]).toEqual(["active", "Production"]);
    expect(await historyOf(key.id)).toHaveLength(1);
  });

  test("is the company's own, and refuses an invalid cursor", async () => {
    const { key } = (await createKey(await harness.as("person_ada"))).body;
    const grace = await harness.as("person_grace");
    expect((await grace(`/api-keys/${key.id}/events`)).status).toBe(404);
    const ask = await harness.as("person_ada");
    const answer = await ask(`/api-keys/${key.id}/events?cursor=1%20or%201`);
    expect([answer.status, answer.body.field]).toEqual([400, "cursor"]);
  });

  test("a person who has left is said to have, and is signed in no more", async () => {
    const ask = await harness.as("person_ada");
    const ben = await harness.as("person_ben");
    const { key } = (await createKey(ask)).body;
    expect(key.createdBy).toEqual({ id: "person_ada", name: "Ada Okafor" });
    await harness.server.db.script("update people set active = false where id = 'person_ada'");
    try {
      expect((await ben(`/api-keys/${key.id}`)).body.createdBy).toEqual({
        id: "person_ada",
        name: "Ada Okafor",
        active: false,
      });
      expect((await ask("/access")).status).toBe(401);
      await expect(harness.as("person_ada")).rejects.toThrow("Nobody signed in");
    } finally {
      await harness.server.db.script("update people set active = true where id = 'person_ada'");
    }
  });
});
