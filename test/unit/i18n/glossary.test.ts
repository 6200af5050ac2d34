import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { locales, sentencesOf } from "./support.ts";

const rows = readFileSync(new URL("../../../docs/glossary.md", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("|"))
  .map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const [head = [], , ...terms] = rows;

describe("The glossary", () => {
  test("has a column for every language", () => {
    expect(head.slice(1)).toEqual(locales.map(({ code }) => code));
  });

  test.each(locales.map((locale) => [locale.code, locale] as const))(
    "names the terms of %s as its catalogue does",
    (code, locale) => {
      const text = [...sentencesOf(locale).values()].join("\n").toLocaleLowerCase(code);
      const column = head.indexOf(code);
      const missing = terms
        .map((cells) => cells[column] ?? "")
        .filter((term) => !text.includes(term.toLocaleLowerCase(code)));
      expect(missing).toEqual([]);
      expect(terms.every((cells) => cells.length === head.length && cells.every((cell) => cell !== ""))).toBe(true);
    },
  );
});
