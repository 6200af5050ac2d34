import { createMemoryAdapter, type MemoryAdapter, type MemoryScenarioOptions } from "@mark-ai/api-keys/adapters/memory";
import type { ApiKeysAdapter } from "@mark-ai/api-keys/contract";
import { fixtureNow, type MakeConformanceHarness } from "@mark-ai/api-keys/testing";

/** A fresh backend in memory for each case, whose adapter a test may break first. */
export function memoryHarness(
  breakIt: (adapter: MemoryAdapter) => ApiKeysAdapter = (adapter) => adapter,
  scenario: MemoryScenarioOptions = { maxActiveKeys: 20 },
): MakeConformanceHarness {
  return () => {
    // Time passes: what happens twice must not look the same only because it is the same instant.
    let now = fixtureNow;
    const adapter = createMemoryAdapter({ clock: () => (now += 1), scenario });
    return Promise.resolve({
      adapter: breakIt(adapter),
      workspaceIds: ["ws_marketing", "ws_sales"],
      spendQuota: (count: number) => {
        adapter.controls.spendQuota(count);
        return Promise.resolve();
      },
      newProcess: () => Promise.resolve(breakIt(adapter.anotherClient())),
    });
  };
}
