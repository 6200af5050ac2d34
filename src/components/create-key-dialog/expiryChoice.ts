import { addDays, endOfDay, todayIn } from "../../contract/days.js";
import type { KeyExpiryPolicy } from "../../contract/policies.js";

/** How long a new key works: without an end, for a number of days, or until the end of the day in `date`. */
export interface ExpiryChoice {
  readonly lifetime: "never" | "date" | number;
  /** The day of an own date, `YYYY-MM-DD`; empty until one is chosen. */
  readonly date: string;
}

/** What a policy offers, once what contradicts itself is taken out of it. */
export interface ExpiryOffer {
  readonly days: readonly number[];
  readonly never: boolean;
  readonly initial: ExpiryChoice;
}

/** What a choice comes to. Without a `problem` it can be sent. */
export interface ResolvedExpiry {
  /** The last day on which the key works, `YYYY-MM-DD`. Undefined until a day is chosen, and where the key never expires. */
  readonly day: string | undefined;
  readonly expiresAt: string | undefined;
  readonly problem: "missing" | "past" | "tooLate" | undefined;
}

/** A date field takes years of six digits, and JSON dates end with the year 9999. */
const latestDay = "9999-12-30";
const mostDays = 1_000_000;

export function offerOf(policy: KeyExpiryPolicy): ExpiryOffer {
  const { presetDays, allowNever: never, maxDays = mostDays, defaultDays } = policy;
  const fits = (days: number) => days >= 1 && days <= Math.min(maxDays, mostDays);
  const days = [...new Set(presetDays.filter(fits))];
  const wanted = defaultDays !== undefined && fits(defaultDays) ? defaultDays : undefined;
  if (wanted !== undefined && !days.includes(wanted)) days.push(wanted);
  const lifetime = wanted ?? (never ? "never" : (days[0] ?? "date"));
  return { days, never, initial: { lifetime, date: "" } };
}

/** The first and the last day that can be chosen. */
export function rangeOf(
  { maxDays }: KeyExpiryPolicy,
  today: string,
): { readonly first: string; readonly last: string } {
  const last = maxDays === undefined || maxDays > mostDays ? latestDay : addDays(today, maxDays);
  return { first: today, last: last < latestDay ? last : latestDay };
}

/** What a choice comes to at an instant (epoch milliseconds), by the days of a time zone. */
export function resolveExpiry(
  { lifetime, date }: ExpiryChoice,
  policy: KeyExpiryPolicy,
  { now, timeZone }: { readonly now: number; readonly timeZone: string },
): ResolvedExpiry {
  if (lifetime === "never") return { day: undefined, expiresAt: undefined, problem: undefined };
  const today = todayIn(timeZone, now);
  const { first, last } = rangeOf(policy, today);
  const day = lifetime === "date" ? date : addDays(today, lifetime);
  const refused = (problem: ResolvedExpiry["problem"]) => ({ day: undefined, expiresAt: undefined, problem });
  if (day === "") return refused("missing");
  // A year of more than four digits is later than any, whatever its letters say.
  if (day.length > last.length || day > last) return refused("tooLate");
  return day < first ? refused("past") : { day, expiresAt: endOfDay(day, timeZone), problem: undefined };
}
