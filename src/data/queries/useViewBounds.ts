"use client";
import { useMemo } from "react";
import { expiringBefore } from "../../contract/expiry.js";
import { useData } from "../context/context.js";
import type { KeysView, ViewBounds } from "./keysView.js";
import { useExpiry } from "./useExpiry.js";

const dayMs = 86_400_000;

/** Which lists of keys to clean up the backend can be asked for. */
export type CleanUpFilter = NonNullable<KeysView["cleanUp"]>;

/** Returns whether lists can be narrowed to the keys that nobody uses, and to those whose creator has left. */
export function useCleanUpFilters(): Readonly<Record<CleanUpFilter, boolean>> {
  const { listFeatures } = useData("useCleanUpFilters()");
  return useMemo(
    () => ({ unused: listFeatures.includes("usedBefore"), creatorLeft: listFeatures.includes("creatorLeft") }),
    [listFeatures],
  );
}

/** The bounds of a view, as far as the backend can be asked for them. Instants stay the same while they are asked for. */
export function useViewBounds({ status, cleanUp }: Pick<KeysView, "status" | "cleanUp">): ViewBounds {
  const { now, unusedAfterDays } = useData("useViewBounds()");
  const { warnDays, canFilter } = useExpiry();
  const filters = useCleanUpFilters();
  const warns = status === "expiring" && canFilter ? warnDays : undefined;
  const asksUnused = cleanUp === "unused" && filters.unused;
  const creatorLeft = cleanUp === "creatorLeft" && filters.creatorLeft;
  return useMemo(
    () => ({
      expiresBefore: warns === undefined ? undefined : new Date(expiringBefore(now(), warns)).toISOString(),
      usedBefore: asksUnused ? new Date(now() - unusedAfterDays * dayMs).toISOString() : undefined,
      creatorLeft,
    }),
    [warns, asksUnused, creatorLeft, unusedAfterDays, now],
  );
}
