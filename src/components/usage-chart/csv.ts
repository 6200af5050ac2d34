import type { DayImports } from "../../contract/types.js";

const longestName = 60;

/** The days as CSV (RFC 4180): ISO dates, plain whole numbers, whatever the reader's language. */
export function csvOf(days: readonly DayImports[]): string {
  return ["date,imports", ...days.map(({ date, imports }) => `${date},${imports}`), ""].join("\r\n");
}

/** A file name that every system takes: letters and digits of the workspace's name, and the last day. */
export function csvName({ workspace, today }: { readonly workspace: string; readonly today: string }): string {
  const words = workspace.normalize("NFC").replace(/[^\p{L}\p{M}\p{N}]+/gu, "-");
  const short = Array.from(words)
    .slice(0, longestName)
    .join("")
    .replace(/^-+|-+$/g, "");
  return `imports-${short === "" ? "workspace" : short}-${today}.csv`;
}
