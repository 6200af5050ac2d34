import { TYPE } from "@formatjs/icu-messageformat-parser";
import { readSignatures, signatureOf } from "./signatures.mjs";
import { readIcu } from "./toIcu.mjs";

/** @typedef {import("./toIcu.mjs").Element} Element @typedef {import("./toIcu.mjs").Translation} Translation */

/** A text inside a template literal. */
const literal = (/** @type {string} */ text) => text.replaceAll(/[\\`]|\$(?=\{)/gu, "\\$&");

/** The TypeScript of one message. */
function codeOf(
  /** @type {string} */ message,
  /** @type {import("./signatures.mjs").Signature["parameters"]} */ parameters,
  /** @type {readonly string[]} */ categories,
) {
  const used = new Set();
  /** @returns {string} */
  const template = (/** @type {readonly Element[]} */ elements) => {
    const parts = elements.map((element) => {
      if (element.type === TYPE.literal) return literal(element.value);
      if (element.type !== TYPE.argument && element.type !== TYPE.plural && element.type !== TYPE.select) {
        throw new Error(
          `has a part of the kind "${TYPE[element.type]}". Numbers and dates arrive written: use {name}.`,
        );
      }
      const name = element.value;
      const kind = parameters[name];
      if (kind === undefined) {
        const known = Object.keys(parameters).map((each) => `{${each}}`);
        throw new Error(`names {${name}}, which it is not given. It is given ${known.join(", ") || "nothing"}.`);
      }
      used.add(name);
      if (element.type === TYPE.argument) return `\${${name}${kind === "amount" ? ".text" : ""}}`;
      const options = Object.entries(element.options);
      const forms = Object.fromEntries(options.map(([option, { value }]) => [option, template(value)]));
      if (element.type === TYPE.select) {
        if (kind !== "optional") throw new Error(`chooses by {${name}}, which is always there.`);
        return `\${${name} === undefined ? ${forms["undefined"] ?? forms["other"]} : ${forms["other"]}}`;
      }
      if (kind !== "amount") throw new Error(`has a plural of {${name}}, which is a text.`);
      const missing = categories.filter((category) => !(category in forms));
      const strange = Object.keys(forms).filter((category) => !categories.includes(category));
      if (missing.length > 0) throw new Error(`lacks the plural categories ${missing.join(", ")}.`);
      if (strange.length > 0) throw new Error(`has the categories ${strange.join(", ")}, which the language has not.`);
      return `\${plural(${name}.value, { ${options.map(([category]) => `${category}: ${forms[category]}`).join(", ")} })}`;
    });
    return `\`${parts.join("")}\``;
  };
  const code = template(readIcu(message));
  return Object.keys(parameters).length === 0 ? code : `({ ${[...used].join(", ")} }) => ${code}`;
}

/** Writes what translators send back as the source of a catalogue. Throws, and names every message that does not fit. */
export function fromIcu(
  /** @type {Translation} */ { code, dir, messages },
  /** @type {readonly string[]} */ paths,
  from = "@mark-ai/api-keys",
) {
  const signatures = readSignatures();
  const categories = new Intl.PluralRules(code).resolvedOptions().pluralCategories;
  const faults = [
    ...paths.filter((path) => !(path in messages)).map((path) => `${path} is missing.`),
    ...Object.keys(messages)
      .filter((path) => !paths.includes(path))
      .map((path) => `${path} is not a message of the page.`),
  ];
  /** @type {Record<string, any>} */
  const tree = {};
  for (const path of paths.filter((each) => each in messages)) {
    const message = messages[path]?.message;
    try {
      if (typeof message !== "string") throw new Error("has no text.");
      const names = path.split(".");
      const last = names.pop() ?? "";
      let group = tree;
      for (const name of names) group = group[name] ??= {};
      group[last] = codeOf(message, signatureOf(signatures, path).parameters, categories);
    } catch (error) {
      faults.push(`${path} ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (faults.length > 0) throw new Error(`The translation into "${code}" cannot be used:\n${faults.join("\n")}`);
  /** @returns {string} */
  const source = (/** @type {Record<string, any>} */ group) =>
    `{ ${Object.entries(group)
      .map(([name, own]) => `${name}: ${typeof own === "string" ? own : source(own)}`)
      .join(", ")} }`;
  const name = code.replaceAll("-", "");
  return `import { pluralFor, type Locale } from ${JSON.stringify(from)};

const plural = pluralFor(${JSON.stringify(code)});

export const ${name}: Locale = { code: ${JSON.stringify(code)}, dir: ${JSON.stringify(dir)}, messages: ${source(tree)} };
`;
}
