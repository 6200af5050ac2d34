import { periodAt, type ImportLedger } from "./imports.js";
import type { Random } from "./random.js";

const quarterMs = 15 * 60_000;
const dayMs = 86_400_000;
/** A key as far as its imports go. */
export interface ImportingKey {
  readonly id: string;
  readonly workspaceId: string;
  /** The instants between which it was used. */
  readonly from: number;
  readonly until: number;
}

interface Share {
  readonly workspaceId: string;
  /** Of the company's imports, from 0 to 1. */
  readonly share: number;
}

interface SeedImportsInput {
  readonly ledger: ImportLedger;
  readonly random: Random;
  readonly now: number;
  readonly billingDay: number;
  /** Imports of the current period, all workspaces together: exactly as many are counted. */
  readonly used: number;
  readonly shares: readonly Share[];
  /** For how many days up to now there are imports, also from before the period. */
  readonly days: number;
  /** The keys with which most imports were made. */
  readonly keys: readonly ImportingKey[];
}

/** Of the quarters of an hour with imports; the rest was imported without a key. */
const shareWithKey = 0.88;

/** Fills a month with imports that look like life: working hours, quiet weekends, a few spikes. */
export function seedImports(input: SeedImportsInput): void {
  const { ledger, random, now, billingDay, used, shares, days, keys } = input;
  const period = periodAt(now, billingDay);
  const give = (workspaceId: string) => (start: number, imports: number) => {
    const usable = keys.filter((key) => key.workspaceId === workspaceId && key.from <= start && start <= key.until);
    // Without keys the numbers must be those of a world that has none.
    const key =
      usable.length > 0 && random() < shareWithKey ? usable[Math.floor(random() ** 2 * usable.length)] : undefined;
    ledger.count(workspaceId, start, imports, key?.id);
  };
  let left = used;
  for (const [index, { workspaceId, share }] of shares.entries()) {
    const total = index === shares.length - 1 ? left : Math.round(used * share);
    left -= total;
    const weights = quarterWeights(random, Math.min(period.start, now - days * dayMs), now);
    const current = weights.filter(({ start }) => start >= period.start);
    const before = weights.filter(({ start }) => start < period.start);
    const weight = sum(current);
    spread(current, total, give(workspaceId));
    // The days before the period go at the same pace.
    const pace = weight === 0 ? 0 : total / Math.max(weight, 5);
    spread(before, Math.round(pace * sum(before)), give(workspaceId));
  }
}

interface Quarter {
  readonly start: number;
  readonly weight: number;
}

function quarterWeights(random: Random, from: number, until: number): Quarter[] {
  const quarters: Quarter[] = [];
  let day = -1;
  let dayWeight = 0;
  for (let start = Math.floor(from / quarterMs) * quarterMs; start <= until - quarterMs; start += quarterMs) {
    if (Math.floor(start / dayMs) !== day) {
      day = Math.floor(start / dayMs);
      dayWeight = weightOfDay(random, new Date(start).getUTCDay());
    }
    const hour = (start % dayMs) / 3_600_000;
    const busy = hour >= 7 && hour < 17 ? 1 : 0.02;
    quarters.push({ start, weight: (dayWeight * busy) / 42 });
  }
  // A period that has only just begun has one quarter: the current one.
  return quarters.length > 0 ? quarters : [{ start: until, weight: 1 }];
}

function weightOfDay(random: Random, weekday: number): number {
  const noise = 0.55 + random() * 0.9;
  const luck = random();
  if (weekday === 0 || weekday === 6) return luck < 0.5 ? 0.01 : noise * 0.2;
  return luck < 0.1 ? noise * 2.4 : noise;
}

/** Hands out exactly `total`, each quarter by its weight. */
function spread(quarters: readonly Quarter[], total: number, give: (start: number, imports: number) => void): void {
  const weight = sum(quarters);
  let reached = 0;
  let given = 0;
  for (const [index, quarter] of quarters.entries()) {
    reached += quarter.weight;
    const due = index === quarters.length - 1 ? total : Math.floor((reached / weight) * total);
    if (due > given) give(quarter.start, due - given);
    given = Math.max(given, due);
  }
}

function sum(quarters: readonly Quarter[]): number {
  return quarters.reduce((total, { weight }) => total + weight, 0);
}
