import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import { ApiKeysError, callAdapter, type KeyList } from "@mark-ai/api-keys/contract";
import {
  fixtureAccess,
  fixtureCreatedKey,
  fixtureHistory,
  fixtureKey,
  fixtureNow,
  fixtureQuota,
  withFaults,
} from "@mark-ai/api-keys/testing";

const live = { signal: new AbortController().signal };
const make = () => createMemoryAdapter({ clock: () => fixtureNow });
const error = new ApiKeysError("unavailable");
const input = { workspaceId: "ws_sales", name: "Nightly", idempotencyKey: "0123456789" };

describe("withFaults", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test("touches nothing but what it was told to", async () => {
    const adapter = make();
    const faulty = withFaults(adapter, { listKeys: { type: "reject", error } });
    await expect(faulty.listKeys({ limit: 1 }, live)).rejects.toBe(error);
    expect(faulty.getAccess).toBe(adapter.getAccess);
    expect(faulty.controls).toBe(adapter.controls);
    expect(
      withFaults({ listKeys: () => Promise.resolve({ items: [] }) }, { getAccess: { type: "never" } }),
    ).not.toHaveProperty("getAccess");
  });

  test("fails as often as told, then works", async () => {
    const faulty = withFaults(make(), { getImportQuota: { type: "reject", error, times: 2 } });
    await expect(faulty.getImportQuota({}, live)).rejects.toBe(error);
    await expect(faulty.getImportQuota({}, live)).rejects.toBe(error);
    expect((await faulty.getImportQuota({}, live)).used).toBe(1284);
  });

  test("takes one fault after the other", async () => {
    const faulty = withFaults(make(), {
      getImportQuota: [
        { type: "throw", error, times: 1 },
        { type: "answer", value: "nonsense", times: 1 },
      ],
    });
    expect(() => faulty.getImportQuota({}, live)).toThrow(error);
    expect(await faulty.getImportQuota({}, live)).toBe("nonsense");
    expect((await faulty.getImportQuota({}, live)).used).toBe(1284);
  });

  test("loses the answer of what was done", async () => {
    const faulty = withFaults(make(), { createKey: { type: "lose", error } });
    await expect(faulty.createKey(input, live)).rejects.toBe(error);
    expect((await faulty.listKeys({ limit: 1 }, live)).items[0]?.name).toBe("Nightly");
  });

  test("does nothing where it rejects or answers by itself", async () => {
    const faulty = withFaults(make(), {
      createKey: [
        { type: "reject", error, times: 1 },
        { type: "answer", value: fixtureCreatedKey() },
      ],
    });
    await expect(faulty.createKey(input, live)).rejects.toBe(error);
    await faulty.createKey(input, live);
    expect((await faulty.listKeys({ limit: 1 }, live)).total).toBe(12);
  });

  test("changes the real answer", async () => {
    const change = (list: KeyList) => ({ ...list, total: 99 });
    const faulty = withFaults(make(), { listKeys: { type: "change", change } });
    expect(await faulty.listKeys({ limit: 1 }, live)).toMatchObject({ total: 99 });
  });

  test("delays, and ends early with the signal", async () => {
    const faulty = withFaults(make(), { getAccess: { type: "delay", ms: 1000 } });
    const answer = faulty.getAccess({}, live);
    await vi.advanceTimersByTimeAsync(1000);
    expect((await answer).company.name).toBe("Acme");
    const controller = new AbortController();
    const aborted = expect(faulty.getAccess({}, { signal: controller.signal })).rejects.toMatchObject({
      code: "aborted",
    });
    controller.abort();
    await aborted;
    expect(vi.getTimerCount()).toBe(0);
  });

  test("never settles, so that only the caller's own limit ends it", async () => {
    const faulty = withFaults(make(), { getAccess: { type: "never" } });
    const answer = expect(callAdapter(faulty, "getAccess", {}, { ...live, timeoutMs: 5000 })).rejects.toMatchObject({
      code: "timeout",
    });
    await vi.advanceTimersByTimeAsync(5000);
    await answer;
  });
});

test("the fixtures keep the contract", async () => {
  const items = [fixtureKey(), fixtureKey({ id: "key_other", status: "revoked" })];
  const adapter = withFaults(make(), {
    listKeys: { type: "answer", value: { items } },
    getAccess: { type: "answer", value: fixtureAccess() },
    createKey: { type: "answer", value: fixtureCreatedKey() },
    getImportQuota: { type: "answer", value: fixtureQuota() },
    getImportHistory: { type: "answer", value: fixtureHistory() },
  });
  expect((await callAdapter(adapter, "listKeys", { limit: 5 }, live)).items).toEqual(items);
  expect(await callAdapter(adapter, "getAccess", {}, live)).toEqual(fixtureAccess());
  expect(await callAdapter(adapter, "createKey", input, live)).toEqual(fixtureCreatedKey());
  expect(await callAdapter(adapter, "getImportQuota", {}, live)).toEqual(fixtureQuota());
  const history = await callAdapter(
    adapter,
    "getImportHistory",
    { workspaceId: "w", timeZone: "Etc/UTC", days: 30 },
    live,
  );
  expect(history.days).toHaveLength(30);
});
