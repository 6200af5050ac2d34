import { crc32 } from "node:zlib";

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import { createMemoryAdapter, memoryScenarios, type MemoryAdapterOptions } from "@mark-ai/api-keys/adapters/memory";
import { addDays, callAdapter, type ApiKey, type ApiKeysAdapter, type ListKeysInput } from "@mark-ai/api-keys/contract";
import { fixtureNow, fixtureSecret } from "@mark-ai/api-keys/testing";

const live = { signal: new AbortController().signal };
const hourMs = 3_600_000;

function make(options: MemoryAdapterOptions = {}) {
  return createMemoryAdapter({ clock: () => fixtureNow, ...options });
}

const input = { workspaceId: "ws_sales", name: "Nightly", idempotencyKey: "0123456789" };

describe("secrets", () => {
  test("have the form and the checksum of a key", async () => {
    const adapter = make();
    const base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    for (let index = 0; index < 20; index += 1) {
      const { key, secret } = await adapter.createKey({ ...input, idempotencyKey: `number-${String(index)}` }, live);
      const [, body = "", checksum = ""] = /^mk_live_([0-9A-Za-z]{30})([0-9A-Za-z]{6})$/u.exec(secret) ?? [];
      const number = Array.from(checksum).reduce((sum, digit) => sum * 62 + base62.indexOf(digit), 0);
      expect(number).toBe(crc32(body));
      expect(key.preview).toBe(`${secret.slice(0, 12)}…${secret.slice(-4)}`);
    }
  });

  test("S09 are kept nowhere once they are given", async () => {
    const adapter = make();
    const { secret } = await adapter.createKey(input, live);
    expect(adapter.controls.dump()).not.toContain(secret.slice(8, 38));
    expect(adapter.controls.dump()).toContain("Nightly");
  });

  test("S15 open their key until it is revoked", async () => {
    const adapter = make();
    const { key, secret } = await adapter.createKey(input, live);
    const typo = secret.replace(/.$/u, (last) => (last === "x" ? "y" : "x"));
    expect(adapter.controls.authenticate(secret)?.id).toBe(key.id);
    expect(adapter.controls.authenticate(typo)).toBeUndefined();
    expect(adapter.controls.authenticate(fixtureSecret)).toBeUndefined();
    expect(adapter.controls.authenticate("")).toBeUndefined();
    const [used] = (await adapter.listKeys({ limit: 1 }, live)).items;
    expect(used?.lastUsedAt).toBe("2026-11-16T10:30:00.000Z");
    await adapter.anotherClient().revokeKey({ keyId: key.id }, live);
    expect(adapter.controls.authenticate(secret)).toBeUndefined();
  });
});

describe("step-up", () => {
  test("G29 without a proof nothing is written, and the same request works after it", async () => {
    let isProven = false;
    const adapter = make({ scenario: { name: "policies", cleanUp: true }, stepUp: { isProven: () => isProven } });
    const [first] = (await adapter.listKeys({ limit: 1, status: "active" }, live)).items;
    const keyId = first?.id ?? "";
    const before = adapter.controls.dump();
    const attempts = [
      () => adapter.createKey(input, live),
      () => adapter.updateKey?.({ keyId, name: "Renamed" }, live),
      () => adapter.revokeKeys?.({ keyIds: [keyId] }, live),
      () => adapter.revokeKey({ keyId }, live),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: "step_up_required" });
    // What would be refused anyway is refused first: nobody has to confirm anything for it.
    await expect(adapter.createKey({ ...input, name: "" }, live)).rejects.toMatchObject({ code: "validation" });
    expect(adapter.controls.dump()).toBe(before);

    isProven = true;
    for (const attempt of attempts) await attempt();
    isProven = false;
    await expect(adapter.createKey(input, live)).rejects.toMatchObject({ code: "secret_already_shown" });
  });
});

describe("determinism", () => {
  async function story(seed: number) {
    const adapter = make({ seed });
    const created = await adapter.createKey(input, live);
    const list = await adapter.listKeys({ limit: 100 }, live);
    const history = await adapter.getImportHistory(
      { workspaceId: "ws_sales", timeZone: "Asia/Kathmandu", days: 30 },
      live,
    );
    return JSON.stringify({ created, list, history });
  }

  test("the same seed and clock tell the same story, another seed another", async () => {
    expect(await story(7)).toBe(await story(7));
    expect(await story(7)).not.toBe(await story(8));
  });
});

describe("scenarios", () => {
  test.each(memoryScenarios)("%s keeps the contract", async (scenario) => {
    const adapter = make({ scenario });
    const access = await callAdapter(adapter, "getAccess", {}, live);
    await callAdapter(adapter, "getImportQuota", {}, live);
    for (const { id, developersEnabled } of access.workspaces) {
      if (!developersEnabled) continue;
      await callAdapter(adapter, "listKeys", { limit: 100, workspaceId: id }, live);
      await callAdapter(adapter, "getImportHistory", { workspaceId: id, timeZone: "Europe/Berlin", days: 30 }, live);
    }
  });

  test.each([
    ["demo", 1284, 2000],
    ["empty", 0, 2000],
    ["near", 1724, 2000],
    ["reached", 2000, 2000],
    ["over", 2143, 2000],
    ["unlimited", 1284, null],
  ] as const)("%s has used %i of %s", async (scenario, used, limit) => {
    expect(await make({ scenario }).getImportQuota({}, live)).toMatchObject({ used, limit });
  });

  test.each([
    "2026-12-01T00:00:00Z",
    "2026-12-01T00:00:01Z",
    "2026-12-07T23:59:59Z",
    "2027-01-01T12:00:00Z",
    "2028-02-29T23:59:59.999Z",
  ])("demo at %s has used 1,284 all the same, and nothing of it is in the future", async (now) => {
    const adapter = make({ clock: () => Date.parse(now) });
    const quota = await adapter.getImportQuota({}, live);
    expect(quota.used).toBe(1284);
    expect(Date.parse(quota.periodStart)).toBeLessThanOrEqual(Date.parse(now));
    expect(Date.parse(quota.periodEnd)).toBeGreaterThan(Date.parse(now));
  });

  test.each([
    ["demo", []],
    ["usage", ["sort:imports"]],
    ["clean-up", ["usedBefore", "creatorLeft"]],
  ] as const)("%s can be listed by expiry and %j", (scenario, features) => {
    expect(make({ scenario }).listFeatures).toEqual(["expiresBefore", "sort:expiresAt", ...features]);
  });

  test("demo has twelve keys of every kind", async () => {
    const { items, total } = await make().listKeys({ limit: 100 }, live);
    expect(total).toBe(12);
    expect(new Set(items.map(({ status }) => status))).toEqual(new Set(["active", "revoked", "expired"]));
    expect(items.some(({ lastUsedAt }) => lastUsedAt === null)).toBe(true);
    expect(items.some(({ replacedBy }) => replacedBy)).toBe(true);
    expect(items.every(({ createdAt, lastUsedAt }) => !lastUsedAt || lastUsedAt > createdAt)).toBe(true);
  });

  test("G25 clean-up has the demo's newest keys, and older ones to clean up", async () => {
    const adapter = make({ scenario: "clean-up" });
    const names = ({ items }: { items: readonly ApiKey[] }) => items.map(({ name }) => name);
    expect(names(await adapter.listKeys({ limit: 5 }, live))).toEqual(names(await make().listKeys({ limit: 5 }, live)));
    const at = (days: number) => new Date(fixtureNow + days * 86_400_000).toISOString();
    const ask = async (input: Partial<ListKeysInput>) =>
      names(await adapter.listKeys({ limit: 50, status: "active", sort: "name:asc", ...input }, live));
    expect(await ask({ usedBefore: at(-90) })).toEqual(["Newsletter form", "Spreadsheet import", "Website relaunch"]);
    expect(await ask({ expiresBefore: at(14) })).toEqual(["Fair stand", "Freelancer", "Pilot customer"]);
    expect(await ask({ creatorLeft: true })).toEqual(["Monthly report", "Website relaunch"]);
    expect(make().listFeatures).not.toContain("usedBefore");
    expect(make().revokeKeys).toBeUndefined();
  });

  test("many has 100 keys, or as many as wanted, whose dates make sense", async () => {
    expect((await make({ scenario: "many" }).listKeys({ limit: 1 }, live)).total).toBe(100);
    const { items, total } = await make({ scenario: { keys: 3000 } }).listKeys({ limit: 100 }, live);
    expect(total).toBe(3000);
    for (const { createdAt, lastUsedAt, revokedAt, expiresAt } of items) {
      for (const later of [lastUsedAt, revokedAt, expiresAt]) if (later) expect(later >= createdAt).toBe(true);
    }
  });

  test("G09 a hundred thousand keys are made, and a page of them is found", async () => {
    const adapter = make({ scenario: { keys: 100_000 } });
    const list = await adapter.listKeys({ limit: 25, search: "zapier", sort: "name:asc" }, live);
    expect(list.items).toHaveLength(25);
    expect(list.total).toBeGreaterThan(5000);
  }, 60_000);

  test("read-only refuses with its reason", async () => {
    const adapter = make({ scenario: "read-only" });
    await expect(adapter.createKey(input, live)).rejects.toMatchObject({
      code: "forbidden",
      message: "Only administrators can create keys.",
    });
    const [key] = (await adapter.listKeys({ limit: 1 }, live)).items;
    await expect(adapter.revokeKey({ keyId: key?.id ?? "" }, live)).rejects.toMatchObject({ code: "forbidden" });
  });

  test("S02 feature-off gives nothing away", async () => {
    const adapter = make({ scenario: "feature-off" });
    await expect(adapter.listKeys({ limit: 1 }, live)).rejects.toMatchObject({ code: "feature_disabled" });
    await expect(adapter.createKey(input, live)).rejects.toMatchObject({ code: "feature_disabled" });
    await expect(make().listKeys({ limit: 1, workspaceId: "ws_support" }, live)).rejects.toMatchObject({
      code: "feature_disabled",
    });
  });
});

describe("imports", () => {
  test("S17 S20 count for the company and chart in their workspace", async () => {
    const adapter = make();
    const today = async (workspaceId: string) =>
      (await adapter.getImportHistory({ workspaceId, timeZone: "Etc/UTC", days: 30 }, live)).days.at(-1)?.imports ?? 0;
    const before = [await today("ws_marketing"), await today("ws_sales")];
    expect(adapter.controls.importDocuments("ws_sales", 7)).toEqual({ accepted: 7, refused: 0 });
    expect((await adapter.getImportQuota({}, live)).used).toBe(1291);
    expect([await today("ws_marketing"), await today("ws_sales")]).toEqual([before[0], (before[1] ?? 0) + 7]);
  });

  test("S26 never count beyond the limit", async () => {
    const adapter = make();
    expect(adapter.controls.spendQuota(1000)).toEqual({ accepted: 716, refused: 284 });
    expect((await adapter.getImportQuota({}, live)).used).toBe(2000);
    expect(adapter.controls.spendQuota(1)).toEqual({ accepted: 0, refused: 1 });
  });

  test("can be counted at another time than now", async () => {
    const adapter = make();
    const before = await adapter.getImportQuota({}, live);
    expect(adapter.controls.importDocuments("ws_sales", 3, Date.parse("2026-10-31T12:00:00Z")).accepted).toBe(3);
    expect((await adapter.getImportQuota({}, live)).used).toBe(before.used);
    adapter.controls.importDocuments("ws_sales", 3, Date.parse("2026-11-01T00:00:00Z"));
    expect((await adapter.getImportQuota({}, live)).used).toBe(before.used + 3);
  });

  test("start again with the next period", async () => {
    let now = fixtureNow;
    const adapter = make({ clock: () => now });
    now = Date.parse("2026-12-01T00:00:00Z");
    expect(await adapter.getImportQuota({}, live)).toMatchObject({ used: 0, periodStart: "2026-12-01T00:00:00.000Z" });
  });

  test.each([
    ["Europe/Berlin", "2026-10-24T21:59:00Z", "2026-10-24"],
    ["Europe/Berlin", "2026-10-24T22:00:00Z", "2026-10-25"],
    ["Europe/Berlin", "2026-10-25T22:59:00Z", "2026-10-25"],
    ["Asia/Kathmandu", "2026-10-25T18:14:00Z", "2026-10-25"],
    ["Asia/Kathmandu", "2026-10-25T18:15:00Z", "2026-10-26"],
    ["Australia/Lord_Howe", "2026-10-03T13:30:00Z", "2026-10-04"],
    ["Pacific/Kiritimati", "2026-10-25T10:00:00Z", "2026-10-26"],
    ["Pacific/Honolulu", "2026-10-26T09:59:00Z", "2026-10-25"],
  ])("G07 in %s one at %s is on %s", async (timeZone, instant, date) => {
    let now = Date.parse(instant);
    const adapter = make({ scenario: "empty", clock: () => now });
    adapter.controls.importDocuments("ws_sales", 3);
    now += 4 * 24 * hourMs;
    const { today, days } = await adapter.getImportHistory({ workspaceId: "ws_sales", timeZone, days: 30 }, live);
    expect(days.filter(({ imports }) => imports > 0)).toEqual([{ date, imports: 3 }]);
    expect(days[0]?.date).toBe(addDays(today, -29));
    expect(days).toHaveLength(30);
  });
});

describe("other clients", () => {
  const member = {
    person: { id: "usr_ben", name: "Ben Okafor" },
    permissions: { createKeys: { allowed: false, reason: "Ask Ada." }, viewUsage: { allowed: false } },
  } as const;

  test("B4 have a person and permissions of their own over the same keys", async () => {
    const adapter = make();
    const ben = adapter.anotherClient(member);
    const { key } = await adapter.createKey(input, live);
    await expect(ben.createKey({ ...input, idempotencyKey: "another-create" }, live)).rejects.toMatchObject({
      code: "forbidden",
      message: "Ask Ada.",
    });
    await expect(ben.getImportQuota({}, live)).rejects.toMatchObject({ code: "forbidden" });
    expect((await ben.getAccess({}, live)).permissions).toEqual({
      createKeys: { allowed: false, reason: "Ask Ada." },
      revokeKeys: { allowed: true },
      viewUsage: { allowed: false },
    });
    expect(await ben.revokeKey({ keyId: key.id }, live)).toMatchObject({
      createdBy: { name: "Ada Moreau" },
      revokedBy: { name: "Ben Okafor" },
    });
    expect((await adapter.listKeys({ limit: 1 }, live)).items[0]?.status).toBe("revoked");
  });

  test("keep their session in another tab, and follow the company's settings", async () => {
    const adapter = make();
    const tab = adapter.anotherClient(member).anotherClient();
    adapter.controls.setPermission("revokeKeys", { allowed: false });
    const { permissions } = await tab.getAccess({}, live);
    expect(permissions).toMatchObject({ createKeys: { allowed: false }, revokeKeys: { allowed: false } });
    expect((await adapter.getAccess({}, live)).permissions.createKeys.allowed).toBe(true);
  });
});

describe("creates", () => {
  test("are forgotten after 24 hours", async () => {
    let now = fixtureNow;
    const adapter = make({ clock: () => now });
    const { key } = await adapter.createKey(input, live);
    now += 24 * hourMs - 1;
    await expect(adapter.createKey(input, live)).rejects.toMatchObject({
      code: "secret_already_shown",
      existingKey: { id: key.id },
    });
    now += 1;
    expect((await adapter.createKey(input, live)).key.id).not.toBe(key.id);
  });

  test("B6 cannot replace a key of another workspace", async () => {
    const adapter = make();
    const [key] = (await adapter.listKeys({ limit: 1, workspaceId: "ws_marketing" }, live)).items;
    await expect(adapter.createKey({ ...input, replaces: key?.id }, live)).rejects.toMatchObject({
      code: "validation",
      field: "replaces",
    });
  });

  test("B4 keys can be added beyond the limit, in any number and with names of one's own", async () => {
    const adapter = make({ scenario: { name: "empty", maxActiveKeys: 2 } });
    adapter.controls.addKeys("ws_sales", 250, (index) => `Import ${String(index)}`);
    const { total, items } = await adapter.listKeys({ limit: 100, sort: "createdAt:asc" }, live);
    expect(total).toBe(250);
    expect(items.slice(0, 2)).toMatchObject([
      { name: "Import 0", status: "active", workspaceId: "ws_sales", lastUsedAt: null },
      { name: "Import 1" },
    ]);
    await expect(adapter.createKey(input, live)).rejects.toMatchObject({ code: "limit_reached" });
    expect(() => adapter.controls.addKeys("ws_none", 1, String)).toThrow("There is no such workspace.");
  });

  test("a key expires by itself, and can still be revoked", async () => {
    let now = fixtureNow;
    const adapter = make({ clock: () => now });
    const find = async () => (await adapter.listKeys({ limit: 1, search: "Trial for a partner" }, live)).items[0];
    expect((await find())?.status).toBe("active");
    now += 27 * 24 * hourMs;
    expect((await find())?.status).toBe("expired");
    await adapter.revokeKey({ keyId: (await find())?.id ?? "" }, live);
    expect((await find())?.status).toBe("revoked");
  });
});

describe("G25 several keys revoked at once", () => {
  test("one that does not exist does not stop the others, and one that was revoked before counts", async () => {
    const adapter = make({ scenario: "clean-up" });
    const { items } = await adapter.listKeys({ limit: 2, status: "active" }, live);
    const [first = "", second = ""] = items.map(({ id }) => id);
    await adapter.revokeKey({ keyId: second }, live);
    const input = { keyIds: [first, "key_none", second, first] };
    const { results } = await callAdapter(adapter, "revokeKeys", input, live);
    expect(results).toMatchObject([
      { keyId: first, key: { status: "revoked", revokedBy: { name: "Ada Moreau" } } },
      { keyId: "key_none", error: { code: "not_found" } },
      { keyId: second, key: { status: "revoked" } },
    ]);
    const events = (await adapter.getKeyEvents?.({ keyId: first, limit: 1 }, live))?.items ?? [];
    expect(events[0]?.type).toBe("revoked");
  });

  test.each([0, 101])("%i keys are refused", async (count) => {
    const keyIds = Array.from({ length: count }, (_, index) => `key_${String(index)}`);
    const promise = make({ scenario: "clean-up" }).revokeKeys?.({ keyIds }, live);
    await expect(promise).rejects.toMatchObject({ code: "validation", field: "keyIds" });
  });

  test("are refused as a whole to a person who may not revoke keys", async () => {
    const permissions = { revokeKeys: { allowed: false, reason: "Only administrators can revoke keys." } } as const;
    const adapter = make({ scenario: "clean-up" }).anotherClient({ permissions });
    await expect(adapter.revokeKeys?.({ keyIds: ["key_1"] }, live)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("latency", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const settled = async (promise: Promise<unknown>) => {
    const state = { done: false };
    void promise
      .finally(() => {
        state.done = true;
      })
      .catch(() => undefined);
    await vi.advanceTimersByTimeAsync(0);
    return state;
  };

  test("is asked for by the name of each method", async () => {
    const asked: string[] = [];
    const scenario = { name: "policies", usage: true, cleanUp: true } as const;
    const latency = (method: string) => {
      asked.push(method);
      return 0;
    };
    const adapter = make({ scenario, latency });
    const called: string[] = [];
    for (const [name, method] of Object.entries(adapter)) {
      if (typeof method !== "function" || name === "anotherClient") continue;
      called.push(name);
      // What the backend says to an empty question is another matter.
      await Promise.allSettled([(method as (input: object, context: object) => Promise<unknown>)({}, live)]);
    }
    expect(called).toHaveLength(13);
    expect(asked).toEqual(called);
  });

  test("delays the answer, by the method", async () => {
    const adapter = make({ latency: (method) => (method === "getAccess" ? 300 : 0) });
    const state = await settled(adapter.getAccess({}, live));
    expect((await settled(adapter.getImportQuota({}, live))).done).toBe(true);
    await vi.advanceTimersByTimeAsync(299);
    expect(state.done).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(state.done).toBe(true);
  });

  test.each([
    [499, 12],
    [501, 13],
  ])("G04 a create aborted after %i of 1000 ms leaves %i keys", async (ms, total) => {
    const adapter: ApiKeysAdapter = make({ latency: (method) => (method === "createKey" ? 1000 : 0) });
    const controller = new AbortController();
    const promise = adapter.createKey?.(input, { signal: controller.signal });
    const refused = expect(promise).rejects.toMatchObject({ code: "aborted" });
    await vi.advanceTimersByTimeAsync(ms);
    controller.abort();
    await refused;
    expect(vi.getTimerCount()).toBe(0);
    expect((await adapter.listKeys({ limit: 1 }, live)).total).toBe(total);
  });
});
