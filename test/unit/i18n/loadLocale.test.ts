import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fr } from "@mark-ai/api-keys/locales/fr";
import { ptBR } from "@mark-ai/api-keys/locales/pt-BR";
import { loadLocale, localeCodes, matchLocale } from "@mark-ai/api-keys/locales";
import { afterEach, describe, expect, it, vi } from "vitest";
import { localeCodes as exported } from "../../../scripts/entries.mjs";
import { findLocale } from "../../../src/i18n/matchLocale.ts";

const offered = ["en", "fr", "de", "pt-BR", "pt-PT", "nb", "zh-CN", "ja"];
const found = (...requested: string[]) => {
  const { catalogue, code } = findLocale(requested, offered) ?? { catalogue: "none", code: "none" };
  return `${catalogue} as ${code}`;
};

describe("the best match for a reader's languages", () => {
  it.each([
    ["fr", "fr as fr"],
    ["FR-ca", "fr as fr-CA"],
    ["en-GB", "en as en-GB"],
    ["de-u-ca-buddhist", "de as de-u-ca-buddhist"],
    ["pt", "pt-BR as pt-BR"],
    ["pt-BR", "pt-BR as pt-BR"],
    ["pt-PT", "pt-PT as pt-PT"],
    ["pt-AO", "pt-PT as pt-AO"],
    ["zh", "zh-CN as zh-CN"],
    ["zh-Hans", "zh-CN as zh-CN"],
    ["zh-Hans-SG", "zh-CN as zh-Hans-SG"],
    ["no", "nb as nb"],
    ["nn-NO", "nb as nb"],
    ["nb-NO", "nb as nb-NO"],
  ])("of %s is %s", (requested, expected) => expect(found(requested)).toBe(expected));

  it("takes the first that is offered, in the reader's order", () => {
    expect(found("sr", "de-AT", "fr")).toBe("de as de-AT");
  });

  it.each(["zh-Hant", "zh-TW", "zh-HK", "sr", "tlh", "", "not a code!!", "*"])(
    "%j fits no language that is offered",
    (requested) => {
      expect(found(requested)).toBe("none as none");
    },
  );
});

describe("loadLocale()", () => {
  afterEach(() => vi.restoreAllMocks());
  const warnings = () => {
    const said: string[] = [];
    vi.spyOn(console, "warn").mockImplementation((text: string) => void said.push(text));
    return said;
  };

  it("knows every language that the package exports, and the standalone module has a file for each", () => {
    expect(localeCodes).toEqual(exported);
    const source = readFileSync(join(import.meta.dirname, "../../../src/i18n/loadLocale.ts"), "utf8");
    expect([...source.matchAll(/import\("\.\/locales\/([\w-]+)\.js"\)/gu)].map(([, code]) => code)).toEqual(
      exported.filter((code) => code !== "en"),
    );
  });

  it("loads each language as the catalogue that can be imported", async () => {
    expect(await loadLocale("fr")).toEqual(fr);
    expect(await loadLocale("pt-BR")).toEqual(ptBR);
    for (const code of localeCodes) expect((await loadLocale(code)).code).toBe(code);
  });

  it("keeps the reader's region for numbers and dates", async () => {
    const locale = await loadLocale("fr-CA");
    expect(locale).toEqual({ ...fr, code: "fr-CA" });
  });

  it("takes the first language of a list, and English where none fits, without a warning", async () => {
    expect((await loadLocale(["tlh", "de-AT"])).code).toBe("de-AT");
    expect((await loadLocale(["tlh"])).code).toBe("en");
    expect(matchLocale(["tlh", "fr-CA"])).toBe("fr");
    expect(matchLocale("tlh")).toBe("en");
  });

  it("reads the browser's languages for auto", async () => {
    vi.stubGlobal("navigator", { languages: ["tlh", "ja-JP", "en"] });
    expect((await loadLocale("auto")).code).toBe("ja-JP");
    vi.stubGlobal("navigator", undefined);
    expect((await loadLocale("auto")).code).toBe("en");
    vi.unstubAllGlobals();
  });

  it.each(["tlh", "xx-not-a-code!!", ""])("G13: becomes English for %j, with one warning", async (code) => {
    const said = warnings();
    expect((await loadLocale(code)).code).toBe("en");
    expect((await loadLocale(code)).code).toBe("en");
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(`the package has no language ${JSON.stringify(code)}, so the page is in English`);
  });

  it("G13: becomes English where the language's module is missing, with one warning, and tries again the next time", async () => {
    const said = warnings();
    vi.resetModules();
    vi.doMock("../../../src/i18n/locales/nl.ts", () => {
      throw new Error("404");
    });
    const fresh = await import("../../../src/i18n/loadLocale.ts");
    expect((await fresh.loadLocale("nl")).code).toBe("en");
    expect((await fresh.loadLocale("nl")).code).toBe("en");
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('the language "nl" could not be loaded, so the page is in English');
    vi.doUnmock("../../../src/i18n/locales/nl.ts");
    vi.resetModules();
  });
});
