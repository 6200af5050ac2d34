import { describe, expect, test } from "vitest";

import { adapterConformance } from "@mark-ai/api-keys/testing";

import { brokenAdapters } from "./brokenAdapters/index.js";
import { memoryHarness } from "./memoryHarness.js";

describe("G11 B4 the conformance suite finds exactly the defect of an adapter that", () => {
  for (const broken of brokenAdapters) {
    test(broken.defect, { timeout: 60_000 }, async () => {
      const failed: string[] = [];
      for (const { name, run } of adapterConformance(memoryHarness(broken))) {
        await run().catch(() => failed.push(name));
      }
      expect(failed.sort()).toEqual([...broken.fails].sort());
    });
  }
});
