import { describe, expect, test, vi } from "vitest";

import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import type { ApiKey, ApiKeysAdapter } from "@mark-ai/api-keys/contract";
import {
  adapterConformance,
  providedBy,
  type ConformanceHarness,
  type ConformanceNeed,
} from "@mark-ai/api-keys/testing";

import { brokenAdapters } from "./brokenAdapters/index.js";
import { memoryHarness } from "./memoryHarness.js";

const hooks: readonly ConformanceNeed[] = [
  "spendQuota",
  "importAt",
  "importWithKey",
  "setImportLimit",
  "authenticate",
  "assertScopeEnforced",
  "asMember",
  "asLeaver",
  "seed",
  "passTime",
  "newProcess",
  "stepUp",
];

const everything: readonly ConformanceNeed[] = [
  "getAccess",
  "createKey",
  "revokeKey",
  "revokeKeys",
  "getKey",
  "updateKey",
  "getScopes",
  "getKeyEvents",
  "getImportQuota",
  "getImportHistory",
  "getKeyUsage",
  "getCompanyHistory",
  "idempotentCreate",
  "twoWorkspaces",
  "expiresBefore",
  "usedBefore",
  "creatorLeft",
  "sort:expiresAt",
  "sort:imports",
  ...hooks,
];

async function withoutHooks(): Promise<ConformanceHarness> {
  const { adapter, workspaceIds } = await memoryHarness()();
  return { adapter, workspaceIds };
}

const reader = async () => {
  const { adapter } = await memoryHarness()();
  const listKeys: ApiKeysAdapter["listKeys"] = (input, context) => adapter.listKeys(input, context);
  return { adapter: { listKeys }, workspaceIds: ["ws_sales"] };
};

describe("the conformance suite", () => {
  test("G11 has at least 60 cases that need no hook, each with a name of its own", () => {
    const cases = adapterConformance(memoryHarness());
    const hookless = cases.filter(({ needs }) => !needs.some((need) => hooks.includes(need)));
    expect(hookless.length).toBeGreaterThanOrEqual(60);
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  });

  test("looks what a harness has, and disposes of the one that it looked at", async () => {
    let disposed = 0;
    const dispose = () => {
      disposed += 1;
      return Promise.resolve();
    };
    expect(await providedBy(async () => ({ ...(await memoryHarness()()), dispose }))).toEqual(everything);
    expect(disposed).toBe(1);
    expect(await providedBy(withoutHooks)).toEqual(everything.filter((need) => !hooks.includes(need)));
    expect(await providedBy(reader)).toEqual([]);
  });

  test("says before it runs which cases are left out, and what they need", async () => {
    const cases = adapterConformance(withoutHooks, { provides: await providedBy(withoutHooks) });
    const skipped = cases.filter(({ skipReason }) => skipReason !== undefined);
    expect(skipped.map(({ needs }) => needs.some((need) => hooks.includes(need)))).not.toContain(false);
    expect(cases.filter(({ needs }) => needs.some((need) => hooks.includes(need)))).toEqual(skipped);
    const one = cases.find(({ name }) => name === "long lists: all of 230 keys can be reached, page after page");
    expect(one?.skipReason).toBe("needs the hook seed()");
    expect(one?.title).toBe(
      "long lists: all of 230 keys can be reached, page after page (left out: needs the hook seed())",
    );
  });

  test("names every need that is missing in the reason", async () => {
    const reasons = adapterConformance(reader, { provides: await providedBy(reader) }).map(
      ({ skipReason }) => skipReason,
    );
    expect(reasons).toContain("needs createKey() and a second workspace");
    expect(reasons).toContain("needs createKey() and idempotentCreate: true and the hook newProcess()");
    expect(reasons.filter((reason) => reason === undefined).length).toBeGreaterThanOrEqual(4);
  });

  test("runs what a harness has: the rest passes without the hooks, without the methods, without a second workspace", async () => {
    for (const makeHarness of [withoutHooks, reader]) {
      const provides = await providedBy(makeHarness);
      const cases = adapterConformance(makeHarness, { provides }).filter(({ skipReason }) => skipReason === undefined);
      await Promise.all(cases.map(({ run }) => run()));
    }
  });

  test("fails a case whose need is not there, though it was declared, and says which", async () => {
    for (const options of [{}, { provides: everything }]) {
      const cases = adapterConformance(withoutHooks, options);
      const promise = cases.find(({ needs }) => needs.includes("newProcess"))?.run();
      await expect(promise).rejects.toThrow("This case needs the hook newProcess(), which the harness does not have.");
    }
  });

  test("disposes of the harness whether the case passes or fails", async () => {
    let disposed = 0;
    const counting = async () => ({
      ...(await memoryHarness()()),
      dispose: () => {
        disposed += 1;
        return Promise.resolve();
      },
    });
    const [passing] = adapterConformance(counting);
    await passing?.run();
    const failing = async () => ({ ...(await counting()), workspaceIds: ["ws_missing"] });
    await expect(adapterConformance(failing)[0]?.run()).rejects.toThrow("There is no such workspace.");
    expect(disposed).toBe(2);
  });

  test("B4 waits a few seconds for a late repetition where the harness has no clock", async () => {
    vi.useFakeTimers();
    try {
      const forgetful = brokenAdapters.find(({ defect }) => defect === "forgets a create after three seconds");
      let started = Date.now();
      const makeHarness = async () => {
        started = Date.now();
        const { passTime, ...harness } = await memoryHarness(forgetful)();
        // The backend's clock is the real one.
        const createKey: ApiKeysAdapter["createKey"] = async (input, context) => {
          await passTime?.(Date.now() - started);
          started = Date.now();
          return harness.adapter.createKey?.(input, context) ?? Promise.reject(new Error("No createKey."));
        };
        return { ...harness, adapter: { ...harness.adapter, createKey } };
      };
      const late = adapterConformance(makeHarness).find(({ name }) => name.includes("some seconds"));
      const refused = expect(late?.run()).rejects.toThrow("A late repetition succeeded");
      await vi.advanceTimersByTimeAsync(3500);
      await refused;
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("G11 an adapter in the platform's own terms", () => {
  /** Throws AbortError by `signal.throwIfAborted()` (B3), and answers null for what is absent (B7). */
  const plain = () => {
    const adapter = createMemoryAdapter();
    const withNulls = (key: ApiKey) => ({
      ...{ createdBy: null, revokedAt: null, revokedBy: null, expiresAt: null, replacedBy: null },
      ...key,
    });
    const own: ApiKeysAdapter = {
      listKeys: async (input, { signal }) => {
        signal.throwIfAborted();
        const { items, nextCursor = null, total = null } = await adapter.listKeys(input, { signal });
        signal.throwIfAborted();
        return { items: items.map(withNulls), nextCursor, total };
      },
      createKey: async (input, { signal }) => {
        signal.throwIfAborted();
        const { key, secret } = await adapter.createKey(input, { signal });
        return { key: withNulls(key), secret };
      },
      revokeKey: async (input, context) => withNulls(await adapter.revokeKey(input, context)),
    };
    return Promise.resolve({ adapter: own, workspaceIds: ["ws_marketing", "ws_sales"] });
  };

  const provides: readonly ConformanceNeed[] = ["createKey", "revokeKey", "twoWorkspaces"];
  for (const { name, run, skipReason } of adapterConformance(plain, { provides })) {
    if (skipReason === undefined) test(name, run);
  }
});

describe("G11 the adapter in memory", () => {
  for (const { name, run } of adapterConformance(memoryHarness(), { provides: everything })) test(name, run);
});
