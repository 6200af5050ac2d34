import { describe, expect, it } from "vitest";
import { ApiKeysError, type ApiKeysAdapter } from "@mark-ai/api-keys/contract";
import type { ApiKey } from "../../../src/contract/types.ts";
import { cacheKeys } from "../../../src/data/cache/cacheKeys.ts";
import { lookUpKey } from "../../../src/data/queries/lookUpKey.ts";
import { aTenant, apiKey } from "../create/fakes.ts";

const key = apiKey();

/** A backend whose list has `pages`, and what it was asked for. */
function aList(pages: readonly (readonly ApiKey[])[]) {
  const asked: unknown[] = [];
  const adapter: ApiKeysAdapter = {
    listKeys: (input) => {
      asked.push(input);
      const page = Number(input.cursor ?? 0);
      return Promise.resolve({
        items: pages[page] ?? [],
        nextCursor: page + 1 < pages.length ? String(page + 1) : undefined,
      });
    },
  };
  return { adapter, asked };
}

describe("a key that an address names", () => {
  it("is taken from the lists that were read, without a request", async () => {
    const { adapter, asked } = aList([[]]);
    const { tenant, client, scope } = aTenant(adapter);
    client.setQueryData(cacheKeys.list(scope, { limit: 25 }), { items: [key] });
    expect(await lookUpKey(tenant, "key_1")).toEqual(key);
    expect(asked).toEqual([]);
  });

  it("is asked for alone where the adapter can", async () => {
    const { adapter, asked } = aList([[]]);
    const ids: string[] = [];
    const getKey: ApiKeysAdapter["getKey"] = ({ keyId }) => {
      ids.push(keyId);
      return Promise.resolve(key);
    };
    expect(await lookUpKey(aTenant({ ...adapter, getKey }).tenant, "key_1")).toEqual(key);
    expect([ids, asked]).toEqual([["key_1"], []]);
  });

  it("does not exist if the backend says so, and any other failure is one", async () => {
    const { adapter } = aList([[key]]);
    const failing = (code: "not_found" | "forbidden") =>
      aTenant({ ...adapter, getKey: () => Promise.reject(new ApiKeysError(code)) }).tenant;
    expect(await lookUpKey(failing("not_found"), "key_1")).toBeUndefined();
    await expect(lookUpKey(failing("forbidden"), "key_1")).rejects.toMatchObject({ code: "forbidden" });
  });

  it("is looked for page by page otherwise, the newest first, and no further than its page", async () => {
    const { adapter, asked } = aList([[apiKey({ id: "a" })], [apiKey({ id: "b" }), key], [apiKey({ id: "c" })]]);
    expect(await lookUpKey(aTenant(adapter).tenant, "key_1")).toEqual(key);
    const input = { limit: 100, sort: "createdAt:desc" };
    expect(asked).toEqual([input, { ...input, cursor: "1" }]);
  });

  it("does not exist after the last page, and after the fiftieth of a list without an end", async () => {
    const short = aList([[], []]);
    expect(await lookUpKey(aTenant(short.adapter).tenant, "key_1")).toBeUndefined();
    expect(short.asked).toHaveLength(2);
    const endless = aList(Array.from({ length: 99 }, () => []));
    expect(await lookUpKey(aTenant(endless.adapter).tenant, "key_1")).toBeUndefined();
    expect(endless.asked).toHaveLength(50);
  });
});
