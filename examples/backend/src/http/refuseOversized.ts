import { Problem } from "./Problem.js";

/** How many lists and objects of a body may lie in each other, and how many values it may hold in all. */
export const maxDepth = 32;
export const maxValues = 10_000;

const [quote, backslash, comma, openList, closeList, openObject, closeObject] = [
  '"',
  "\\",
  ",",
  "[",
  "]",
  "{",
  "}",
].map((character) => character.charCodeAt(0));

/**
 * Throws a `validation` problem for JSON that is too deep or holds too many values. It reads the bytes once, before
 * anything is built of them. What is not valid JSON is the parser's to refuse.
 */
export function refuseOversized(json: Uint8Array): void {
  let depth = 0;
  let values = 1;
  for (let at = 0; at < json.length; at++) {
    const byte = json[at];
    if (byte === quote) {
      for (at++; at < json.length && json[at] !== quote; at++) if (json[at] === backslash) at++;
    } else if (byte === openList || byte === openObject) {
      depth += 1;
      values += 1;
      if (depth > maxDepth) throw refusal(`more than ${String(maxDepth)} levels of lists and objects`);
    } else if (byte === closeList || byte === closeObject) depth -= 1;
    else if (byte === comma) values += 1;
    if (values > maxValues) throw refusal(`more than ${String(maxValues)} values`);
  }
}

function refusal(what: string): Problem {
  return new Problem("validation", { detail: `The body has ${what}.` });
}
