import { lastDays, todayIn, type DayImports } from "@mark-ai/api-keys/contract";
import { Problem } from "../http/Problem.js";
import { startOfDay } from "./startOfDay.js";

/** The last days of a time zone, and where they begin. */
export interface Days {
  readonly today: string;
  /** Oldest first. */
  readonly dates: readonly string[];
  /**
   * The first instants of the days as PostgreSQL reads an array of them. The zone's rules are JavaScript's alone: the
   * database is given the edges of the days, and needs no zone.
   */
  readonly edges: string;
  /** The first of them. */
  readonly start: string;
}

/** Throws a `validation` problem for a zone that does not exist. Which day it is, the server's clock says. */
export function daysOf({ timeZone, days }: { timeZone: string; days: number }, now: Date): Days {
  const zone = canonicalZone(timeZone);
  const today = todayIn(zone, now.getTime());
  const dates = lastDays(today, days);
  const starts = dates.map((day) => startOfDay(day, zone).toISOString());
  return { today, dates, edges: `{${starts.join(",")}}`, start: starts[0] ?? "" };
}

/** The days of a group of rows, of which each names its day by its place from 1 on. */
export function daysFrom(
  rows: readonly { day: number | null; imports: number }[],
  dates: readonly string[],
): DayImports[] {
  const imports = new Map(rows.map(({ day, imports }) => [day, imports]));
  return dates.map((date, index) => ({ date, imports: imports.get(index + 1) ?? 0 }));
}

/** Rows by one of their columns. */
export function groupBy<Row>(rows: readonly Row[], idOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(idOf(row), [...(groups.get(idOf(row)) ?? []), row]);
  return groups;
}

/** One spelling a zone, so that nobody can fill the memory with formatters by writing it in many ways. */
function canonicalZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone;
  } catch {
    throw new Problem("validation", { field: "timeZone", detail: "`timeZone` is no IANA time zone." });
  }
}
