import { describe, expect, it, vi } from "vitest";
import type { ApiKeysAdapter } from "@mark-ai/api-keys/contract";
import { prefetchApiKeys, type PrefetchApiKeysOptions } from "@mark-ai/api-keys/prefetch";
import {
  fixtureAccess,
  fixtureHistory,
  fixtureKey,
  fixtureQuota,
  fixtureSecret,
} from "../../../src/testing/fixtures.js";

const timeZone = "Asia/Kathmandu";

/** An adapter that notes what it is asked, with whatever is given in place of its own methods. */
function makeAdapter(changes: Partial<ApiKeysAdapter> = {}) {
  const asked: string[] = [];
  const note =
    <T>(method: string, answer: T) =>
    (input: unknown) => {
      asked.push(`${method} ${JSON.stringify(input)}`);
      return Promise.resolve(answer);
    };
  const adapter: ApiKeysAdapter = {
    listKeys: note("listKeys", { items: [fixtureKey()], total: 1 }),
    getAccess: note("getAccess", fixtureAccess()),
    getImportQuota: note("getImportQuota", fixtureQuota()),
    getImportHistory: note("getImportHistory", fixtureHistory()),
    createKey: () => Promise.reject(new Error("Nobody creates a key ahead.")),
    ...changes,
  };
  return { adapter, asked };
}

async function prefetch(options: PrefetchApiKeysOptions) {
  const failures: string[] = [];
  const prefetched = await prefetchApiKeys({
    onError: ({ method, error }) => failures.push(`${method}: ${error.code}`),
    ...options,
  });
  return { prefetched, failures: failures.sort(), methods: prefetched.answers.map(({ method }) => method).sort() };
}

describe("prefetchApiKeys()", () => {
  it("asks what the page asks first, access before all else", async () => {
    const { adapter, asked } = makeAdapter();
    const { prefetched, failures } = await prefetch({ adapter, scope: "acme", workspaceId: "ws_sales", timeZone });
    expect(asked[0]).toBe("getAccess {}");
    expect(asked.slice(1).sort()).toEqual([
      'getImportHistory {"workspaceId":"ws_sales","timeZone":"Asia/Kathmandu","days":30}',
      "getImportQuota {}",
      'listKeys {"limit":25,"sort":"createdAt:desc"}',
    ]);
    expect(prefetched).toMatchObject({ version: 1, scope: "acme", timeZone });
    expect(failures).toEqual([]);
  });

  it("gives JSON, and no secret even where the backend's list leaks one", async () => {
    const leaking = { ...fixtureKey(), secret: fixtureSecret, hash: "abc" };
    const { adapter } = makeAdapter({ listKeys: () => Promise.resolve({ items: [leaking], secret: fixtureSecret }) });
    const { prefetched, methods } = await prefetch({ adapter, timeZone });
    expect(methods).toContain("listKeys");
    const text = JSON.stringify(prefetched);
    expect(text).toContain(fixtureKey().id);
    expect(text).not.toContain(fixtureSecret);
    expect(text).not.toContain("hash");
    expect(JSON.parse(text)).toEqual(prefetched);
  });

  it("leaves out what throws, what has the wrong shape and what takes too long, and says so of each", async () => {
    const { adapter } = makeAdapter({
      listKeys: () => {
        throw new TypeError("broken");
      },
      getImportQuota: () => Promise.resolve({ used: "many" } as never),
      getImportHistory: () => new Promise(() => undefined),
    });
    const { methods, failures } = await prefetch({ adapter, timeZone, timeoutMs: 50 });
    expect(methods).toEqual(["getAccess"]);
    expect(failures).toEqual(["getImportHistory: timeout", "getImportQuota: contract", "listKeys: unknown"]);
  });

  it("waits for the whole of it no longer than it may, however many answers are slow", async () => {
    const slowly =
      <T>(answer: T) =>
      () =>
        new Promise<T>((resolve) => setTimeout(resolve, 70, answer));
    const { adapter } = makeAdapter({ getAccess: slowly(fixtureAccess()), listKeys: slowly({ items: [] }) });
    const { failures } = await prefetch({ adapter, timeoutMs: 100 });
    expect(failures).toEqual(["listKeys: timeout"]);
  });

  it("asks for no key data where access is not known or the feature is off, and for no usage without permission", async () => {
    const unknown = makeAdapter({ getAccess: () => Promise.reject(new Error("down")) });
    expect((await prefetch({ adapter: unknown.adapter, timeZone })).failures).toEqual(["getAccess: unknown"]);
    expect(unknown.asked).toEqual([]);

    const off = makeAdapter();
    expect((await prefetch({ adapter: off.adapter, workspaceId: "ws_support" })).methods).toEqual(["getAccess"]);
    expect(off.asked).toEqual(["getAccess {}"]);

    const { permissions } = fixtureAccess();
    const access = fixtureAccess({ permissions: { ...permissions, viewUsage: { allowed: false } } });
    const blind = makeAdapter({ getAccess: () => Promise.resolve(access) });
    expect((await prefetch({ adapter: blind.adapter, timeZone })).methods).toEqual(["getAccess", "listKeys"]);
  });

  it("reads no chart without a zone, none for a zone that does not exist, and nothing for hidden parts", async () => {
    const { adapter } = makeAdapter();
    const withoutChart = ["getAccess", "getImportQuota", "listKeys"];
    expect((await prefetch({ adapter })).methods).toEqual(withoutChart);
    const { methods, prefetched } = await prefetch({ adapter, timeZone: "Mars/Olympus_Mons<script>" });
    expect(methods).toEqual(withoutChart);
    expect(prefetched.timeZone).toBeUndefined();
    expect((await prefetch({ adapter, timeZone, hide: ["table", "quota", "chart"] })).methods).toEqual(["getAccess"]);
  });

  it("reads a list alone from an adapter that has nothing else", async () => {
    const alone: ApiKeysAdapter = { listKeys: () => Promise.resolve({ items: [fixtureKey()] }) };
    const { methods, failures } = await prefetch({ adapter: alone, workspaceId: "ws_1" });
    expect(methods).toEqual(["listKeys"]);
    expect(failures).toEqual([]);
  });

  it("does not reject because of a log that throws, nor because the request is gone", async () => {
    const { adapter } = makeAdapter({ listKeys: () => Promise.reject(new Error("down")) });
    const onError = vi.fn(() => {
      throw new Error("The log is full.");
    });
    expect((await prefetchApiKeys({ adapter, onError })).answers).toHaveLength(2);
    expect(onError).toHaveBeenCalledOnce();
    const gone = await prefetch({ adapter: makeAdapter().adapter, signal: AbortSignal.abort() });
    expect(gone.failures).toEqual(["getAccess: aborted"]);
  });
});
