import { QueryObserver } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";
import { ApiKeysError, type ApiKeysAdapter } from "@mark-ai/api-keys/contract";
import type { ApiKey, KeyList, ListKeysInput } from "../../../src/contract/types.ts";
import { cacheKeys } from "../../../src/data/cache/cacheKeys.ts";
import { readKeysAgain } from "../../../src/data/queries/readKeysAgain.ts";
import { aTenant, apiKey, clock } from "../create/fakes.ts";

const unused = apiKey({ lastUsedAt: null });
const used = apiKey({ lastUsedAt: new Date(clock).toISOString() });

/** A shown list that held the key when it was last read, on a backend whose lists now answer with what is given. */
function aShownList(answer: () => Promise<KeyList>, given: Partial<ApiKeysAdapter> = {}) {
  const asked: ListKeysInput[] = [];
  const listKeys: ApiKeysAdapter["listKeys"] = (input) => {
    asked.push(input);
    return given.listKeys === undefined ? answer() : given.listKeys(input, { signal: new AbortController().signal });
  };
  const { tenant, client, scope } = aTenant({ ...given, listKeys });
  const queryKey = cacheKeys.list(scope, { limit: 25 });
  client.setQueryData(queryKey, { items: [unused] }, { updatedAt: 1 });
  const list = new QueryObserver(client, { queryKey, queryFn: answer, retry: false, refetchOnMount: false });
  const hide = list.subscribe(() => undefined);
  const read = async (keys: readonly ApiKey[] = [unused]) => {
    const found = await readKeysAgain(tenant, keys, "shown");
    hide();
    return [...found.values()].map(({ key }) => key);
  };
  return { read, asked, client, scope };
}
const none = () => Promise.resolve({ items: [] });

describe("a key that has left the list that is shown", () => {
  it("is asked for alone", async () => {
    const { read, asked } = aShownList(none, { getKey: () => Promise.resolve(used) });
    expect(await read()).toEqual([used]);
    expect(asked).toEqual([]);
  });

  it("is searched for by its name where the backend cannot be asked for one key", async () => {
    const { read, asked } = aShownList(none, {
      listKeys: () => Promise.resolve({ items: [apiKey({ id: "twin" }), used] }),
    });
    expect(await read([{ ...unused, name: ` ${"n".repeat(300)}` }])).toEqual([used]);
    expect(asked).toEqual([{ limit: 100, sort: "createdAt:desc", search: "n".repeat(255) }]);
  });

  it.each<[string, ApiKey, Partial<ApiKeysAdapter>]>([
    ["is not found", unused, {}],
    ["has no name to search for", { ...unused, name: " " }, { listKeys: () => Promise.resolve({ items: [used] }) }],
    ["cannot be read", unused, { getKey: () => Promise.reject(new ApiKeysError("network")) }],
  ])("has a last use that nobody knows where it %s", async (_, key, given) => {
    const { read } = aShownList(none, given);
    expect(await read([key])).toEqual([{ ...key, lastUsedAt: undefined }]);
  });
});

describe("nothing is asked for", () => {
  const getKey = () => Promise.reject(new Error("It was asked for."));

  it("where the list that is shown has the key", async () => {
    const { read } = aShownList(() => Promise.resolve({ items: [used] }), { getKey });
    expect(await read()).toEqual([]);
  });

  it("where the list could not be read: it says nothing of what has left it", async () => {
    const { read } = aShownList(() => Promise.reject(new ApiKeysError("network")), { getKey });
    expect(await read()).toEqual([]);
  });

  it("of a key that no list has held, as a dialog of the host's may be about", async () => {
    const { read } = aShownList(none, { getKey });
    expect(await read([apiKey({ id: "other" })])).toEqual([]);
  });
});
