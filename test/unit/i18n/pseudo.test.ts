import { describe, expect, it } from "vitest";
import { en } from "@mark-ai/api-keys/locales/en";
import { createPseudoLocale } from "@mark-ai/api-keys/locales/pseudo";
import { mergeMessages } from "../../../src/i18n/mergeMessages.js";
import { locales, messagesOf, ownWords, sentencesOf } from "./support.ts";

const pseudo = createPseudoLocale(en);
const { page, table, quota, chart, access, revoke } = pseudo.messages;

describe("G13 the pseudo-locale", () => {
  it("has no unaccented letter of its own, in any message", () => {
    expect([...sentencesOf(pseudo)].filter(([, text]) => /[A-Za-z]/.test(ownWords(text)))).toEqual([]);
  });

  it("accents each letter as another, so that words stay apart", () => {
    const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const alphabet = mergeMessages(en.messages, { common: { cancel: letters } });
    const accented = createPseudoLocale({ ...en, messages: alphabet }).messages.common.cancel.slice(1, 53);
    expect(new Set(accented).size).toBe(52);
    expect(accented).toMatch(/^\p{Ll}{26}\p{Lu}{26}$/u);
  });

  it("doubles the length of every message, and shows where it ends", () => {
    const english = sentencesOf(en);
    const short = [...sentencesOf(pseudo)].filter(([path, text]) => {
      const before = ownWords(english.get(path) ?? "").trim().length;
      return before > 0 && !(ownWords(text).length >= 2 * before && /^⟦.*⟧$/s.test(text));
    });
    expect(short).toEqual([]);
  });

  it("leaves names, numbers and dates as they are, and says them once", () => {
    expect(page.title).toBe("⟦ÅÞÎ Ķéýš ÅÞÎ Ķéýš⟧");
    expect(revoke.title({ keyName: "Old script" })).toBe("⟦Ŕéṽöķé Old script? Ŕéṽöķé ?⟧");
    expect(table.createdBy({ person: "Ada Byron", date: "3 Nov 2026" })).toBe(
      "⟦Çŕéåţéð ƀý Ada Byron öñ 3 Nov 2026 Çŕéåţéð ƀý öñ⟧",
    );
    expect(table.count({ keys: { value: 1, text: "1" } })).toBe("⟦1 ķéý ķéý⟧");
    expect(table.count({ keys: { value: 1234, text: "1,234" } })).toBe("⟦1,234 ķéýš ķéýš⟧");
    expect(access.featureOffAdministrator({ hint: undefined })).not.toMatch(/undefined|[a-z]/);
    expect(access.featureOffAdministrator({ hint: "Kim" })).toMatch(/\(Kim\)/);
    expect(quota.percent({ percent: "64%" })).toBe("64%");
  });

  it("accents a sentence within a sentence once", () => {
    const day = chart.day({ date: "Tuesday", imports: { value: 2, text: "2" } });
    expect(chart.dayPeak({ day })).toContain(day);
  });

  it.each(locales)("is made of $code too", (locale) => {
    const made = createPseudoLocale(locale);
    expect([made.code, made.dir]).toEqual([locale.code, locale.dir]);
    expect([...messagesOf(made).keys()]).toEqual([...messagesOf(locale).keys()]);
    const count = locale.messages.table.count({ keys: { value: 100, text: "100" } });
    const doubled = made.messages.table.count({ keys: { value: 100, text: "100" } });
    expect(doubled.length).toBeGreaterThan(1.5 * count.length);
    expect(doubled.split("100")).toHaveLength(2);
  });

  it("leaves the language that it is made of as it was", () => {
    expect(en.messages.page.title).toBe("API Keys");
  });
});
