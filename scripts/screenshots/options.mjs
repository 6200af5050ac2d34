import { parseArgs } from "node:util";

/** Something that the person who called can mend: a message, and no stack. */
export class UsageError extends Error {}

export const help = `npm run screenshots -- [options]

Draws every state × scheme × direction × width as PNG pages for a review.

  --out <folder>       where the pages go (default: .cache/sheets)
  --only <pattern>     only stories whose id contains this, or matches it with * for anything
  --language <code>    draw in this language, in place of English (and of Arabic from right to left)
  --theme <name>       draw in this theme, in place of the default one
  --against <folder>   after drawing, report what changed since the set in this folder
  --no-draw            with --against: compare what --out already holds
  --help               this text`;

/**
 * @typedef {object} SheetOptions
 * @property {string} out
 * @property {string} [only]
 * @property {string} [language]
 * @property {string} [theme]
 * @property {string} [against]
 * @property {boolean} help
 * @property {boolean} draws
 */

const options = /** @type {const} */ ({
  out: { type: "string", default: ".cache/sheets" },
  only: { type: "string" },
  language: { type: "string" },
  theme: { type: "string" },
  against: { type: "string" },
  "no-draw": { type: "boolean", default: false },
  help: { type: "boolean", default: false },
});

/**
 * Reads the command line, or says what is wrong with it.
 *
 * @param {readonly string[]} args
 * @returns {SheetOptions}
 */
export function readOptions(args) {
  const values = parse(args);
  for (const [name, value] of Object.entries(values)) {
    if (value === "") throw new UsageError(`--${name} is empty. Give it a value.`);
  }
  const { "no-draw": noDraw, ...rest } = values;
  if (noDraw && rest.against === undefined) {
    throw new UsageError("--no-draw compares without drawing: give --against <folder> with it.");
  }
  return { ...rest, draws: !noDraw };
}

function parse(/** @type {readonly string[]} */ args) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${message.split(". ")[0]}.\n\n${help}`);
  }
}

/**
 * Whether a story's id is asked for. Without a `*` a part of the id is enough.
 *
 * @param {string} id
 * @param {string | undefined} only
 */
export function isAskedFor(id, only) {
  if (only === undefined) return true;
  if (!only.includes("*")) return id.includes(only);
  const pattern = only.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${pattern.join(".*")}$`).test(id);
}
