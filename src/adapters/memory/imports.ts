import { addDays, lastDays, todayIn } from "../../contract/days.js";
import type {
  CompanyHistory,
  CompanyHistoryInput,
  DayImports,
  ImportHistory,
  ImportHistoryInput,
  KeyUsageInput,
  KeyUsageList,
} from "../../contract/types.js";
import { startsOfDays } from "./startsOfDays.js";

const bucketMs = 15 * 60_000;

/** Counts imports by quarters of an hour (UTC). In every time zone, a day consists of whole quarters. */
export class ImportLedger {
  /** By workspace. */
  readonly #buckets: Buckets = new Map();
  /** By key. Not every import is made with one. */
  readonly #keyBuckets: Buckets = new Map();
  #fill: ((ledger: ImportLedger) => void) | undefined;

  /** Fills itself when it is first used: the imports of a month cost more than everything else that is made up. */
  constructor(fill?: (ledger: ImportLedger) => void) {
    this.#fill = fill;
  }

  count(workspaceId: string, epochMs: number, imports: number, keyId?: string): void {
    this.#fillOnce();
    add(this.#buckets, workspaceId, epochMs, imports);
    if (keyId !== undefined) add(this.#keyBuckets, keyId, epochMs, imports);
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

  /** Imports with one key since an instant. */
  totalOfKey(keyId: string, from: number): number {
    this.#fillOnce();
    let total = 0;
    for (const [start, imports] of this.#keyBuckets.get(keyId) ?? []) if (start >= from) total += imports;
    return total;
  }

  history({ workspaceId, ...asked }: ImportHistoryInput, now: number): ImportHistory {
    const { today, daysOf } = this.#days(asked, now);
    return { today, days: daysOf(this.#buckets.get(workspaceId)) };
  }

  company(asked: CompanyHistoryInput, now: number): CompanyHistory {
    const { today, daysOf } = this.#days(asked, now);
    const workspaces = Array.from(this.#buckets, ([workspaceId, buckets]) => ({ workspaceId, days: daysOf(buckets) }));
    return { today, workspaces };
  }

  usage({ keyIds, ...asked }: KeyUsageInput, now: number): KeyUsageList {
    const { today, daysOf } = this.#days(asked, now);
    const used = (keyId: string) => daysOf(this.#keyBuckets.get(keyId)).filter(({ imports }) => imports > 0);
    return { today, keys: keyIds.map((keyId) => ({ keyId, days: used(keyId) })) };
  }

  #days({ timeZone, days }: CompanyHistoryInput, now: number) {
    this.#fillOnce();
    const today = todayIn(timeZone, now);
    const dates = lastDays(today, days);
    const starts = startsOfDays([...dates, addDays(today, 1)], timeZone);
    const daysOf = (buckets: ReadonlyMap<number, number> = new Map()): DayImports[] => {
      const imports = new Map<number, number>();
      for (const [instant, count] of buckets) {
        const day = starts.filter((start) => start <= instant).length - 1;
        imports.set(day, (imports.get(day) ?? 0) + count);
      }
      return dates.map((date, day) => ({ date, imports: imports.get(day) ?? 0 }));
    };
    return { today, daysOf };
  }

  #fillOnce(): void {
    const fill = this.#fill;
    this.#fill = undefined;
    fill?.(this);
  }
}

type Buckets = Map<string, Map<number, number>>;

function add(all: Buckets, id: string, epochMs: number, imports: number): void {
  let buckets = all.get(id);
  if (!buckets) all.set(id, (buckets = new Map<number, number>()));
  const start = Math.floor(epochMs / bucketMs) * bucketMs;
  buckets.set(start, (buckets.get(start) ?? 0) + imports);
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
