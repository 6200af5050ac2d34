import { describe, expect, test } from "vitest";

import { adapterConformance } from "@mark-ai/api-keys/testing";

import { brokenAdapters } from "./brokenAdapters.js";
import { memoryHarness } from "./memoryHarness.js";

describe("G11 the conformance suite finds exactly the defect of an adapter that", () => {
  for (const { defect, breakIt, fails } of brokenAdapters) {
    test(defect, async () => {
      const failed: string[] = [];
      for (const { name, run } of adapterConformance(memoryHarness(breakIt))) {
        await run().catch(() => failed.push(name));
      }
      expect(failed).toEqual(fails);
    });
  }
});
