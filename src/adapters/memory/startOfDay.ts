import { todayIn } from "../../contract/days.js";

const quarterMs = 15 * 60_000;
const dayMs = 96 * quarterMs;
/** No zone is further from UTC than 15 hours, in quarters of an hour. */
const furthestFromUtc = 15 * 4;

/**
 * The first instant of a calendar day (`YYYY-MM-DD`) in a time zone, in milliseconds. It is searched for: where the
 * clocks change at midnight, a day begins at one o'clock.
 */
export function startOfDay(day: string, timeZone: string): number {
  const middle = Date.parse(`${day}T00:00:00Z`) / quarterMs;
  let before = middle - furthestFromUtc;
  let within = middle + furthestFromUtc;
  while (within - before > 1) {
    const at = Math.floor((before + within) / 2);
    if (todayIn(timeZone, at * quarterMs) < day) before = at;
    else within = at;
  }
  return within * quarterMs;
}

/** The first instants of days that follow each other. */
export function startsOfDays(days: readonly string[], timeZone: string): number[] {
  const starts: number[] = [];
  for (const day of days) {
    const previous = starts.at(-1);
    // Nearly every day has 24 hours, and a search costs more than looking at two instants.
    const guess = previous === undefined ? undefined : previous + dayMs;
    starts.push(guess !== undefined && isStart(guess, day, timeZone) ? guess : startOfDay(day, timeZone));
  }
  return starts;
}

function isStart(epochMs: number, day: string, timeZone: string): boolean {
  return todayIn(timeZone, epochMs - quarterMs) < day && todayIn(timeZone, epochMs) === day;
}
