import { isKnownCode } from "./format.js";
import { en } from "./locales/en.js";
import type { Locale, MessageOverrides } from "./messages.js";

/** Every message by its path: `table.rowMenu`. */
function messagesOf(value: unknown, path = ""): ReadonlyMap<string, unknown> {
  if (typeof value !== "object" || value === null) return new Map(value == null ? [] : [[path, value]]);
  const inside = Object.entries(value).map(([name, own]) => messagesOf(own, path === "" ? name : `${path}.${name}`));
  return new Map(inside.flatMap((messages) => [...messages]));
}

const kindOf = (value: unknown) => (typeof value === "object" ? "an object" : `a ${typeof value}`);

const said = new Set<string>();

function warn(text: string): void {
  if (!said.has(text)) console.warn(`@mark-ai/api-keys: ${text}`);
  said.add(text);
}

/** What is wrong with strings of a host's: names that the page does not have, and strings for functions. */
function checkStrings(where: string, strings: unknown, known: ReadonlyMap<string, unknown>): void {
  if (strings !== null && strings !== undefined && typeof strings !== "object") {
    warn(`${where} is ${kindOf(strings)}, and has to be an object of strings, group by group.`);
    return;
  }
  const given = messagesOf(strings);
  const unknown = [...given.keys()].filter((path) => !known.has(path));
  if (unknown.length > 0) {
    warn(
      `${where} has strings that the page does not know and never shows: ${unknown.join(", ")}. Look for misspelt names.`,
    );
  }
  for (const [path, message] of given) {
    const expected = known.get(path);
    if (expected !== undefined && typeof expected !== typeof message) {
      warn(`${path} of ${where} is ${kindOf(message)}, and has to be ${kindOf(expected)}.`);
    }
  }
}

/** Tells a developer, once of each thing, what is wrong with the language and the strings that the host passes. */
export function checkLocale(locale: Locale | undefined, overrides: MessageOverrides | undefined): void {
  const known = messagesOf(en.messages);
  checkStrings("`messages`", overrides, known);
  if (locale === undefined) return;
  const code = JSON.stringify(locale.code);
  if (!isKnownCode(locale.code)) {
    warn(
      `Intl does not know the language ${code} of \`locale.code\`, so numbers and dates are written in English. ` +
        'Pass a BCP 47 code, such as "fr" or "pt-BR".',
    );
  }
  const given = messagesOf(locale.messages);
  const missing = [...known.keys()].filter((path) => !given.has(path));
  if (missing.length > 0) {
    warn(
      `The catalogue of the locale ${code} lacks ${String(missing.length)} of ${String(known.size)} strings, which are ` +
        `shown in English: ${missing.join(", ")}. Add them, or change some strings of a whole language with \`messages\`.`,
    );
  }
  checkStrings(`the locale ${code}`, locale.messages, known);
}
