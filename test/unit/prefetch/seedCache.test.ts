import { QueryClient } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";
import { prefetchApiKeys, type PrefetchedApiKeys } from "@mark-ai/api-keys/prefetch";
import { cacheKeys } from "../../../src/data/cache/cacheKeys.js";
import { acceptPrefetched } from "../../../src/data/prefetch/prefetched.js";
import { seedCache } from "../../../src/data/prefetch/seedCache.js";
import { fixtureAccess, fixtureHistory, fixtureKey, fixtureQuota } from "../../../src/testing/fixtures.js";
import { expectConsole } from "../../support/failOnConsole.ts";

const timeZone = "Asia/Kathmandu";
const list = cacheKeys.list("acme", { limit: 25, sort: "createdAt:desc" });

async function prefetch(): Promise<PrefetchedApiKeys> {
  const prefetched = await prefetchApiKeys({
    adapter: {
      listKeys: () => Promise.resolve({ items: [fixtureKey()] }),
      getAccess: () => Promise.resolve(fixtureAccess()),
      getImportQuota: () => Promise.resolve(fixtureQuota()),
      getImportHistory: () => Promise.resolve(fixtureHistory()),
    },
    scope: "acme",
    timeZone,
  });
  return JSON.parse(JSON.stringify(prefetched)) as PrefetchedApiKeys;
}

const everything = (client: QueryClient) =>
  client
    .getQueryCache()
    .getAll()
    .map(({ queryKey }) => queryKey);

describe("prefetched data", () => {
  it("stands where the page looks, as old as it is", async () => {
    const client = new QueryClient();
    const prefetched = { ...(await prefetch()), at: Date.now() - 60_000 };
    seedCache(client, prefetched);
    expect(everything(client)).toEqual(
      expect.arrayContaining([
        cacheKeys.access("acme"),
        list,
        cacheKeys.quota("acme"),
        cacheKeys.history("acme", "ws_marketing", timeZone),
      ]),
    );
    expect(client.getQueryState(list)?.dataUpdatedAt).toBe(prefetched.at);
    expect(client.getQueryData(cacheKeys.history("acme", "ws_marketing", timeZone))).toMatchObject({
      workspaceId: "ws_marketing",
      days: expect.objectContaining({ length: 30 }) as unknown,
    });
  });

  it("is never fresher than now, though the server's clock is ahead", async () => {
    const client = new QueryClient();
    const before = Date.now();
    seedCache(client, { ...(await prefetch()), at: before + 3_600_000 });
    expect(client.getQueryState(list)?.dataUpdatedAt).toBeLessThanOrEqual(Date.now());
  });

  it("takes nothing away that the page has read itself", async () => {
    const client = new QueryClient();
    const revoked = { items: [fixtureKey({ status: "revoked" })] };
    client.setQueryData(list, revoked);
    seedCache(client, await prefetch());
    expect(client.getQueryData(list)).toBe(revoked);
  });

  it("of one scope is refused in another, with a warning", async () => {
    expectConsole(/read for the scope "acme", and the page has "globex"/);
    expect(acceptPrefetched(await prefetch(), "globex")).toBeUndefined();
    expect(acceptPrefetched(await prefetch(), "acme")).toBeDefined();
  });

  it.each([
    ["another version", { version: 2 }],
    ["no time", { at: undefined }],
    ["no answers", { answers: "none" }],
  ])("with %s is refused whole, with a warning", async (_, change) => {
    expectConsole(/not what this version's prefetchApiKeys\(\) makes/);
    expect(acceptPrefetched({ ...(await prefetch()), ...change } as never, "acme")).toBeUndefined();
  });

  it.each([["a text"], [[]], [7], [{}]])("that is %j is refused", (nonsense) => {
    expectConsole(/not what this version's prefetchApiKeys\(\) makes/);
    expect(acceptPrefetched(nonsense as never, "acme")).toBeUndefined();
  });

  it("that is not there is nothing to warn of", () => {
    expect(acceptPrefetched(null, "acme")).toBeUndefined();
    expect(acceptPrefetched(undefined, "acme")).toBeUndefined();
  });

  it("is left out answer by answer where it was changed on its way, and a planted secret is dropped", async () => {
    expectConsole(/getAccess answered with company/);
    expectConsole(/TypeError: .*not a function/);
    expectConsole(/TypeError: .*null/);
    const client = new QueryClient();
    const prefetched = await prefetch();
    const answers = prefetched.answers.map((each) => {
      if (each.method === "getAccess") return { ...each, answer: {} };
      if (each.method !== "listKeys") return each;
      return { ...each, answer: { items: [{ ...fixtureKey(), secret: "mk_live_planted" }] } };
    });
    const planted = { method: "createKey", input: {}, answer: { secret: "mk_live_planted" } };
    seedCache(client, { ...prefetched, answers: [...answers, null, planted] as never });
    expect(everything(client)).toHaveLength(3);
    expect(client.getQueryData(list)).toEqual({ items: [fixtureKey()] });
  });
});
