import { describe, expect, test } from "vitest";

import { createMemoryAdapter, type MemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import { fixtureNow } from "@mark-ai/api-keys/testing";

const live = { signal: new AbortController().signal };
const hourMs = 3_600_000;

type WholeAdapter = { readonly [Name in keyof MemoryAdapter]-?: NonNullable<MemoryAdapter[Name]> };

/** An adapter whose time one can let pass. */
function make(name: "demo" | "policies" = "policies") {
  let now = fixtureNow;
  const adapter = createMemoryAdapter({ clock: () => now, scenario: name }) as WholeAdapter;
  return { adapter, pass: (hours: number) => (now += hours * hourMs), now: () => new Date(now).toISOString() };
}

async function create(adapter: WholeAdapter) {
  return adapter.createKey({ workspaceId: "ws_sales", name: "Nightly", idempotencyKey: "0123456789" }, live);
}

async function eventsOf(adapter: WholeAdapter, keyId: string) {
  return (await adapter.getKeyEvents({ keyId, limit: 100 }, live)).items;
}

describe("what happened to a key, in memory", () => {
  test("a key that was there at first was made and revoked by the people who did it", async () => {
    const { adapter } = make("demo");
    const { items } = await adapter.listKeys({ limit: 100, status: "revoked" }, live);
    expect(items.length).toBeGreaterThan(1);
    for (const key of items) {
      const { id, name } = key.createdBy ?? { id: "", name: "" };
      expect(await eventsOf(adapter, key.id)).toEqual([
        { at: key.revokedAt, type: "revoked", ...(key.revokedBy && { by: key.revokedBy }) },
        { at: key.createdAt, type: "created", by: { id, name } },
      ]);
    }
    expect(items.some(({ revokedBy }) => revokedBy !== undefined)).toBe(true);
  });

  test("a key that was there at first and works has no other past than that it was made", async () => {
    const { adapter } = make("demo");
    const [key] = (await adapter.listKeys({ limit: 1, status: "active" }, live)).items;
    expect((await eventsOf(adapter, key?.id ?? "")).map(({ at, type }) => [at, type])).toEqual([
      [key?.createdAt, "created"],
    ]);
  });

  test("what is done to a key is noted once, with its instant and its person, the newest first", async () => {
    const { adapter, pass, now } = make();
    const { key, secret } = await create(adapter);
    const created = now();
    pass(1);
    adapter.controls.importWithKey(secret, 1);
    adapter.controls.importWithKey(secret, 1);
    const used = now();
    pass(1);
    await adapter.updateKey({ keyId: key.id, name: "Weekly", description: "For the reports" }, live);
    const changed = now();
    const by = { id: "usr_ada", name: "Ada Moreau" };
    expect(await eventsOf(adapter, key.id)).toEqual([
      { at: changed, type: "described", by },
      { at: changed, type: "renamed", by, detail: "Nightly" },
      { at: used, type: "first_used" },
      { at: created, type: "created", by },
    ]);
  });

  test("a scheduled revocation is noted when its instant has come, and not where it was taken back", async () => {
    const { adapter, pass, now } = make();
    const { key } = await create(adapter);
    const types = async () => (await eventsOf(adapter, key.id)).map(({ type }) => type);
    pass(1);
    const instant = new Date(Date.parse(now()) + 2 * hourMs).toISOString();
    await adapter.revokeKey({ keyId: key.id, at: instant }, live);
    expect(await types()).toEqual(["scheduled", "created"]);
    await adapter.revokeKey({ keyId: key.id, at: null }, live);
    pass(3);
    expect(await types()).toEqual(["schedule_cancelled", "scheduled", "created"]);
    const later = new Date(Date.parse(now()) + hourMs).toISOString();
    await adapter.revokeKey({ keyId: key.id, at: later }, live);
    pass(1);
    const [revoked, scheduled] = await eventsOf(adapter, key.id);
    expect(revoked).toMatchObject({ type: "revoked", at: later });
    expect(scheduled).toMatchObject({ type: "scheduled", detail: later });
  });

  test("that a revoked key was refused is noted at most once an hour", async () => {
    const { adapter, pass } = make();
    const { key, secret } = await create(adapter);
    await adapter.revokeKey({ keyId: key.id }, live);
    const refusals = async () => (await eventsOf(adapter, key.id)).filter(({ type }) => type === "refused").length;
    const counts: number[] = [];
    for (const hours of [0, 0.5, 0.49, 0.01, 0.99, 0.01]) {
      pass(hours);
      expect(adapter.controls.authenticate(secret)).toBeUndefined();
      counts.push(await refusals());
    }
    expect(counts).toEqual([1, 1, 1, 2, 2, 3]);
  });

  test("the pages have every event once, also where new ones come in between", async () => {
    const { adapter, pass } = make();
    const { key } = await create(adapter);
    for (const name of ["One", "Two", "Three"]) {
      pass(1);
      await adapter.updateKey({ keyId: key.id, name }, live);
    }
    const first = await adapter.getKeyEvents({ keyId: key.id, limit: 2 }, live);
    pass(1);
    await adapter.updateKey({ keyId: key.id, name: "Four" }, live);
    const second = await adapter.getKeyEvents({ keyId: key.id, limit: 2, cursor: first.nextCursor ?? "" }, live);
    expect([...first.items, ...second.items].map(({ detail }) => detail)).toEqual(["Two", "One", "Nightly", undefined]);
    expect(second).not.toHaveProperty("nextCursor");
  });
});
