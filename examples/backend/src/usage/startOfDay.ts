import { todayIn } from "@mark-ai/api-keys/contract";
import { bucketMs } from "./period.js";

/** No zone is further from UTC than this. */
const furthest = (15 * 3_600_000) / bucketMs;

/**
 * The first instant of a calendar day in a time zone. It is searched for and not computed: where clocks go forward at
 * midnight a day begins at one o'clock, and every day begins on a quarter of an hour.
 */
export function startOfDay(day: string, timeZone: string): Date {
  const middle = Date.parse(`${day}T00:00:00Z`) / bucketMs;
  let before = middle - furthest;
  let within = middle + furthest;
  while (within - before > 1) {
    const at = Math.floor((before + within) / 2);
    if (todayIn(timeZone, at * bucketMs) < day) before = at;
    else within = at;
  }
  return new Date(within * bucketMs);
}
