import type { Locale } from "@mark-ai/api-keys";
import { languages } from "../../../stories/support/toolbar.ts";

/** Every language of the package. The toolbar of Storybook has the one list of them. */
export const locales: readonly Locale[] = Object.entries(languages).flatMap(([name, { locale }]) =>
  name === "pseudo" ? [] : [locale],
);

export const translations = locales.filter(({ code }) => code !== "en");

export type Message = string | ((parameters: object) => string);

/** Every message of a language by its path: `table.rowMenu`. */
export function messagesOf(locale: Locale): ReadonlyMap<string, Message> {
  const found = new Map<string, Message>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value === "object" && value !== null) {
      for (const [name, own] of Object.entries(value)) walk(own, path === "" ? name : `${path}.${name}`);
    } else found.set(path, value as Message);
  };
  walk(locale.messages, "");
  return found;
}

const names =
  "id since workspace productName hint date from to keyName person when shortcut percent limit value summary peak day timeZone time column replacement lastUsed shown used left over total imports keys days hours max length page list given label text name shares done count".split(
    " ",
  );

/** Numbers that choose a plural; in these messages they are only shown. */
const amounts = new Set("used left over total imports keys days hours max length page given".split(" "));
const shownOnly = new Set([
  "quota.usedOfLimit",
  "quota.meterText",
  "table.announcePage",
  "permissions.someOf",
  "usage.share",
]);

/** What stands in a sentence for each parameter: `‹keyName›`. */
export const samples: readonly string[] = names.map((name) => `‹${name}›`);

/** Parameters for the message at `path`; every amount counts `value`. */
function parametersOf(path: string, value: number): object {
  return Object.fromEntries(
    names.map((name) => {
      const text = `‹${name}›`;
      return [name, amounts.has(name) && !shownOnly.has(path) ? { value, text } : text];
    }),
  );
}

/** Isolates keep the direction of what they stand around, and are not seen. */
const visible = (sentence: string) => sentence.replace(/[\u2068\u2069]/g, "");

/** Every sentence of a language by its path, with samples for its parameters and `value` for its numbers. */
export function sentencesOf(locale: Locale, value = 100): ReadonlyMap<string, string> {
  const written = new Map<string, string>();
  for (const [path, message] of messagesOf(locale))
    written.set(path, typeof message === "string" ? message : visible(message(parametersOf(path, value))));
  return written;
}

/** What a sentence says itself, without its parameters. */
export const ownWords = (sentence: string): string => sentence.replace(/‹\w+›/g, "");
