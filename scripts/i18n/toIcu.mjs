import { parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { readSignatures, signatureOf } from "./signatures.mjs";

// A catalogue holds functions. Each is called with marks for its parameters, once for every plural category, and what
// comes out is put together as ICU MessageFormat.

/**
 * @typedef {object} Translation what translators work on
 * @property {string} code
 * @property {"ltr" | "rtl"} dir
 * @property {Record<string, { message: string, description: string }>} messages by the message's path
 *
 * @typedef {import("../../src/i18n/messages.ts").Locale} Locale
 * @typedef {import("@formatjs/icu-messageformat-parser").MessageFormatElement} Element
 * @typedef {(parameters: Record<string, unknown>) => string} Sentence
 */

const start = "\uE000";
const end = "\uE001";
const mark = (/** @type {string} */ name) => start + name + end;

const escape = (/** @type {string} */ text) => text.replaceAll("'", "''").replaceAll(/[{}#]+/gu, "'$&'");

/** Marks become arguments, and all around them is text. */
const written = (/** @type {string} */ text) =>
  text
    .split(new RegExp(`(${start}[^${end}]*${end})`, "u"))
    .map((part) => (part.startsWith(start) ? `{${part.slice(1, -1)}}` : escape(part)))
    .join("");

const candidates = [1, 2, 0, 3, 5, 11, 100, 1.5, 1_000_000, 21, 10];

/** A number for each plural category of a language. */
export function numbersOf(/** @type {string} */ code) {
  const rules = new Intl.PluralRules(code);
  return rules.resolvedOptions().pluralCategories.map((category) => {
    const number = candidates.find((each) => rules.select(each) === category);
    if (number === undefined) throw new Error(`No number of ${code} is known for the category "${category}".`);
    return { category, number };
  });
}

/** @returns {string} */
function sentenceOf(
  /** @type {Sentence} */ write,
  /** @type {readonly (readonly [string, string])[]} */ open,
  /** @type {Record<string, unknown>} */ fixed,
  /** @type {string} */ code,
) {
  const [next, ...others] = open;
  if (next === undefined) return written(write(fixed));
  const [name, kind] = next;
  const by = (/** @type {unknown} */ value) => sentenceOf(write, others, { ...fixed, [name]: value }, code);
  if (kind === "text") return by(mark(name));
  if (kind === "optional") {
    const [without, within] = [by(undefined), by(mark(name))];
    return without === within ? within : `{${name}, select, undefined {${without}} other {${within}}}`;
  }
  const forms = numbersOf(code).map(({ category, number }) => ({
    category,
    text: by({ value: number, text: mark(name) }),
  }));
  if (new Set(forms.map(({ text }) => text)).size === 1) return forms[0]?.text ?? "";
  return `{${name}, plural, ${forms.map(({ category, text }) => `${category} {${text}}`).join(" ")}}`;
}

/** Every message of a catalogue by its path. */
export function messagesOf(/** @type {unknown} */ messages, path = "") {
  /** @type {Map<string, string | Sentence>} */
  const found = new Map();
  for (const [name, own] of Object.entries(/** @type {object} */ (messages))) {
    if (typeof own === "object")
      for (const [deep, message] of messagesOf(own, `${path}${name}.`)) found.set(deep, message);
    else found.set(path + name, own);
  }
  return found;
}

/** What an ICU message says, for the comparison with the catalogue. @returns {string} */
export function say(
  /** @type {readonly Element[]} */ elements,
  /** @type {Record<string, any>} */ parameters,
  /** @type {string} */ code,
) {
  return elements
    .map((element) => {
      if (element.type === TYPE.literal) return element.value;
      if (element.type === TYPE.argument) return parameters[element.value]?.text ?? String(parameters[element.value]);
      if (element.type === TYPE.select || element.type === TYPE.plural) {
        const value = parameters[element.value];
        const choice = element.type === TYPE.select ? String(value) : new Intl.PluralRules(code).select(value.value);
        const option = element.options[choice] ?? element.options["other"];
        return say(option?.value ?? [], parameters, code);
      }
      throw new Error(`A catalogue has no ${TYPE[element.type]}.`);
    })
    .join("");
}

export const readIcu = (/** @type {string} */ message) => parse(message, { ignoreTag: true });

/** Marks of direction are not seen, and a catalogue may leave them out where a text needs none. */
const seen = (/** @type {string} */ text) => text.replaceAll(/[\u2066-\u2069]/gu, "");

/** Texts on which a sentence may depend: Italian elides an article before eight and eleven. */
const samples = ["Production", "8 dicembre", "11 dicembre", "1", "ab"];

/** Whether an ICU message says what the catalogue's function says, for numbers and texts of many kinds. */
export function saysTheSame(
  /** @type {string} */ message,
  /** @type {Sentence} */ write,
  /** @type {Readonly<Record<string, string>>} */ parameters,
  /** @type {string} */ code,
) {
  const elements = readIcu(message);
  const numbers = numbersOf(code).map(({ number }) => number);
  return numbers.every((number, at) =>
    samples.every((sample, place) => {
      const values = Object.fromEntries(
        Object.entries(parameters).map(([name, kind], index) => {
          const value = numbers[(at + index * place) % numbers.length] ?? number;
          if (kind === "amount") return [name, { value, text: String(value) }];
          return [name, kind === "optional" && place % 2 === 0 ? undefined : sample];
        }),
      );
      return seen(say(elements, values, code)) === seen(write(values));
    }),
  );
}

/**
 * Writes a catalogue as ICU MessageFormat. `lost` names the messages that ICU cannot say: their sentence depends on what
 * a parameter's text begins with.
 */
export function toIcu(/** @type {Locale} */ { code, dir, messages: catalogue }) {
  const signatures = readSignatures();
  /** @type {Translation["messages"]} */
  const messages = {};
  /** @type {string[]} */
  const lost = [];
  for (const [path, own] of messagesOf(catalogue)) {
    const { description, parameters } = signatureOf(signatures, path);
    const message = typeof own === "string" ? escape(own) : sentenceOf(own, Object.entries(parameters), {}, code);
    if (typeof own === "function" && !saysTheSame(message, own, parameters, code)) lost.push(path);
    messages[path] = { message, description };
  }
  return { translation: /** @type {Translation} */ ({ code, dir, messages }), lost };
}
