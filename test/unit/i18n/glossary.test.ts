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
const [head = [], , ...languages] = rows;

describe("The glossary", () => {
  test("has a row for every language", () => {
    expect(languages.map(([code]) => code)).toEqual(locales.map(({ code }) => code));
  });

  test.each(locales.map((locale) => [locale.code, locale] as const))(
    "names the terms of %s as its catalogue does",
    (code, locale) => {
      const text = [...sentencesOf(locale).values()].join("\n").toLocaleLowerCase(code);
      const [, ...terms] = languages.find(([language]) => language === code) ?? [];
      expect(terms.filter((term) => !text.includes(term.toLocaleLowerCase(code)))).toEqual([]);
      expect(terms).toHaveLength(head.length - 1);
      expect(terms).not.toContain("");
    },
  );
});
