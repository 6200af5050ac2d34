import { todayIn } from "../../contract/days.js";
import type { ImportQuota } from "../../contract/types.js";

/** A pace read off less than this says more about the first days than about the period, in milliseconds. */
const shortestObservation = 3 * 86_400_000;

export interface PaceInput {
  readonly quota: ImportQuota;
  /** Epoch milliseconds. */
  readonly now: number;
  /** The zone that days are told apart in. */
  readonly timeZone: string;
}

/**
 * The instant, in epoch milliseconds, at which the limit is reached if the rest of the period goes on as it has gone
 * on average since its start: `start + limit × (now − start) / used`.
 *
 * `undefined` where that would say nothing or mislead: without a limit, with none used, once the limit is reached,
 * before three full days (72 hours) of the period have passed, outside the period (a wrong clock, an old answer), and
 * where its calendar day is not before the day of the reset.
 */
export function projectLimitDate({ quota, now, timeZone }: PaceInput): number | undefined {
  const { used, limit } = quota;
  const start = Date.parse(quota.periodStart);
  const end = Date.parse(quota.periodEnd);
  if (limit === null || used === 0 || used >= limit) return undefined;
  const observed = now - start;
  const meaningful = observed >= shortestObservation && now < end;
  if (!meaningful) return undefined;
  const reached = start + limit * (observed / used);
  if (reached >= end) return undefined;
  return todayIn(timeZone, reached) < todayIn(timeZone, end) ? reached : undefined;
}
