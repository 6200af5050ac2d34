import { describe, expect, test } from "vitest";

import type { MemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import { adapterConformance } from "@mark-ai/api-keys/testing";

import type { Broken } from "./brokenAdapters/broken.js";
import { brokenAdapters } from "./brokenAdapters/index.js";
import { memoryHarness } from "./memoryHarness.js";

/** What each case uses of the right adapter. */
const usedBy = new Map<string, ReadonlySet<string>>();
for (const { name, used, run } of recordedCases()) {
  await run();
  usedBy.set(name, used);
}

function recordedCases() {
  let used = new Set<string>();
  const record = (adapter: MemoryAdapter) =>
    new Proxy(adapter, {
      get(target, name) {
        used.add(String(name));
        return Reflect.get(target, name) as unknown;
      },
    });
  return adapterConformance(memoryHarness({ breakIt: record })).map(({ name, run }) => {
    const own = new Set<string>();
    return { name, used: own, run: () => ((used = own), run()) };
  });
}

/** What is not as in the right adapter. Undefined: the backend itself is changed. */
async function changedBy({ breakIt, breakHarness }: Broken): Promise<readonly string[] | undefined> {
  if (breakIt === undefined || breakHarness !== undefined) return undefined;
  const changed = new Set<string>();
  const compare = memoryHarness({
    breakIt: (adapter, shared) => {
      const broken = breakIt(adapter, shared);
      const [before, after] = [new Map(Object.entries(adapter)), new Map(Object.entries(broken))];
      for (const name of [...before.keys(), ...after.keys()]) {
        if (before.get(name) !== after.get(name)) changed.add(name);
      }
      return broken;
    },
  });
  await compare();
  return [...changed];
}

describe("G11 B4 the conformance suite finds exactly the defect of an adapter that", () => {
  for (const broken of brokenAdapters) {
    test(broken.defect, { timeout: 60_000 }, async () => {
      const changed = await changedBy(broken);
      const failed: string[] = [];
      for (const { name, run } of adapterConformance(memoryHarness(broken))) {
        // A case that uses nothing of what is broken passes as it does for the right adapter.
        if (changed?.some((method) => usedBy.get(name)?.has(method)) === false) continue;
        await run().catch(() => failed.push(name));
      }
      expect(failed.sort()).toEqual([...broken.fails].sort());
    });
  }
});
