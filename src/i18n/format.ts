import { warnOnce } from "../utils/warnOnce.js";
import type { Amount } from "./messages.js";
import type { PluralForms } from "./pluralForms.js";

/** Made when it is first asked for: making one of `Intl`'s costs a hundred times what using it does. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/**
 * Returns the function that chooses a plural's sentence in a language. A category that the language has and the forms
 * lack does not compile; where types are not checked, the console names it in development and `other` is shown.
 *
 * @example
 * const plural = pluralFor("pl");
 * const keys = (n: number) => plural(n, { one: `${n} klucz`, few: `${n} klucze`, many: `${n} kluczy`, other: `${n} klucza` });
 */
export function pluralFor<Code extends string>(code: Code): (value: number, forms: PluralForms<Code>) => string {
  const rules = once(() => new Intl.PluralRules(supportedCode(code)));
  return (value, forms) => {
    const category = rules().select(value);
    // The parameter of the type is not known here.
    const given = forms as unknown as PluralForms;
    const form = given[category];
    if (form !== undefined) return form;
    warnOnce(
      () =>
        `@mark-ai/api-keys: a plural of the language "${code}" lacks the form "${category}", as in "${given.other}".`,
    );
    return given.other;
  };
}

/** Everything that is written differently from one language, calendar or zone to another. */
export interface Format {
  /** The BCP 47 code that the numbers and dates are written in. */
  readonly code: string;
  /** The IANA zone that instants are shown in. */
  readonly timeZone: string;
  number(value: number): string;
  /** A number with its text, as plural messages take it. */
  amount(value: number): Amount;
  /** A whole percentage; `ratio` 1 is 100 %. Rounded down, so that 100 % is never shown too early. */
  percent(ratio: number): string;
  /** An instant's day: `3 Nov 2026`. */
  date(instant: string | number): string;
  /** An instant's day, without the year where that is the year of `now` (epoch milliseconds): `3 Nov`. */
  dateNear(instant: string | number, now: number): string;
  /** An instant's day and month: `1 Dec`. */
  dayOf(instant: string | number): string;
  /** An instant's day with the whole month, for the end of a sentence: some short months end with a full stop. */
  dayLong(instant: string | number): string;
  /** An instant to the minute, with its zone. */
  dateTime(instant: string | number): string;
  /** An instant's time of day to the minute: `10:42`. */
  time(instant: string | number): string;
  /** `2 minutes ago`, from `now` in epoch milliseconds. */
  relative(instant: string | number, now: number): string;
  /** A length in whole days: `30 days`, `1 year`. */
  lifetime(days: number): string;
  /** A day by its distance in calendar days: `today`, `tomorrow`, `in 3 days`. */
  relativeDay(days: number): string;
  /** When a wait is over: `in 45 seconds`, `in 1 hour`. Never earlier than it is. */
  wait(seconds: number): string;
  /** A calendar day `YYYY-MM-DD`, which has no zone: `3 Nov`. */
  calendarDay(day: string): string;
  /** A calendar day with a short weekday and year: `Tue, 3 Nov 2026`. */
  calendarDayMedium(day: string): string;
  /** A calendar day with weekday and year: `Tuesday, 3 November 2026`. */
  calendarDayLong(day: string): string;
  /** Sentences, one after another: Japanese and Chinese put no space between them. */
  sentences(items: readonly string[]): string;
  list(items: readonly string[]): string;
  /** A list of which any one is meant: `A, B or C`. */
  anyOf(items: readonly string[]): string;
  /** Compares two strings as the language sorts them. */
  compare(a: string, b: string): number;
}

const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ["year", 31_557_600_000],
  ["month", 2_629_800_000],
  ["week", 604_800_000],
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
];

/**
 * How a language writes the first day of a month, where it is not the number alone: `1er décembre`, `1º de dezembro`.
 * Portugal and Africa write `1 de dezembro`.
 */
const firstOfMonth: Readonly<Record<string, string>> = { fr: "1er", "pt-BR": "1º" };

/** The languages that put no space between two sentences. */
const unspaced: ReadonlySet<string> = new Set(["ja", "zh"]);

/** In seconds. A unit is used for exactly one of it and from two on: 61 seconds are not rounded up to 2 minutes. */
const waitSteps: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

const daysPerYear = 365;

function knownCode(code: string): string | undefined {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(code)[0];
  } catch {
    return undefined;
  }
}

/** Whether `Intl` can write numbers and dates in the language. */
export const isKnownCode = (code: string): boolean => knownCode(code) !== undefined;

/** The language as `Intl` knows it; one that it does not know falls back to English, so that a typo costs no page. */
const supportedCode = (code: string): string => knownCode(code) ?? "en";

/**
 * The zone that was asked for if `Intl` knows it. Otherwise `instead`, by default the reader's own zone. UTC if `Intl`
 * does not know that one either.
 */
export function supportedTimeZone(timeZone: string | undefined, instead = ownTimeZone()): string {
  return [timeZone, instead].find(isKnownTimeZone) ?? "UTC";
}

/** Where the computer's zone is unknown, Chromium says `Etc/Unknown`, which it does not accept, and Node.js nothing. */
function ownTimeZone(): string | undefined {
  return new Intl.DateTimeFormat("en").resolvedOptions().timeZone;
}

function isKnownTimeZone(timeZone: string | undefined): timeZone is string {
  if (timeZone === undefined) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone });
    return true;
  } catch {
    return false;
  }
}

/** The formatters of the pages that were there, for the next. */
const known = new Map<string, Format>();
const mostKnown = 20;

/** Gives the formatter of a language and a zone. */
export function createFormat(localeCode: string, timeZone: string): Format {
  const id = `${localeCode} ${timeZone}`;
  const there = known.get(id);
  if (there !== undefined) return there;
  const format = makeFormat(supportedCode(localeCode), timeZone);
  const [oldest] = known.keys();
  if (known.size === mostKnown && oldest !== undefined) known.delete(oldest);
  known.set(id, format);
  return format;
}

/** The only user of `Intl` besides {@link pluralFor}. */
function makeFormat(code: string, timeZone: string): Format {
  const { language, region = "" } = new Intl.Locale(code).maximize();
  const first = firstOfMonth[language] ?? firstOfMonth[`${language}-${region}`];
  // In a sentence a day never breaks over lines, and a time of day neither. One with a weekday stands on lines of its own.
  const unbroken = (text: string) => text.replaceAll(" ", "\u00a0");
  const writer = (options: Intl.DateTimeFormatOptions): ((time: number) => string) => {
    const made = once(() => new Intl.DateTimeFormat(code, options));
    const isWhole = options.weekday === undefined;
    if (first === undefined && options.hour === undefined)
      return (time) => (isWhole ? unbroken : String)(made().format(time));
    return (time) => {
      const parts = made().formatToParts(time);
      const begin = parts.findIndex(({ type }) => type === "hour" || type === "dayPeriod");
      return parts
        .map(({ type, value }, index) => {
          if (type === "day" && value === "1" && first !== undefined) return first;
          if (!isWhole) return value;
          // A word in front of a time goes with it: "kl. 12.15" in Danish.
          return index === begin - 1 ? value.replace(/^( .*) $/u, "$1\u00a0") : unbroken(value);
        })
        .join("");
    };
  };
  const numbers = once(() => new Intl.NumberFormat(code));
  const percents = once(() => new Intl.NumberFormat(code, { style: "percent", maximumFractionDigits: 0 }));
  const relatives = once(() => new Intl.RelativeTimeFormat(code, { numeric: "auto" }));
  const waits = once(() => new Intl.RelativeTimeFormat(code));
  // Intl writes "35 分前" beside the "90日間" of our Japanese sentences, and "3天前" beside the "90 天" of our Chinese ones.
  const space = ({ ja: "", zh: " " } as Readonly<Record<string, string>>)[language];
  const spaced = (text: string) =>
    space === undefined ? text : text.replace(/(?<=\p{N}) ?(?=[^\p{ASCII}\p{N}])/gu, space);
  const length = (unit: "day" | "year") =>
    once(() => new Intl.NumberFormat(code, { style: "unit", unit, unitDisplay: "long" }));
  const lengths = { day: length("day"), year: length("year") };
  const lists = once(() => new Intl.ListFormat(code));
  const choices = once(() => new Intl.ListFormat(code, { type: "disjunction" }));
  const collator = once(() => new Intl.Collator(code, { numeric: true }));
  const number = (value: number) => numbers().format(value);
  const time = (instant: string | number) => new Date(instant).getTime();
  const noon = (day: string) => Date.parse(`${day}T12:00:00Z`);

  const date = writer({ timeZone, day: "numeric", month: "short", year: "numeric" });
  const dayOf = writer({ timeZone, day: "numeric", month: "short" });
  const years = once(() => new Intl.DateTimeFormat("en", { timeZone, year: "numeric" }));
  const yearOf = (instant: number) => years().format(instant);
  const dayLong = writer({ timeZone, day: "numeric", month: "long" });
  const dateTime = writer({
    timeZone,
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZoneName: "short",
  });
  const timeOfDay = writer({ timeZone, hour: "numeric", minute: "2-digit" });
  const calendarDay = writer({ timeZone: "UTC", day: "numeric", month: "short" });
  const calendarDayMedium = writer({
    timeZone: "UTC",
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
  });
  const calendarDayLong = writer({
    timeZone: "UTC",
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
  });

  return {
    code,
    timeZone,
    number,
    amount: (value) => ({ value, text: number(value) }),
    percent: (ratio) => percents().format(Math.floor(ratio * 100 + 1e-9) / 100),
    date: (instant) => date(time(instant)),
    dateNear: (instant, now) => (yearOf(time(instant)) === yearOf(now) ? dayOf : date)(time(instant)),
    dayOf: (instant) => dayOf(time(instant)),
    dayLong: (instant) => dayLong(time(instant)),
    dateTime: (instant) => dateTime(time(instant)),
    time: (instant) => timeOfDay(time(instant)),
    relative: (instant, now) => {
      const distance = time(instant) - now;
      const [unit, size] = steps.find(([, size]) => Math.abs(distance) >= size) ?? ["second", 1000];
      // Under a minute is "now": a server's clock and a reader's differ by more than that.
      return spaced(relatives().format(unit === "second" ? 0 : Math.trunc(distance / size), unit));
    },
    lifetime: (days) => {
      const years = days / daysPerYear;
      return spaced(days > 0 && Number.isInteger(years) ? lengths.year().format(years) : lengths.day().format(days));
    },
    relativeDay: (days) => spaced(relatives().format(days, "day")),
    wait: (seconds) => {
      const [unit, size] = waitSteps.find(([, size]) => seconds === size || seconds >= 2 * size) ?? ["second", 1];
      return spaced(waits().format(Math.ceil(seconds / size), unit));
    },
    calendarDay: (day) => calendarDay(noon(day)),
    calendarDayMedium: (day) => calendarDayMedium(noon(day)),
    calendarDayLong: (day) => calendarDayLong(noon(day)),
    sentences: (items) => {
      const [stop, space] = unspaced.has(language) ? ["。", ""] : [".", " "];
      return items.map((item) => (/\p{Po}\u2069?$/u.test(item) ? item : item + stop)).join(space);
    },
    list: (items) => lists().format(items),
    anyOf: (items) => choices().format(items),
    compare: (a, b) => collator().compare(a, b),
  };
}
