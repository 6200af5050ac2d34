"use client";
import type { ApiKey } from "../../contract/schemas.js";
import { cacheKeys } from "./cacheKeys.js";
import { usePageMemory } from "./usePageMemory.js";

/** The key that was created last on this page. */
export function useNewestKey(): ApiKey | undefined {
  return usePageMemory<ApiKey | undefined>(cacheKeys.newestKey, undefined);
}
