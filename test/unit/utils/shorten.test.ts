import { expect, it } from "vitest";
import { shorten } from "../../../src/utils/shorten.ts";

it("leaves a name that fits as it is", () => {
  expect(shorten("Marketing")).toBe("Marketing");
  expect(shorten("a".repeat(40))).toBe("a".repeat(40));
  expect(shorten("😀".repeat(40))).toBe("😀".repeat(40));
});

it("ends a longer one with an ellipsis, and is no longer than what is allowed", () => {
  expect(shorten("a".repeat(41))).toBe(`${"a".repeat(39)}…`);
  expect(shorten("North and south", 7)).toBe("North…");
  expect(Array.from(shorten("😀".repeat(200)))).toHaveLength(40);
});

it("does not end with half of what belongs together", () => {
  expect(shorten("abe\u0301cd", 5)).toBe("abe\u0301…");
  expect(shorten("abce\u0301d", 5)).toBe("abc…");
  expect(shorten("ab👩\u200d💻cd", 5)).toBe("ab…");
});
