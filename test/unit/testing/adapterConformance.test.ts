import { describe, expect, test } from "vitest";

import type { ApiKeysAdapter } from "@mark-ai/api-keys/contract";
import { adapterConformance, type ConformanceNeed } from "@mark-ai/api-keys/testing";

import { memoryHarness } from "./memoryHarness.js";

const everything: readonly ConformanceNeed[] = [
  "getAccess",
  "createKey",
  "revokeKey",
  "getImportQuota",
  "getImportHistory",
  "idempotentCreate",
  "twoWorkspaces",
  "spendQuota",
  "newProcess",
];

describe("the conformance suite", () => {
  test("G11 has at least 30 cases that need no hook, each with a name of its own", () => {
    const cases = adapterConformance(memoryHarness());
    const withoutHooks = cases.filter(({ needs }) => !needs.includes("spendQuota") && !needs.includes("newProcess"));
    expect(withoutHooks.length).toBeGreaterThanOrEqual(30);
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  });

  test("leaves a case out whose hook the harness lacks", async () => {
    const bare = async () => ({ ...(await memoryHarness()()), spendQuota: undefined, newProcess: undefined });
    for (const { needs, run } of adapterConformance(bare)) {
      const lacks = needs.includes("spendQuota") || needs.includes("newProcess");
      expect(await run()).toBe(lacks ? "left out" : "passed");
    }
  });

  test("leaves a case out whose method or second workspace is not there", async () => {
    const reader = async () => {
      const { adapter } = await memoryHarness()();
      const listKeys: ApiKeysAdapter["listKeys"] = (input, context) => adapter.listKeys(input, context);
      return { adapter: { listKeys }, workspaceIds: ["ws_sales"] };
    };
    const outcomes = await Promise.all(
      adapterConformance(reader).map(async ({ needs, run }) => [needs.length, await run()]),
    );
    for (const [needs, outcome] of outcomes) expect(outcome).toBe(needs === 0 ? "passed" : "left out");
  });

  test("lists only what the harness is declared to have, and fails where that is not true", async () => {
    const declared = adapterConformance(memoryHarness(), { provides: ["createKey"] });
    expect(declared.length).toBeGreaterThan(10);
    expect(declared.every(({ needs }) => needs.every((need) => need === "createKey"))).toBe(true);

    const bare = async () => ({ ...(await memoryHarness()()), newProcess: undefined });
    const [first] = adapterConformance(bare, { provides: everything }).filter(({ needs }) =>
      needs.includes("newProcess"),
    );
    await expect(first?.run()).rejects.toThrow("The harness has no newProcess, though it was declared.");
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
});

describe("G11 the adapter in memory", () => {
  for (const { name, run } of adapterConformance(memoryHarness(), { provides: everything })) {
    test(name, async () => {
      expect(await run()).toBe("passed");
    });
  }
});
