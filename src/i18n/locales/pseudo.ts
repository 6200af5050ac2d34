import { mapMessages } from "../mapMessages.js";
import type { Locale } from "../messages.js";

const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const accented = "åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ";
const accents: ReadonlyMap<string, string> = new Map(Array.from(plain, (letter, at) => [letter, accented.charAt(at)]));

/** Private-use characters around a parameter's text; no language writes them. */
const start = "\uF0F0";
const end = "\uF0F1";
const parameter = new RegExp(`${start}([^${end}]*)${end}`, "gu");

const accent = (text: string) => Array.from(text, (letter) => accents.get(letter) ?? letter).join("");

/** Accents a sentence and says it twice, the second time without its parameters, between brackets that show a cut. */
function pseudoText(sentence: string): string {
  // Splitting by a group keeps what it matched: the odd parts are the parameters.
  const parts = sentence.split(parameter).map((part, at) => (at % 2 === 0 ? accent(part) : part));
  const own = parts.filter((_, at) => at % 2 === 0).join(" ");
  const echo = own.replace(/\s+/gu, " ").trim();
  return echo === "" ? parts.join("") : `⟦${parts.join("")} ${echo}⟧`;
}

/**
 * Makes a language for tests out of another: accented letters, twice the length, brackets at both ends. What it shows
 * without accents does not come from the catalogue. Names, numbers and dates stay as they are.
 */
export function createPseudoLocale(locale: Locale): Locale {
  // The marks tell a parameter's text in the sentence that is made of it.
  const messages = mapMessages(locale.messages, {
    parameter: (text) => `${start}${text}${end}`,
    sentence: pseudoText,
  });
  return { ...locale, messages };
}
