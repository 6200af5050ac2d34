"use client";
import { errorDetailPart } from "./errorDetailPart.js";
import { useSettledPart } from "./useSettledPart.js";

/**
 * A region's failure, as soon as what explains it is loaded, or cannot be: until then the region goes on waiting. A
 * notice that got its advice later would grow and push what stands below it.
 */
export function useExplained<T>(failure: T | undefined): T | undefined {
  return useSettledPart(errorDetailPart, failure !== undefined) ? failure : undefined;
}
