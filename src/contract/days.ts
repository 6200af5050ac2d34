import { ApiKeysError } from "./errors.js";
import type { DayImports } from "./types.js";

const msPerDay = 86_400_000;
const quarterMs = 15 * 60_000;
/** No zone is further from UTC than 15 hours, in quarters of an hour. */
const furthestFromUtc = 15 * 4;
/** Making a formatter costs a hundred times what using it does, and a history formats thousands of instants. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * The calendar day, `YYYY-MM-DD`, that it is in an IANA time zone at an instant (milliseconds since the epoch).
 * Throws an `ApiKeysError` with code `validation` for a zone that does not exist.
 */
export function todayIn(timeZone: string, epochMs: number): string {
  const parts = formatterOf(timeZone).formatToParts(epochMs);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((candidate) => candidate.type === type)?.value ?? "";
  return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
}

/** The calendar day, `YYYY-MM-DD`, of an ISO 8601 instant in an IANA time zone. Throws as {@link todayIn} does. */
export function dayOf(instant: string, timeZone: string): string {
  const epochMs = Date.parse(instant);
  if (Number.isNaN(epochMs)) {
    throw new ApiKeysError("validation", { message: "This is no ISO 8601 date.", field: "instant" });
  }
  return todayIn(timeZone, epochMs);
}

/** The calendar day `n` days after `day` (before it when `n` is negative). Days have no zone, so none can be skipped. */
export function addDays(day: string, n: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + n * msPerDay).toISOString().slice(0, 10);
}

/** The last `n` calendar days up to and with `today`, oldest first. */
export function lastDays(today: string, n: number): string[] {
  return Array.from({ length: n }, (_, index) => addDays(today, index - n + 1));
}

/**
 * The last second of a calendar day (`YYYY-MM-DD`) in an IANA time zone, as an ISO 8601 instant. Where clocks change, the
 * day has 23 or 25 hours, and its end moves with them. Throws as {@link todayIn} does.
 */
export function endOfDay(day: string, timeZone: string): string {
  return new Date(startOfDay(addDays(day, 1), timeZone) - 1000).toISOString();
}

/**
 * The first instant of a calendar day in a time zone, in epoch milliseconds. It is searched for: where the clocks change
 * at midnight, a day begins at one o'clock.
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

/** The input of `fillDays()`. */
export interface FillDaysInput {
  /** `YYYY-MM-DD`, as the backend says it. */
  readonly today: string;
  /** In any order, with gaps. */
  readonly days: readonly DayImports[];
  /** How many days come out. */
  readonly count: number;
}

/**
 * Exactly `count` days, oldest first, that end with today. Days that are not there count 0, days in the future or
 * before the first are dropped, a day that is there twice is added up.
 */
export function fillDays({ today, days, count }: FillDaysInput): DayImports[] {
  const imports = new Map<string, number>();
  for (const day of days) imports.set(day.date, (imports.get(day.date) ?? 0) + day.imports);
  return lastDays(today, count).map((date) => ({ date, imports: imports.get(date) ?? 0 }));
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  try {
    const options = { timeZone, year: "numeric", month: "2-digit", day: "2-digit" } as const;
    const formatter = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", options);
    formatters.set(timeZone, formatter);
    return formatter;
  } catch {
    throw new ApiKeysError("validation", { message: "This is no IANA time zone.", field: "timeZone" });
  }
}
