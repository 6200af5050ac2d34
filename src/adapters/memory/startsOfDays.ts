import { startOfDay, todayIn } from "../../contract/days.js";

const quarterMs = 15 * 60_000;
const dayMs = 96 * quarterMs;

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
