import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "../../..");

/** Builds the style sheets as they are published, into a folder of their own. */
export function buildStyles(): { plain: string; layered: string; strong: string } {
  const out = mkdtempSync(join(tmpdir(), "mak-styles-"));
  try {
    execFileSync(process.execPath, [join(root, "scripts/build-css.mjs"), out], { stdio: "ignore" });
    const read = (name: string) => readFileSync(join(out, name), "utf8");
    return { plain: read("styles.css"), layered: read("styles.layer.css"), strong: read("styles.strong.css") };
  } finally {
    rmSync(out, { recursive: true });
  }
}

export interface Rule {
  readonly selector: string;
  readonly declarations: readonly string[];
}

/** Takes a text apart at a separator that stands outside of brackets and quotes. */
export function splitOutside(text: string, separator: "," | ";"): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = "";
  let part = "";
  for (const letter of text) {
    if (quote === "" && letter === separator && depth === 0) {
      parts.push(part);
      part = "";
      continue;
    }
    if (quote !== "") quote = letter === quote ? "" : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if ("([".includes(letter)) depth += 1;
    else if (")]".includes(letter)) depth -= 1;
    part += letter;
  }
  return [...parts, part].map((each) => each.trim()).filter(Boolean);
}

/** Every style rule of a sheet, those in at-rules included, keyframes left out. One entry for each selector of a list. */
export function rulesOf(css: string): Rule[] {
  const rules: Rule[] = [];
  const read = (text: string): void => {
    let start = 0;
    while (start < text.length) {
      const open = text.indexOf("{", start);
      if (open === -1) return;
      const prelude = text.slice(start, open).trim();
      let depth = 1;
      let end = open + 1;
      for (; depth > 0; end += 1) depth += text[end] === "{" ? 1 : text[end] === "}" ? -1 : 0;
      const body = text.slice(open + 1, end - 1);
      if (/^@(media|container|layer|supports)/.test(prelude)) read(body);
      else if (!prelude.startsWith("@")) {
        for (const selector of splitOutside(prelude, ","))
          rules.push({ selector, declarations: splitOutside(body, ";") });
      }
      start = end;
    }
  };
  read(css);
  return rules;
}

/** A selector without its `:where()`, which counts nothing. */
function countable(selector: string): string {
  let text = selector;
  for (let at = text.indexOf(":where("); at !== -1; at = text.indexOf(":where(")) {
    let depth = 0;
    let end = at + ":where".length;
    do {
      depth += text[end] === "(" ? 1 : text[end] === ")" ? -1 : 0;
      end += 1;
    } while (depth > 0);
    text = text.slice(0, at) + text.slice(end);
  }
  return text;
}

/** Specificity as ids, classes and elements. `:is()`, `:not()` and `:has()` count what is in them. */
export function specificityOf(selector: string): readonly [ids: number, classes: number, elements: number] {
  // Minified, two pseudo-elements have one colon.
  const text = countable(selector).replace(/(?<!:):(before|after)\b/g, "::$1");
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const names = text.replace(/::?[a-z-]+|\[[^\]]*\]|[.#][\w-]+/g, " ");
  return [
    count(/#[\w-]+/g),
    count(/\.[\w-]+/g) + count(/\[[^\]]*\]/g) + count(/(?<!:):(?!is|not|has|where|:)[a-z-]+/g),
    count(/::[a-z-]+/g) + (names.match(/[a-z][\w-]*/gi)?.length ?? 0),
  ];
}
