import { expect, test } from "vitest";
import { describeOnBoth } from "./support/engines.ts";
import { createKey, useServer } from "./support/harness.ts";

describeOnBoth("keys", (engine) => {
  const harness = useServer(engine);

  test("create gives the secret once, and nothing else ever does", async () => {
    const ask = await harness.as("person_ada");
    const created = await createKey(ask, { name: "  Production  " }, "once-and-never-again");
    expect(created.status).toBe(201);
    expect(created.headers.get("Cache-Control")).toBe("no-store");
    expect(created.body.secret).toMatch(/^mk_live_[0-9A-Za-z]{36}$/u);
    const secret: string = created.body.secret;
    expect(created.body.key).toEqual({
      id: expect.stringMatching(/^key_/u) as string,
      name: "Production",
      workspaceId: "ws_marketing",
      preview: `${secret.slice(0, 12)}…${secret.slice(-4)}`,
      status: "active",
      createdAt: "2026-11-16T10:30:00.000Z",
      createdBy: { id: "person_ada", name: "Ada Okafor" },
      lastUsedAt: null,
      scopes: ["documents:write", "knowledge-bases:read"],
    });

    const later = [
      await createKey(ask, { name: "  Production  " }, "once-and-never-again"),
      await ask("/api-keys"),
      await ask(`/api-keys?search=${secret}`),
      await ask(`/api-keys/${created.body.key.id}/revoke`, { body: {} }),
    ];
    for (const answer of later) {
      expect(answer.text).toContain(created.body.key.id);
      expect(answer.text).not.toContain(secret.slice(12, -4));
    }
    const rows = await harness.server.db.query("select k.*, encode(hash, 'escape') as hash_text from api_keys k");
    expect(JSON.stringify(rows)).not.toContain(secret.slice(12, -4));
  });

  test("the same idempotency key makes no second key for 24 hours", async () => {
    const ask = await harness.as("person_ada");
    const first = await createKey(ask, {}, "the-same-key");
    const again = await createKey(ask, {}, "the-same-key");
    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({ code: "secret_already_shown", existingKey: first.body.key });

    const other = await createKey(ask, { name: "Another" }, "the-same-key");
    expect(other.status).toBe(422);
    expect(other.body.code).toBe("idempotency_mismatch");
    expect((await ask("/api-keys")).body.items).toHaveLength(1);

    harness.clock.now = new Date("2026-11-17T10:30:00.000Z");
    const nextDay = await harness.as("person_ada");
    expect((await createKey(nextDay, {}, "the-same-key")).status).toBe(201);
  });

  test("of creates at once with one idempotency key, one creates", async () => {
    const ask = await harness.as("person_ada");
    const answers = await Promise.all(Array.from({ length: 10 }, () => createKey(ask, {}, "ten-at-once")));
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1);
    expect(answers.filter((answer) => answer.body.code === "secret_already_shown")).toHaveLength(9);
    expect((await ask("/api-keys")).body.items).toHaveLength(1);
  });

  test("two people may use the same idempotency key", async () => {
    const [ada, grace] = [await harness.as("person_ada"), await harness.as("person_grace")];
    expect((await createKey(ada, {}, "shared-key")).status).toBe(201);
    expect((await createKey(grace, { workspaceId: "ws_globex" }, "shared-key")).status).toBe(201);
  });

  test("a company has at most so many active keys, however many are created at once", async () => {
    await harness.server.db.query("update companies set max_active_keys = 3");
    const ask = await harness.as("person_ada");
    const answers = await Promise.all(Array.from({ length: 8 }, () => createKey(ask)));
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(3);
    const refused = answers.find((answer) => answer.status === 403);
    expect(refused?.body.code).toBe("limit_reached");

    const [key] = (await ask("/api-keys")).body.items;
    await ask(`/api-keys/${key.id}/revoke`, { body: {} });
    expect((await createKey(ask)).status).toBe(201);
  });

  test("a workspace without the feature gets no key", async () => {
    const refused = await createKey(await harness.as("person_ada"), { workspaceId: "ws_support" });
    expect(refused.status).toBe(403);
    expect(refused.body).toMatchObject({ code: "feature_disabled", field: "workspaceId" });
  });

  test("S23 a replacement is noted on the key it replaces, or neither happens", async () => {
    const ask = await harness.as("person_ada");
    const old = (await createKey(ask, { name: "Old" })).body.key;
    const replacement = (await createKey(ask, { name: "New", replaces: old.id })).body.key;
    const { items } = (await ask("/api-keys?sort=name:asc")).body;
    expect(items.map((key) => key.name)).toEqual(["New", "Old"]);
    expect(items[1]?.replacedBy).toEqual({ id: replacement.id, name: "New", createdAt: replacement.createdAt });

    const lost = await createKey(ask, { name: "Third", replaces: "key_none" });
    expect(lost.status).toBe(404);
    expect(lost.body.field).toBe("replaces");
    expect((await ask("/api-keys")).body.items).toHaveLength(2);
  });

  test("S14 a revoked key stays revoked: repeating changes nothing and no statement can undo it", async () => {
    const ask = await harness.as("person_ada");
    const key = (await createKey(ask)).body.key;
    const revoked = await ask(`/api-keys/${key.id}/revoke`, { body: {} });
    expect(revoked.status).toBe(200);
    expect(revoked.body).toMatchObject({
      id: key.id,
      status: "revoked",
      revokedAt: "2026-11-16T10:30:00.000Z",
      revokedBy: { id: "person_ada", name: "Ada Okafor" },
    });

    harness.clock.now = new Date("2026-11-16T11:00:00.000Z");
    const again = await ask(`/api-keys/${key.id}/revoke`, { body: {} });
    expect(again.status).toBe(200);
    expect(again.body).toEqual(revoked.body);

    const { db } = harness.server;
    await expect(db.query("update api_keys set revoked_at = null")).rejects.toThrow("a revoked key stays revoked");
    await expect(db.query("update api_keys set revoked_at = now()")).rejects.toThrow("a revoked key stays revoked");
    expect((await ask("/api-keys?status=revoked")).body.items).toHaveLength(1);
  });

  test("S15 a key opens until the very request after its revocation", async () => {
    const ask = await harness.as("person_ada");
    const { key, secret } = (await createKey(ask)).body;
    const open = harness.withKey(secret);
    expect((await open("/knowledge-bases")).status).toBe(200);
    await ask(`/api-keys/${key.id}/revoke`, { body: {} });
    const refused = await open("/knowledge-bases");
    expect(refused.status).toBe(401);
    expect(refused.body.code).toBe("unauthenticated");
    expect(refused.headers.get("WWW-Authenticate")).toContain("X-API-Key");
  });

  test("an expired key does not open, and says so in the list", async () => {
    const ask = await harness.as("person_ada");
    const secret = await harness.secretFor();
    await harness.server.db.query("update api_keys set expires_at = $1", ["2026-11-16T10:31:00Z"]);
    expect((await harness.withKey(secret)("/knowledge-bases")).status).toBe(200);
    expect((await ask("/api-keys?status=active")).body.items).toHaveLength(1);
    harness.clock.now = new Date("2026-11-16T10:31:00.000Z");
    expect((await harness.withKey(secret)("/knowledge-bases")).status).toBe(401);
    expect((await ask("/api-keys?status=active")).body.items).toHaveLength(0);
    expect((await ask("/api-keys?status=expired")).body.items[0].status).toBe("expired");
  });

  test("last use is kept to the minute", async () => {
    const ask = await harness.as("person_ada");
    const open = harness.withKey(await harness.secretFor());
    const lastUsed = async () => (await ask("/api-keys")).body.items[0].lastUsedAt as string | null;
    expect(await lastUsed()).toBeNull();
    await open("/knowledge-bases");
    expect(await lastUsed()).toBe("2026-11-16T10:30:00.000Z");
    harness.clock.now = new Date("2026-11-16T10:30:59.999Z");
    await open("/knowledge-bases");
    expect(await lastUsed()).toBe("2026-11-16T10:30:00.000Z");
    harness.clock.now = new Date("2026-11-16T10:31:00.000Z");
    await open("/knowledge-bases");
    expect(await lastUsed()).toBe("2026-11-16T10:31:00.000Z");
  });
});
