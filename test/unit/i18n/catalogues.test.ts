import { describe, expect, it } from "vitest";
import { en } from "@mark-ai/api-keys/locales/en";
import { locales, ownWords, samples, sentencesOf, translations } from "./support.ts";

/** Numbers that reach every plural category of every language. */
const counts = [0, 1, 2, 3, 11, 100, 1_000_000, 1.5];

/** The same words in English and in these languages, and right in both. */
const alike: Readonly<Record<string, readonly string[]>> = {
  "attributes.no": ["es", "it"],
  "attributes.optional": ["de"],
  "table.actions": ["fr"],
  "table.name": ["de"],
  "table.page": ["fr"],
  "table.statuses.active": ["fr"],
  "table.status": ["de", "pt-BR", "nl", "sv", "da", "nb"],
  "table.statusFilter": ["de", "pt-BR", "nl", "sv", "da", "nb"],
  "table.workspace": ["de", "nl"],
  "table.workspaceFilter": ["de", "nl"],
  "chart.tableImports": ["fr", "nl"],
  "create.workspaceLabel": ["de", "nl"],
  "create.suggestedNames.production": ["fr"],
  "reveal.downloadEnv": ["da"],
  "reveal.formats": ["fr"],
  "create.suggestedNames.staging": ["de", "it", "nl"],
  "revoke.workspace": ["de", "nl"],
  "reveal.forKey": ["de", "it", "nl"],
  "chart.imports": ["fr", "nl", "sv", "da", "nb", "pl", "cs"],
  "chart.day": ["nl", "sv", "da", "nb", "pl", "cs"],
  "chart.summary": ["nl"],
  "details.descriptionLabel": ["fr"],
  "details.open": ["de", "nl"],
  "usage.column": ["fr", "nl"],
  "usage.total": ["es", "fr", "pt-BR", "pt-PT"],
};

describe.each(locales)("G13 the catalogue of $code", (locale) => {
  const sentences = sentencesOf(locale);

  it("has every message of the English one, and no other", () => {
    expect([...sentences.keys()].sort()).toEqual([...sentencesOf(en).keys()].sort());
  });

  it.each(counts)("writes every sentence whole where a number is %d", (count) => {
    const broken = [...sentencesOf(locale, count)].filter(
      ([, text]) =>
        text.trim() === "" || text !== text.trim() || /\b(?:undefined|null|NaN)\b|\[object|[{}$]/.test(text),
    );
    expect(broken).toEqual([]);
  });

  it("says every name, number and date that the English sentence says", () => {
    const silent = [...sentencesOf(en)].flatMap(([path, text]) => {
      const own = sentences.get(path) ?? "";
      return samples
        .filter((sample) => text.includes(sample) && !own.includes(sample))
        .map((sample) => `${path} without ${sample}: ${own}`);
    });
    expect(silent).toEqual([]);
  });

  it("writes sentences without a parameter that is optional", () => {
    const { access, safety } = locale.messages;
    for (const text of [
      access.featureOffAdministrator({ hint: undefined }),
      safety.hiddenAnswer({ productName: "Acme", hint: undefined }),
    ])
      expect(text).not.toMatch(/undefined|\(|（/);
    expect(access.featureOffAdministrator({ hint: "IT desk" })).toContain("IT desk");
    expect(safety.hiddenAnswer({ productName: "Acme", hint: "IT desk" })).toMatch(/Acme.*IT desk|IT desk.*Acme/);
  });

  it("never shouts, and is set in the language's own type", () => {
    const texts = [...sentences].map(([path, text]) => `${path}: ${text}`);
    expect(texts.filter((text) => /[!！¡]/.test(text))).toEqual([]);
    expect(texts.filter((text) => /['"`]|\.\.\.| {2}/.test(text))).toEqual([]);
  });

  it("names the brand only as it is told to", () => {
    expect([...sentences].filter(([, text]) => /mark ?ai/i.test(text))).toEqual([]);
  });

  it("S24 G13 calls a revoked key in the answer what the table calls it", () => {
    const { safety, table } = locale.messages;
    expect(safety.stoppedAnswer).toContain(table.statuses.revoked);
  });

  it("names the buttons of the danger apart from the safe ones", () => {
    const { revoke, reveal, common } = locale.messages;
    expect(new Set([revoke.submit, revoke.keep, common.cancel, common.close]).size).toBe(4);
    // A word for both, as İptal in Turkish, leaves open which button stops the key.
    expect(revoke.submit.toLocaleLowerCase()).not.toContain(common.cancel.toLocaleLowerCase());
    expect(new Set([reveal.saved, reveal.closeAnyway, reveal.closeCopy, reveal.closeKeep, reveal.done]).size).toBe(5);
  });
});

/** Where a translation has the words of the English sentence, for some number. Punctuation alone has none. */
const likenesses = translations.flatMap((locale) => {
  const paths = counts.flatMap((count) => {
    const english = sentencesOf(en, count);
    return [...sentencesOf(locale, count)]
      .filter(([path, text]) => text === english.get(path) && /\p{L}/u.test(ownWords(text)))
      .map(([path]) => path);
  });
  return [...new Set(paths)].map((path) => `${path} in ${locale.code}`);
});

describe("G13 a translation", () => {
  it("is like English only where both languages have the same word", () => {
    const allowed = Object.entries(alike).flatMap(([path, codes]) => codes.map((code) => `${path} in ${code}`));
    expect([...likenesses].sort()).toEqual(allowed.sort());
  });

  it.each(translations)("to $code has no English words among its own", (locale) => {
    const words = /\b(?:the|your|this|and|cannot|again|from|could)\b/i;
    expect([...sentencesOf(locale)].filter(([, text]) => words.test(ownWords(text)))).toEqual([]);
  });
});

it("G13 sets the languages that have rules of their own by them", () => {
  const texts = (code: string) =>
    locales
      .filter((locale) => locale.code === code)
      .flatMap((locale) => [...sentencesOf(locale).values()].map(ownWords));
  // French: no line may begin with these.
  expect(texts("fr").filter((text) => / [:;?»]/.test(text))).toEqual([]);
  expect(texts("fr").filter((text) => /[\u00A0\u202F][:?]/.test(text)).length).toBeGreaterThan(10);
  // Spanish: a question opens.
  expect(texts("es").filter((text) => text.includes("?") !== text.includes("¿"))).toEqual([]);
  // Arabic: its own comma, semicolon and question mark.
  expect(texts("ar").filter((text) => /[,;?]/.test(text))).toEqual([]);
  expect(texts("ja").filter((text) => /[,?:]|[ぁ-んァ-ヶ一-龠] [ぁ-んァ-ヶ一-龠]/.test(text))).toEqual([]);
});

it("S01 S04 S06 S07 S08 S12 S14 S16 G01 keeps the English labels that the help article names", () => {
  const { page, create, reveal, table, quota } = en.messages;
  expect([
    page.title,
    page.createKey,
    create.nameLabel,
    create.submit,
    reveal.copy,
    reveal.saved,
    table.revoke,
  ]).toEqual(["API Keys", "Create API Key", "Key name", "Create", "Copy", "I have saved it", "Revoke"]);
  expect(table.statuses).toEqual({ active: "Active", revoked: "Revoked", expired: "Expired" });
  expect(quota.usedOfLimit({ used: "0", limit: "2,000" })).toBe("0 out of 2,000");
});

it("G13 is read from right to left in Arabic alone", () => {
  expect(locales.filter(({ dir }) => dir === "rtl").map(({ code }) => code)).toEqual(["ar"]);
  expect(locales.map(({ code }) => Intl.getCanonicalLocales(code)[0])).toEqual(locales.map(({ code }) => code));
});
