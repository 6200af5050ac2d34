"use client";
import { useMemo } from "react";
import { cacheKeys } from "../cache/cacheKeys.js";
import { usePageMemory } from "../cache/usePageMemory.js";

const nothing: readonly string[] = [];

/** The ids of the keys whose revocation is under way, wherever on the page it was started. */
export function useRevoking(): ReadonlySet<string> {
  const ids = usePageMemory(cacheKeys.revoking, nothing);
  return useMemo(() => new Set(ids), [ids]);
}
