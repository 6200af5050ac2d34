import { describe, expect, it } from "vitest";
import { isAskedFor, readOptions, UsageError } from "../../../scripts/screenshots/options.mjs";
import { isState, nameOf, variantsOf } from "../../../scripts/screenshots/variants.mjs";

const refusal = (args: readonly string[]) => {
  try {
    readOptions(args);
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    return (error as Error).message;
  }
  throw new Error("The arguments were taken.");
};

describe("G16: what npm run screenshots is told", () => {
  it("draws into .cache/sheets when nothing is said", () => {
    expect(readOptions([])).toEqual({ out: ".cache/sheets", help: false, draws: true });
  });

  it("takes every option", () => {
    const args = [
      "--out",
      "a",
      "--only",
      "page--*",
      "--language",
      "de",
      "--theme",
      "plum",
      "--against",
      "b",
      "--no-draw",
    ];
    const wanted = {
      out: "a",
      only: "page--*",
      language: "de",
      theme: "plum",
      against: "b",
      help: false,
      draws: false,
    };
    expect(readOptions(args)).toEqual(wanted);
  });

  it.each([
    ["an option that it does not know", ["--agianst", "a"], /Unknown option '--agianst'[^]*--against <folder>/],
    ["a value without an option", ["a"], /Unexpected argument 'a'/],
    ["an option without its value", ["--out"], /--out/],
    ["an empty value", ["--only", ""], /--only is empty/],
    ["nothing to draw and nothing to compare with", ["--no-draw"], /give --against/],
  ])("refuses %s", (_what, args, message) => {
    expect(refusal(args)).toMatch(message);
  });

  it.each([
    ["page--many", undefined, true],
    ["page--many", "page", true],
    ["page--many", "many", true],
    ["page--many", "page--*", true],
    ["languages-page--german", "page--*", false],
    ["languages-page--german", "*page--*", true],
    ["page--many", "page..many", false],
  ])("asks for %s by %s: %s", (id, only, asked) => {
    expect(isAskedFor(id, only)).toBe(asked);
  });
});

describe("G16: what is drawn of a story", () => {
  it("is every scheme, direction and width", () => {
    expect(variantsOf().map(nameOf)).toEqual([
      "light-ltr-1100",
      "light-ltr-768",
      "light-ltr-360",
      "light-rtl-1100",
      "light-rtl-768",
      "light-rtl-360",
      "dark-ltr-1100",
      "dark-ltr-768",
      "dark-ltr-360",
      "dark-rtl-1100",
      "dark-rtl-768",
      "dark-rtl-360",
    ]);
  });

  it("leaves a story what it keeps", () => {
    const kept = { scheme: "dark", direction: "rtl", width: "320" };
    expect(variantsOf(kept)).toEqual([{ scheme: "dark", direction: "rtl", width: "320", window: 320 }]);
  });

  it("is no sheet, no playground and no page of docs", () => {
    const ids = ["page--many", "page--all-states", "languages-page--all-languages", "page--playground"];
    expect(ids.filter((id) => isState({ id, type: "story" }))).toEqual(["page--many"]);
    expect(isState({ id: "page--docs", type: "docs" })).toBe(false);
  });
});
