import type { DayImports } from "../../contract/types.js";

/** What a month of days comes to. */
export interface HistorySummary {
  readonly total: number;
  /** The index of the highest day, the latest of several; `undefined` in a month without imports. */
  readonly peak: number | undefined;
}

/** Adds the days up and finds the highest. */
export function summarise(days: readonly DayImports[]): HistorySummary {
  let total = 0;
  let peak: number | undefined;
  for (const [index, { imports }] of days.entries()) {
    total += imports;
    if (imports > 0 && imports >= (peak === undefined ? 0 : (days[peak]?.imports ?? 0))) peak = index;
  }
  return { total, peak };
}
