import { addDays, lastDays, todayIn } from "../../contract/days.js";
import type { ImportHistory, ImportHistoryInput } from "../../contract/types.js";

const bucketMs = 15 * 60_000;

/** Counted imports in quarters of an hour (UTC): every time zone's days are made of whole ones. */
export class ImportLedger {
  readonly #buckets = new Map<string, Map<number, number>>();

  count(workspaceId: string, epochMs: number, imports: number): void {
    let buckets = this.#buckets.get(workspaceId);
    if (!buckets) this.#buckets.set(workspaceId, (buckets = new Map<number, number>()));
    const start = Math.floor(epochMs / bucketMs) * bucketMs;
    buckets.set(start, (buckets.get(start) ?? 0) + imports);
  }

  /** Imports of all workspaces from one instant to before another. */
  total(from: number, until: number): number {
    let total = 0;
    for (const buckets of this.#buckets.values()) {
      for (const [start, imports] of buckets) if (start >= from && start < until) total += imports;
    }
    return total;
  }

  history({ workspaceId, timeZone, days }: ImportHistoryInput, now: number): ImportHistory {
    const today = todayIn(timeZone, now);
    const imports = new Map(lastDays(today, days).map((date) => [date, 0]));
    // No zone is further than a day from UTC: what is older needs no look at the calendar.
    const oldest = Date.parse(`${addDays(today, -days - 1)}T00:00:00Z`);
    for (const [start, count] of this.#buckets.get(workspaceId) ?? []) {
      if (start < oldest) continue;
      const date = todayIn(timeZone, start);
      const counted = imports.get(date);
      if (counted !== undefined) imports.set(date, counted + count);
    }
    return { today, days: Array.from(imports, ([date, count]) => ({ date, imports: count })) };
  }
}

/** The billing period that holds an instant, from midnight (UTC) of the billing day to that of the next month. */
export function periodAt(now: number, billingDay: number): { readonly start: number; readonly end: number } {
  const date = new Date(now);
  const month = date.getUTCMonth() - (date.getUTCDate() < billingDay ? 1 : 0);
  return {
    start: Date.UTC(date.getUTCFullYear(), month, billingDay),
    end: Date.UTC(date.getUTCFullYear(), month + 1, billingDay),
  };
}
