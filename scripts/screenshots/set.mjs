import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { UsageError } from "./options.mjs";

/**
 * @typedef {object} Drawing
 * @property {string} id
 * @property {string} title
 * @property {string} variant
 * @property {string} file below the set's folder
 */

const manifest = "sheets.json";
const folders = ["drawings", "pages", "changes"];

/**
 * The drawings that a folder holds.
 *
 * @param {string} folder
 * @returns {Drawing[]}
 */
export function readSet(folder) {
  if (!existsSync(folder))
    throw new UsageError(
      `There is no folder ${resolve(folder)}. Draw a set into it first: npm run screenshots -- --out ${folder}`,
    );
  const file = join(folder, manifest);
  if (!existsSync(file))
    throw new UsageError(
      `${resolve(folder)} holds no sheets: its ${manifest} is missing. Draw a set into it: npm run screenshots -- --out ${folder}`,
    );
  try {
    return JSON.parse(readFileSync(file, "utf8")).drawings;
  } catch {
    throw new UsageError(`${resolve(file)} cannot be read. Draw the set anew: npm run screenshots -- --out ${folder}`);
  }
}

/**
 * Makes room for a set. What an earlier one left is taken away; a folder with anything else in it is refused.
 *
 * @param {string} folder
 */
export function clearSet(folder) {
  if (existsSync(folder) && readdirSync(folder).length > 0 && !existsSync(join(folder, manifest))) {
    throw new UsageError(
      `${resolve(folder)} holds other things than sheets. Choose a new or an empty folder with --out.`,
    );
  }
  for (const name of folders) rmSync(join(folder, name), { recursive: true, force: true });
  for (const name of folders.slice(0, 2)) mkdirSync(join(folder, name), { recursive: true });
  // From now on the folder is known as one of sheets, also where the drawing ends half way.
  writeSet(folder, []);
}

export function writeSet(/** @type {string} */ folder, /** @type {readonly Drawing[]} */ drawings) {
  writeFileSync(join(folder, manifest), `${JSON.stringify({ drawings }, null, 2)}\n`);
}
