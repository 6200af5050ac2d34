import type { DayImports } from "../../contract/types.js";
import type { Part } from "./parts.js";

const longestName = 60;

/** The days as CSV (RFC 4180): ISO dates, plain whole numbers, whatever the reader's language. */
export function csvOf(days: readonly DayImports[]): string {
  return lines(["date,imports", ...days.map(({ date, imports }) => `${date},${imports}`)]);
}

/** The days of several parts, one line for each: `dimension` names what they are parts by. */
export function csvOfParts(dimension: "workspace" | "key", parts: readonly Part[]): string {
  const rows = parts.flatMap(({ id = "", name, days }) =>
    days.map(({ date, imports }) => `${date},${field(id)},${field(name)},${imports}`),
  );
  return lines([`date,${dimension}_id,${dimension},imports`, ...rows.sort(byDate)]);
}

/** A stable order: parts of one day stay in theirs. */
function byDate(a: string, b: string): number {
  const [first, second] = [a.slice(0, 10), b.slice(0, 10)];
  return first < second ? -1 : first > second ? 1 : 0;
}

const lines = (all: readonly string[]) => [...all, ""].join("\r\n");

/** A spreadsheet takes a text that begins with one of these for a formula. */
function field(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A file name that every system takes: letters and digits of what the numbers belong to, and the last day. */
export function csvName({ subject, today }: { readonly subject: string; readonly today: string }): string {
  const words = subject.normalize("NFC").replace(/[^\p{L}\p{M}\p{N}]+/gu, "-");
  const short = Array.from(words)
    .slice(0, longestName)
    .join("")
    .replace(/^-+|-+$/g, "");
  return `imports-${short === "" ? "workspace" : short}-${today}.csv`;
}
