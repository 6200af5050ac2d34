import { addDays, lastDays, todayIn } from "../../contract/days.js";
import type { ImportHistory, ImportHistoryInput } from "../../contract/types.js";
import { startsOfDays } from "./startsOfDays.js";

const bucketMs = 15 * 60_000;

/** Counts imports by quarters of an hour (UTC). In every time zone, a day consists of whole quarters. */
export class ImportLedger {
  readonly #buckets = new Map<string, Map<number, number>>();
  #fill: ((ledger: ImportLedger) => void) | undefined;

  /** Fills itself when it is first used: the imports of a month cost more than everything else that is made up. */
  constructor(fill?: (ledger: ImportLedger) => void) {
    this.#fill = fill;
  }

  count(workspaceId: string, epochMs: number, imports: number): void {
    this.#fillOnce();
    let buckets = this.#buckets.get(workspaceId);
    if (!buckets) this.#buckets.set(workspaceId, (buckets = new Map<number, number>()));
    const start = Math.floor(epochMs / bucketMs) * bucketMs;
    buckets.set(start, (buckets.get(start) ?? 0) + imports);
  }

  /** Imports of all workspaces from one instant to before another. */
  total(from: number, until: number): number {
    this.#fillOnce();
    let total = 0;
    for (const buckets of this.#buckets.values()) {
      for (const [start, imports] of buckets) if (start >= from && start < until) total += imports;
    }
    return total;
  }

  history({ workspaceId, timeZone, days }: ImportHistoryInput, now: number): ImportHistory {
    this.#fillOnce();
    const today = todayIn(timeZone, now);
    const dates = lastDays(today, days);
    const starts = startsOfDays([...dates, addDays(today, 1)], timeZone);
    const imports = new Map<number, number>();
    for (const [instant, count] of this.#buckets.get(workspaceId) ?? []) {
      const day = starts.filter((start) => start <= instant).length - 1;
      imports.set(day, (imports.get(day) ?? 0) + count);
    }
    return { today, days: dates.map((date, day) => ({ date, imports: imports.get(day) ?? 0 })) };
  }

  #fillOnce(): void {
    const fill = this.#fill;
    this.#fill = undefined;
    fill?.(this);
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
