"use client";
import { todayIn } from "../../contract/days.js";
import type { ImportHistory, ImportQuota } from "../../contract/types.js";
import { cacheKeys } from "../cache/cacheKeys.js";
import { useData } from "../context/context.js";

const dayMs = 86_400_000;

/**
 * Whether the reader's clock is more than a day away from what the backend has said of the time: the day that it calls
 * today, or the period of the quota. Nothing may be claimed from such a clock.
 */
export function useClockDoubt(now: number): boolean {
  const { client, scope } = useData("useClockDoubt()");
  const quota = client.getQueryData<ImportQuota>(cacheKeys.quota(scope));
  const isOutsidePeriod =
    quota !== undefined && (now < Date.parse(quota.periodStart) - dayMs || now > Date.parse(quota.periodEnd) + dayMs);
  const histories = client.getQueriesData<ImportHistory>({ queryKey: cacheKeys.histories(scope) });
  const isAnotherDay = histories.some(([queryKey, history]) => {
    if (history === undefined) return false;
    const ours = Date.parse(todayIn(String(queryKey[4]), now));
    return Math.abs(ours - Date.parse(history.today)) > dayMs;
  });
  return isOutsidePeriod || isAnotherDay;
}
