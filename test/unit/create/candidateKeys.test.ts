import { QueryClient } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";
import type { ApiKey, ListKeysInput } from "../../../src/contract/types.ts";
import { cacheKeys } from "../../../src/data/cache/cacheKeys.ts";
import { beginOperation } from "../../../src/data/context/tenant.ts";
import { findCandidateKeys, snapshotKeys } from "../../../src/data/creation/candidateKeys.ts";
import { aScope, aTenant, apiKey, clock } from "./fakes.ts";

const at = (ms: number) => new Date(clock + ms).toISOString();
const listing = { listKeys: () => Promise.resolve({ items: [] }) };

/** What is known before a submission to `ws_1`, with these lists in the cache. */
function snapshotOf(lists: readonly (readonly [Partial<ListKeysInput> | undefined, readonly ApiKey[]])[]) {
  const client = new QueryClient();
  const scope = aScope();
  for (const [input, items] of lists) {
    const key = input === undefined ? cacheKeys.lists(scope) : cacheKeys.list(scope, { limit: 25, ...input });
    client.setQueryData(key, { items });
  }
  // A list of another tenant, and one that is still loading.
  client.setQueryData(cacheKeys.list("other", { limit: 25 }), { items: [apiKey({ id: "foreign", createdAt: at(9) })] });
  client.getQueryCache().build(client, { queryKey: cacheKeys.list(scope, { limit: 1 }) });
  const { tenant } = aTenant(listing, { client, scope });
  return snapshotKeys(beginOperation(tenant), { workspaceId: "ws_1", knownKeyIds: new Set(["earlier"]) });
}

const older = apiKey({ id: "older", createdAt: at(-90_000) });
const newest = apiKey({ id: "newest", createdAt: at(-60_000) });

describe("what is known of a workspace's keys before a submission", () => {
  it("is every key that the tenant's lists hold, whatever they were asked for", () => {
    const { knownIds } = snapshotOf([
      [{}, [older]],
      [{ search: "x" }, [newest]],
    ]);
    expect([...knownIds].sort()).toEqual(["earlier", "newest", "older"]);
  });

  it("dates the submission by the newest key, whose date is the backend's", () => {
    expect(snapshotOf([[{}, [older, newest]]]).since).toBe(clock - 60_000);
    expect(snapshotOf([[{ workspaceId: "ws_1", sort: "createdAt:desc" }, [newest, older]]]).since).toBe(clock - 60_000);
    expect(
      snapshotOf([
        [{}, [newest]],
        [{ limit: 50 }, [older]],
      ]).since,
    ).toBe(clock - 60_000);
  });

  it("takes the reader's clock where that of the newest key is ahead", () => {
    expect(snapshotOf([[{}, [apiKey({ createdAt: at(5_000) })]]]).since).toBe(clock);
  });

  it("knows that there was no key at all where the list was empty", () => {
    expect(snapshotOf([[{}, []]]).since).toBe(-Infinity);
  });

  it.each<Partial<ListKeysInput>>([
    { cursor: "next" },
    { search: "x" },
    { status: "active" },
    { expiresBefore: at(0) },
    { usedBefore: at(0) },
    { creatorLeft: true },
    { workspaceId: "ws_2" },
    { sort: "createdAt:asc" },
    { sort: "name:asc" },
  ])("allows a clock ten minutes ahead where only a list with %j is known, which may lack the newest", (input) => {
    expect(snapshotOf([[input, [newest]]]).since).toBe(clock - 600_000);
  });

  it("takes a list without an input as one of all keys", () => {
    expect(snapshotOf([[undefined, [newest]]]).since).toBe(clock - 60_000);
  });
});

describe("the keys that may have come from a submission", () => {
  const snapshot = { knownIds: new Set(["known"]), since: clock };
  const find = async (...items: ApiKey[]) => {
    const asked: unknown[] = [];
    const listKeys = (input: unknown) => {
      asked.push(input);
      return Promise.resolve({ items });
    };
    const found = await findCandidateKeys({ listKeys }, { workspaceId: "ws_1", name: "Production", snapshot });
    return { asked, ids: found.map(({ id }) => id) };
  };

  it("are asked for among the hundred newest of the workspace", async () => {
    expect((await find()).asked).toEqual([{ workspaceId: "ws_1", sort: "createdAt:desc", limit: 100 }]);
  });

  it("are those of that name first, and then the others", async () => {
    const key = (id: string, name: string) => apiKey({ id, name });
    const { ids } = await find(key("a", "Staging"), key("b", "Production"), key("c", "CI"), key("d", "Production"));
    expect(ids).toEqual(["b", "d", "a", "c"]);
  });

  it.each([
    ["of another workspace", { workspaceId: "ws_2" }],
    ["revoked", { status: "revoked" }],
    ["known from before", { id: "known" }],
    ["older", { createdAt: at(-1) }],
  ] as const)("leave out one that is %s", async (_, own) => {
    expect((await find(apiKey(own), apiKey({ id: "new" }))).ids).toEqual(["new"]);
  });
});
