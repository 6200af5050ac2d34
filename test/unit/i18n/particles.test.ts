import { expect, test } from "vitest";
import { locales, sentencesOf } from "./support.ts";

const textsOf = (code: string) =>
  locales
    .filter((locale) => locale.code === code)
    .flatMap((locale) => [0, 1, 2, 5].flatMap((count) => [...sentencesOf(locale, count).values()]));

const matching = (code: string, wrong: RegExp) => textsOf(code).filter((text) => wrong.test(text));

/** Numbers that stand before what they count. */
const counted = "value|used|left|over|total|imports|keys|days|hours|max|length|page|given|count|done";

test("G13 Finnish and Turkish join no ending to a name, a number or a date, whose last sound they do not know", () => {
  for (const code of ["fi", "tr"]) {
    expect(textsOf(code).length).toBeGreaterThan(100);
    expect(matching(code, /›[’”]?(?:\p{L}|[:’-]\p{L})/u)).toEqual([]);
  }
});

test("G13 Korean lets no particle that has two forms follow a name, a number or a date", () => {
  expect(textsOf("ko").length).toBeGreaterThan(100);
  expect(matching("ko", /›[’)]?(?:을|를|이|가|은|는|와|과|으로|로)(?!\p{L})/u)).toEqual([]);
  expect(matching("ko", /[을를이가은는]\(/u)).toEqual([]);
});

test("G13 Turkish leaves a noun in the singular after a number", () => {
  expect(matching("tr", new RegExp(`‹(?:${counted})› \\p{L}+l[ae]r(?!\\p{L})`, "u"))).toEqual([]);
});

test("G13 Chinese has full-width punctuation, and a space beside Latin words and numbers", () => {
  expect(textsOf("zh-CN").length).toBeGreaterThan(100);
  expect(matching("zh-CN", /[,;:?()]/u)).toEqual([]);
  expect(matching("zh-CN", /\p{Script=Han}[A-Za-z]|[A-Za-z]\p{Script=Han}|\p{Script=Han} \p{Script=Han}/u)).toEqual([]);
  const tight = new RegExp(`‹(?:${counted})›\\p{Script=Han}|\\p{Script=Han}‹(?:${counted})›`, "u");
  expect(matching("zh-CN", tight)).toEqual([]);
});
