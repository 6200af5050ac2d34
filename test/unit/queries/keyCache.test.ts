import type { QueryClient, QueryOptions } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";
import type { ApiKey, KeyList, ListKeysInput } from "../../../src/contract/types.ts";
import { cacheKeys } from "../../../src/data/cache/cacheKeys.ts";
import { findKey, insertKey, matchesFilter, refreshLists, replaceKey } from "../../../src/data/cache/keyCache.ts";
import { aTenant, apiKey, clock } from "../create/fakes.ts";

const at = (ms: number) => new Date(clock + ms).toISOString();

/** A tenant with these lists in its cache. */
function aCache(lists: readonly (readonly [Partial<ListKeysInput>, KeyList])[]) {
  const { tenant, client, scope } = aTenant({ listKeys: () => Promise.resolve({ items: [] }) });
  const queryKey = (input: Partial<ListKeysInput>) => cacheKeys.list(scope, { limit: 25, ...input });
  lists.forEach(([input, list], index) => client.setQueryData(queryKey(input), list, { updatedAt: clock + index }));
  const listOf = (input: Partial<ListKeysInput> = {}) => client.getQueryData<KeyList>(queryKey(input));
  const isStale = (input: Partial<ListKeysInput> = {}) => client.getQueryState(queryKey(input))?.isInvalidated;
  return { tenant, client, scope, listOf, isStale };
}
const fetch = (client: QueryClient, options: QueryOptions & { queryKey: readonly unknown[] }) =>
  client.getQueryCache().build(client, options).fetch();
const idsOf = (list: KeyList | undefined) => list?.items.map(({ id }) => id);

describe("the lists that a key belongs to", () => {
  const key = apiKey({ name: "Éclair", lastUsedAt: null, expiresAt: at(5_000), description: "For the CRM" });
  const left = { ...key, createdBy: { id: "u", name: "Dana", active: false } };
  it.each<[string, ApiKey, Partial<ListKeysInput>, boolean]>([
    ["all keys", key, {}, true],
    ["a later page", key, { cursor: "next" }, false],
    ["its workspace", key, { workspaceId: "ws_1" }, true],
    ["another workspace", key, { workspaceId: "ws_2" }, false],
    ["its state", key, { status: "active" }, true],
    ["another state", key, { status: "revoked" }, false],
    ["the state that it has now", { ...key, expiresAt: at(0) }, { status: "expired" }, true],
    ["keys that expire before a later time", key, { expiresBefore: at(5_001) }, true],
    ["keys that expire before its own time", key, { expiresBefore: at(5_000) }, false],
    ["keys that expire, and it never does", apiKey(), { expiresBefore: at(9e9) }, false],
    ["keys that were not used since", key, { usedBefore: at(1) }, true],
    ["keys that were not used before", key, { usedBefore: at(-1) }, false],
    ["keys of someone who has left", left, { creatorLeft: true }, true],
    ["keys of others", key, { creatorLeft: true }, false],
    ["a search that finds it", key, { search: "eclair" }, true],
    ["a search that does not", key, { search: "zapier" }, false],
  ])("%s: %#", (_, own, input, expected) => {
    expect(matchesFilter(own, { limit: 25, ...input }, clock)).toBe(expected);
  });
});

describe("a key in the cache", () => {
  it("is that of the newest list, whatever the order of the lists", () => {
    const [old, next] = [apiKey({ name: "Old" }), apiKey({ name: "New" })];
    const { tenant } = aCache([
      [{}, { items: [old] }],
      [{ search: "n" }, { items: [apiKey({ id: "other" }), next] }],
      [{ search: "o" }, { items: [] }],
    ]);
    expect(findKey(tenant, "key_1")).toBe(next);
    expect(findKey(tenant, "key_2")).toBeUndefined();
    const { tenant: reverse, client, scope } = aCache([[{}, { items: [next] }]]);
    client.setQueryData(cacheKeys.list(scope, { limit: 25, search: "o" }), { items: [old] }, { updatedAt: clock - 1 });
    expect(findKey(reverse, "key_1")).toBe(next);
  });

  it("is revoked if one list says so", () => {
    const revoked = apiKey({ status: "revoked" });
    const { tenant } = aCache([
      [{}, { items: [revoked] }],
      [{ search: "n" }, { items: [apiKey()] }],
    ]);
    expect(findKey(tenant, "key_1")).toBe(revoked);
  });
});

describe("a new key", () => {
  const key = apiKey({ id: "new" });

  it("is put on top of each first page that it belongs to, and counted, and the lists are stale", async () => {
    const old = { items: [apiKey()], total: 1 };
    const cache = aCache([
      [{}, old],
      [{ search: "zapier" }, old],
      [{ cursor: "next" }, old],
      [{ limit: 1 }, old],
      [{ limit: 50 }, { items: [apiKey()] }],
    ]);
    await insertKey(cache.tenant, key);
    expect(cache.listOf()).toEqual({ items: [key, apiKey()], total: 2 });
    expect([cache.listOf({ search: "zapier" }), cache.listOf({ cursor: "next" })]).toEqual([old, old]);
    expect([idsOf(cache.listOf({ limit: 1 })), cache.listOf({ limit: 1 })?.total]).toEqual([["new", "key_1"], 2]);
    expect(cache.listOf({ limit: 50 })).toEqual({ items: [key, apiKey()], total: undefined });
    expect(cache.isStale()).toBe(true);
    expect(cache.tenant.store.get().newestKey).toBe(key);
  });

  it("takes no other key off a full page, as no cursor leads to that one", async () => {
    const full = [apiKey({ id: "a" }), apiKey({ id: "b" })];
    const cache = aCache([[{ limit: 2 }, { items: full }]]);
    await insertKey(cache.tenant, key);
    expect(idsOf(cache.listOf({ limit: 2 }))).toEqual(["new", "a", "b"]);
  });

  it("is in a list once", async () => {
    const cache = aCache([[{}, { items: [apiKey(), key], total: 2 }]]);
    await insertKey(cache.tenant, key);
    expect(cache.listOf()).toEqual({ items: [apiKey(), key], total: 2 });
  });

  it("is not undone by a list that was asked for before", async () => {
    const cache = aCache([[{}, { items: [], total: 0 }]]);
    let answer: (list: KeyList) => void = () => undefined;
    const queryKey = cacheKeys.list(cache.scope, { limit: 25 });
    const queryFn = () => new Promise<KeyList>((resolve) => (answer = resolve));
    const read = fetch(cache.client, { queryKey, queryFn }).catch(() => undefined);
    await insertKey(cache.tenant, key);
    answer({ items: [], total: 0 });
    await read;
    expect(idsOf(cache.listOf())).toEqual(["new"]);
  });
});

describe("a key that has changed", () => {
  const changed = apiKey({ name: "Renamed" });

  it("takes its place in each list, and its history and the lists are stale", async () => {
    const other = apiKey({ id: "other" });
    const cache = aCache([[{}, { items: [other, apiKey()], total: 2 }]]);
    const events = cacheKeys.events(cache.scope, "key_1");
    cache.client.setQueryData(events, { items: [] });
    await replaceKey(cache.tenant, changed);
    expect(cache.listOf()).toEqual({ items: [other, changed], total: 2 });
    expect([cache.isStale(), cache.client.getQueryState(events)?.isInvalidated]).toEqual([true, true]);
  });

  it("stays revoked, whatever an answer says that was on its way before", async () => {
    const ada = { id: "usr_ada", name: "Ada" };
    const revoked = apiKey({ status: "revoked", revokedAt: at(0), revokedBy: ada });
    const cache = aCache([[{}, { items: [revoked] }]]);
    await replaceKey(cache.tenant, { ...changed, revokesAt: at(9e9) });
    expect(cache.listOf()?.items).toEqual([{ ...revoked, name: "Renamed", revokesAt: undefined }]);
    const later = apiKey({ status: "revoked", revokedAt: at(1) });
    await replaceKey(cache.tenant, later);
    expect(cache.listOf()?.items).toEqual([later]);
  });

  describe("in a series, after which the caller reads the lists", () => {
    /** A list that is read for the first time while the key changes. */
    async function aListUnderWay() {
      const cache = aCache([[{}, { items: [apiKey()] }]]);
      let answer: (list: KeyList) => void = () => undefined;
      const queryKey = cacheKeys.list(cache.scope, { limit: 25, search: "prod" });
      const queryFn = () => new Promise<KeyList>((resolve) => (answer = resolve));
      const read = fetch(cache.client, { queryKey, queryFn, retry: false }).catch(() => undefined);
      await replaceKey(cache.tenant, changed, { refresh: false });
      return { ...cache, answer: (list: KeyList) => answer(list), read };
    }

    it("is changed in a list that arrives meanwhile, which nobody would send again", async () => {
      const { answer, read, listOf } = await aListUnderWay();
      answer({ items: [apiKey({ id: "other" }), apiKey()], total: 2 });
      await read;
      await new Promise((resolve) => setTimeout(resolve));
      expect(listOf({ search: "prod" })?.items).toEqual([apiKey({ id: "other" }), changed]);
    });

    it("waits no longer for a list that is removed, as by a page that leaves", async () => {
      const { client, scope } = await aListUnderWay();
      expect(client.getQueryCache().hasListeners()).toBe(true);
      client.removeQueries({ queryKey: cacheKeys.lists(scope) });
      await new Promise((resolve) => setTimeout(resolve));
      expect(client.getQueryCache().hasListeners()).toBe(false);
    });

    it("is not changed in an answer to what was asked after the series", async () => {
      const { client, scope, listOf } = await aListUnderWay();
      const queryKey = cacheKeys.list(scope, { limit: 25, search: "prod" });
      await client.cancelQueries({ queryKey });
      const newer = { items: [apiKey({ name: "Renamed once more" })] };
      client.setQueryData(queryKey, newer);
      await new Promise((resolve) => setTimeout(resolve));
      expect(listOf({ search: "prod" })).toEqual(newer);
    });
  });

  it("leaves the lists fresh where the caller reads them after several changes", async () => {
    const cache = aCache([[{}, { items: [apiKey()] }]]);
    await replaceKey(cache.tenant, changed, { refresh: false });
    expect([cache.listOf()?.items, cache.isStale()]).toEqual([[changed], false]);
    void refreshLists(cache.tenant);
    expect(cache.isStale()).toBe(true);
  });
});

it("reads the lists that nobody sees again only if it is asked for all", async () => {
  const cache = aCache([]);
  let reads = 0;
  const queryFn = () => Promise.resolve({ items: [], reads: (reads += 1) });
  await fetch(cache.client, { queryKey: cacheKeys.list(cache.scope, { limit: 25 }), queryFn });
  void refreshLists(cache.tenant);
  expect(cache.client.isFetching()).toBe(0);
  void refreshLists(cache.tenant, "all");
  expect(cache.client.isFetching()).toBe(1);
});
