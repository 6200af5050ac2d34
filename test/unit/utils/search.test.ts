import { describe, expect, test } from "vitest";
import { compareText } from "../../../src/utils/compareText.js";
import { matchesSearch } from "../../../src/utils/matchesSearch.js";
import { normalizeForSearch } from "../../../src/utils/normalizeForSearch.js";

describe("C14 normalizeForSearch", () => {
  test.each([
    ["Straße", "STRASSE"],
    ["Straẞe", "strasse"],
    ["ΟΔΟΣ", "οδος"],
    ["ὈΔΌΣ ΑΣ", "οδός ας"],
    ["İI", "ii"],
    ["ısı", "ISI"],
    ["Ёлка й", "елка Й"],
    ["אֳנִיָּה", "אניה"],
    ["أُسْتَاذ", "استاذ"],
    ["ﬁx", "FIX"],
    ["Ꭰ", "ꭰ"],
    ["ᾳ", "ΑΙ".slice(0, 1)],
    ["\u212b\u212a", "åk"],
  ])("%j and %j are alike", (one, other) => {
    expect(normalizeForSearch(one)).toBe(normalizeForSearch(other));
  });

  test.each([
    ["हिन्दी", "हनद"],
    ["が", "か"],
    ["বাংলা", "বল"],
    ["ไทยที่", "ไทยท"],
    ["བོད", "བད"],
    ["மொழி", "மழ"],
  ])("the marks of %j are letters", (name, bare) => {
    expect(normalizeForSearch(name)).not.toBe(normalizeForSearch(bare));
    expect(normalizeForSearch(name).length).toBeGreaterThan(bare.length);
  });

  test("is done once: a text that was normalised stays as it is", () => {
    for (const text of ["Straße", "ΟΔΟΣ ς", "İ", "ŉ", "ΐ", "ﬃ", "ǰ", "हिन्दी", "한글", "Ω", "ᾼ"]) {
      expect(normalizeForSearch(normalizeForSearch(text))).toBe(normalizeForSearch(text));
    }
  });
});

describe("B5 matchesSearch", () => {
  const key = { name: "Production", preview: "mk_live_AbLi…Live" };
  const found = (search: string, preview = key.preview) =>
    matchesSearch({ ...key, preview }, normalizeForSearch(search));

  test.each(["mk_live_", "live_", "live", "mk", "_live", "k_l"])(
    "%j, which previews begin with, finds nothing",
    (search) => {
      expect(found(search, "mk_live_AbCd…wxyz")).toBe(false);
    },
  );
  test.each(["mk_live_a", "live_ab", "_AB", "e_a", "abli", "li", "…", "...live", "live", "mk_live_ablI…LIVE"])(
    "%j ends in the key's own part and finds it",
    (search) => {
      expect(found(search)).toBe(true);
    },
  );
  test("a preview without a constant part is searched whole", () => {
    expect(found("ab", "AbCd…wxyz")).toBe(true);
    expect(found("sk-a", "sk-Abc")).toBe(true);
    expect(found("sk-", "sk-Abc")).toBe(false);
  });
});

test("compareText orders by code points, as PostgreSQL does with the collation C", () => {
  const sorted = ["", "a", "aa", "b", "é", "\uffee", "😀", "😀a", "😁"];
  expect([...sorted].reverse().sort(compareText)).toEqual(sorted);
  expect([...sorted].reverse().sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))).toEqual(sorted);
});
