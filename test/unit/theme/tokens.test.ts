import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { defaultColors } from "../../../src/theme/defaultColors.ts";
import { partClass, parts } from "../../../src/theme/parts.ts";
import { propertyOf } from "../../../src/theme/propertyOf.ts";
import { tokens } from "../../../src/theme/tokens.ts";

const css = readFileSync(join(import.meta.dirname, "../../../src/theme/styles/tokens.css"), "utf8");
const read = new Set([...css.matchAll(/var\(\s*(--mak-[a-z-]+)/g)].map((match) => match[1]));

describe("the public tokens (G12)", () => {
  it("are exactly those that the style sheet reads", () => {
    expect([...read].sort()).toEqual(Object.keys(tokens).map(propertyOf).sort());
  });

  it("have about ten that most partners need, and a sentence each", () => {
    const levels = Object.values(tokens);
    expect(levels.filter(({ level }) => level === "basic")).toHaveLength(10);
    expect(levels.filter(({ doc }) => !/^[A-Z].*\.$/.test(doc))).toEqual([]);
  });

  it.each(Object.entries(defaultColors))("%s has the default that the style sheet has", (token, [light, dark]) => {
    const value = light === dark ? light : `light-dark(${light}, ${dark})`;
    expect(css).toContain(`var(${propertyOf(token)}, ${value})`);
  });
});

describe("the parts (G12)", () => {
  it("have each a name and a class of its own", () => {
    expect(new Set(parts.map(partClass)).size).toBe(parts.length);
    expect(partClass("rowMenu")).toBe("mak-row-menu");
  });

  it("are all somewhere on the page", () => {
    const src = join(import.meta.dirname, "../../../src");
    const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
    const text = files.map((file) => readFileSync(join(src, file), "utf8")).join("\n");
    const used = new Set([...text.matchAll(/(?:usePartClassName\(|\bpart=)"(\w+)"/g)].map((match) => match[1]));
    expect(parts.filter((part) => !used.has(part))).toEqual([]);
  });
});
