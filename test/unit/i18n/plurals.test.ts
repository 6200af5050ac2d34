import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import type * as Formatting from "../../../src/i18n/format.js";
import type { PluralForms } from "@mark-ai/api-keys";
import { locales, sentencesOf } from "./support.ts";

const chosen: { readonly code: string; readonly forms: PluralForms }[] = [];

// The catalogues ask `pluralFor` for their language once: what they give it is read on the way.
vi.mock("../../../src/i18n/format.js", async (importOriginal) => {
  const original = await importOriginal<typeof Formatting>();
  return {
    ...original,
    pluralFor: (code: string) => {
      const choose = original.pluralFor(code);
      return (value: number, forms: PluralForms) => {
        chosen.push({ code, forms });
        return choose(value, forms);
      };
    },
  };
});

describe.each(locales)("G13 the plurals of $code", (locale) => {
  it("have a sentence for each category of the language, and none for another", () => {
    const categories = new Intl.PluralRules(locale.code).resolvedOptions().pluralCategories.sort();
    chosen.length = 0;
    sentencesOf(locale);
    const plurals = chosen.map(({ code, forms }) => ({ code, forms, categories: Object.keys(forms).sort() }));
    expect(plurals.length).toBeGreaterThan(10);
    expect(plurals.filter(({ code }) => code !== locale.code)).toEqual([]);
    expect(plurals.filter((plural) => plural.categories.join() !== categories.join())).toEqual([]);
  });
});

describe("pluralFor() of a host's own language", () => {
  it("does not compile where a category is missing", async () => {
    const { pluralFor } = await vi.importActual<typeof Formatting>("../../../src/i18n/format.js");
    const keys = (n: number) =>
      pluralFor("pl")(n, { one: `${n} klucz`, few: `${n} klucze`, many: `${n} kluczy`, other: `${n} klucza` });
    expect([1, 2, 5, 1.5].map(keys)).toEqual(["1 klucz", "2 klucze", "5 kluczy", "1.5 klucza"]);
    const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    // @ts-expect-error: "few" and "many" are missing.
    expect(pluralFor("pl-PL")(2, { one: "klucz", other: "klucza" })).toBe("klucza");
    // @ts-expect-error: English has no "few".
    expect(pluralFor("en-GB")(1, { one: "key", few: "keys", other: "keys" })).toBe("key");
    // A language that is not listed: other is enough for the compiler.
    expect(pluralFor("ga")(2, { other: "eochair" })).toBe("eochair");
    expect(warn.mock.calls.flat()).toEqual([
      '@mark-ai/api-keys: a plural of the language "pl-PL" lacks the form "few", as in "klucza".',
      '@mark-ai/api-keys: a plural of the language "ga" lacks the form "two", as in "eochair".',
    ]);
    warn.mockRestore();
  });

  it("has the categories that Intl has, for each language of the types", () => {
    const source = readFileSync(join(import.meta.dirname, "../../../src/i18n/pluralForms.ts"), "utf8");
    const typed = [...source.matchAll(/^ {2}readonly (\w+): ([^;]+);/gmu)].map(([, code = "", all = ""]) => [
      code,
      [...all.matchAll(/"(\w+)"/gu)].map(([, category]) => category).sort(),
    ]);
    expect(typed.length).toBeGreaterThan(15);
    const known = typed.map(([code]) => [
      code,
      new Intl.PluralRules(String(code)).resolvedOptions().pluralCategories.sort(),
    ]);
    expect(typed).toEqual(known);
  });
});

describe("G13 a number of keys", () => {
  const counted: Readonly<Record<string, Readonly<Record<number, string>>>> = {
    en: { 0: "0 keys", 1: "1 key", 2: "2 keys", 1.5: "1.5 keys" },
    fr: { 0: "0 clé", 1: "1 clé", 2: "2 clés", 1.5: "1,5 clé", 1_000_000: "1 000 000 de clés" },
    de: { 0: "0 Schlüssel", 1: "1 Schlüssel", 2: "2 Schlüssel", 1_000_000: "1.000.000 Schlüssel" },
    es: { 0: "0 claves", 1: "1 clave", 2: "2 claves", 1_000_000: "1.000.000 de claves" },
    it: { 0: "0 chiavi", 1: "1 chiave", 2: "2 chiavi", 1_000_000: "1.000.000 di chiavi" },
    "pt-BR": { 0: "0 chave", 1: "1 chave", 2: "2 chaves", 1_000_000: "1.000.000 de chaves" },
    nl: { 0: "0 sleutels", 1: "1 sleutel", 2: "2 sleutels", 100: "100 sleutels" },
    sv: { 0: "0 nycklar", 1: "1 nyckel", 2: "2 nycklar", 1.5: "1,5 nycklar", 1_000_000: "1 000 000 nycklar" },
    fi: { 0: "0 avainta", 1: "1 avain", 2: "2 avainta", 21: "21 avainta", 1.5: "1,5 avainta" },
    "pt-PT": { 0: "0 chaves", 1: "1 chave", 2: "2 chaves", 1.5: "1,5 chaves", 1_000_000: "1 000 000 de chaves" },
    "zh-CN": { 0: "0 个密钥", 1: "1 个密钥", 2: "2 个密钥", 1_000_000: "1,000,000 个密钥" },
    ko: { 0: "키 0개", 1: "키 1개", 2: "키 2개", 1_000_000: "키 1,000,000개" },
    tr: { 0: "0 anahtar", 1: "1 anahtar", 2: "2 anahtar", 21: "21 anahtar", 1_000_000: "1.000.000 anahtar" },
    da: { 0: "0 nøgler", 1: "1 nøgle", 2: "2 nøgler", 1.5: "1,5 nøgle", 1_000_000: "1.000.000 nøgler" },
    nb: { 0: "0 nøkler", 1: "1 nøkkel", 2: "2 nøkler", 1.5: "1,5 nøkler", 1_000_000: "1 000 000 nøkler" },
    pl: {
      0: "0 kluczy",
      1: "1 klucz",
      2: "2 klucze",
      5: "5 kluczy",
      12: "12 kluczy",
      22: "22 klucze",
      101: "101 kluczy",
      1.5: "1,5 klucza",
      1_000_000: "1 000 000 kluczy",
    },
    cs: {
      0: "0 klíčů",
      1: "1 klíč",
      2: "2 klíče",
      5: "5 klíčů",
      22: "22 klíčů",
      1.5: "1,5 klíče",
      1_000_000: "1 000 000 klíčů",
    },
    ja: { 0: "キー0件", 1: "キー1件", 2: "キー2件", 100: "キー100件" },
    ar: { 0: "لا مفاتيح", 1: "مفتاح واحد", 2: "مفتاحان", 3: "3 مفاتيح", 11: "11 مفتاحًا", 100: "100 مفتاح" },
  };

  it.each(locales)("is said as one does in $code", async ({ code, messages }) => {
    const { createFormat } = await import("../../../src/i18n/format.js");
    // Arabic is written with either kind of digits; the test reads one.
    const format = createFormat(code === "ar" ? "ar-u-nu-latn" : code, "Asia/Kathmandu");
    const expected = counted[code] ?? {};
    const said = Object.keys(expected).map((count) => {
      const text = messages.table.count({ keys: format.amount(Number(count)) });
      return [count, text.replace(/[\u00A0\u202F]/g, " ")];
    });
    expect(Object.fromEntries(said)).toEqual(expected);
    expect(said.length).toBeGreaterThan(3);
  });
});

describe("G13 Polish and Czech numbers", () => {
  const say = (code: string, count: number) => {
    const found = locales.find((locale) => locale.code === code);
    const amount = { value: count, text: String(count) };
    return found && { ...found.messages, keys: amount, days: amount };
  };

  it("stand in the case that the preposition before them asks for", () => {
    const of = (code: string, count: number) => {
      const said = say(code, count);
      return [said?.cleanUp.result({ done: "1", keys: said.keys }), said?.cleanUp.expiring(said)];
    };
    expect([1, 2, 5, 22].map((count) => of("pl", count))).toEqual([
      ["Unieważniono 1 z 1 klucza.", "1 wygasa w ciągu 1 dnia"],
      ["Unieważniono 1 z 2 kluczy.", "2 wygasają w ciągu 2 dni"],
      ["Unieważniono 1 z 5 kluczy.", "5 wygasa w ciągu 5 dni"],
      ["Unieważniono 1 z 22 kluczy.", "22 wygasają w ciągu 22 dni"],
    ]);
    expect([1, 2, 5, 22].map((count) => of("cs", count))).toEqual([
      ["Zneplatněno: 1 z 1 klíče.", "1 vyprší do 1 dne"],
      ["Zneplatněno: 1 z 2 klíčů.", "2 vyprší do 2 dnů"],
      ["Zneplatněno: 1 z 5 klíčů.", "5 vyprší do 5 dnů"],
      ["Zneplatněno: 1 z 22 klíčů.", "22 vyprší do 22 dnů"],
    ]);
  });

  it("agree with what is said of them", () => {
    const unused = (code: string) =>
      [1, 2, 5].map((count) => {
        const said = say(code, count);
        return said?.cleanUp.unused(said);
      });
    expect(unused("pl")).toEqual(["1 nieużywany od 1 dnia", "2 nieużywane od 2 dni", "5 nieużywanych od 5 dni"]);
    expect(unused("cs")).toEqual(["1 nepoužitý 1 den", "2 nepoužité 2 dny", "5 nepoužitých 5 dní"]);
  });
});

describe("G13 Italian dates", () => {
  it("elide the article before eight and eleven, and before no other number", () => {
    const italian = locales.find(({ code }) => code === "it")?.messages;
    expect(italian?.quota.pace({ date: "8 dicembre" })).toContain("l’8 dicembre");
    expect(italian?.quota.reached({ date: "11 dicembre" })).toContain("fino all’11 dicembre");
    expect(italian?.quota.reached({ date: "1 dicembre" })).toContain("fino al 1 dicembre");
    expect(italian?.table.createdOn({ date: "18 nov 2026" })).toBe("Creata il 18 nov 2026");
    expect(italian?.quota.period({ from: "8 nov", to: "7 dic" })).toBe("Dall’8 nov al 7 dic");
  });
});
