import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parts, tokens } from "@mark-ai/api-keys";
import { describe, expect, it } from "vitest";
import { loadCsf } from "storybook/internal/csf-tools";
import { anatomy, headingOf, rowsOf, sectionOf, tokensIn } from "../../../stories/anatomy/anatomy.ts";

const root = join(import.meta.dirname, "../../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const words = `${read("docs/sections.md")}\n${read("docs/dialogs.md")}`;
const partsAndSlots = read("docs/parts-and-slots.md");

const titles = readdirSync(join(root, "stories/sections"))
  .filter((file) => file.endsWith(".stories.tsx"))
  .map((file) => loadCsf(read(`stories/sections/${file}`), { makeTitle: (title) => title }).parse().meta.title ?? "");

const stylesOf = (title: string) => (anatomy[title]?.styles ?? []).map((path) => read(`src/${path}`)).join("\n");
const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/u.test(file))
  .map((file) => read(`src/${file}`))
  .join("\n");

describe("G16: the documents of each section", () => {
  it("are there for the page and for every section that has stories, and for no other", () => {
    expect(Object.keys(anatomy).sort()).toEqual(["Page", ...titles].sort());
    const headings = [...words.matchAll(/^## (.+)$/gmu)].map(([, heading]) => heading);
    expect(headings.sort()).toEqual(Object.keys(anatomy).map(headingOf).sort());
  });

  it.each(Object.keys(anatomy))("say of %s when to use it, the alternatives, accessibility and content", (title) => {
    const text = sectionOf(words, headingOf(title)) ?? "";
    const headings = [...text.matchAll(/^### (.+)\n\n(.+)/gmu)].map(([, heading]) => heading);
    expect(headings).toEqual(["When to use it", "Alternatives", "Accessibility", "Content"]);
  });

  it.each(Object.keys(anatomy))("name tokens of %s", (title) => {
    expect(tokensIn(stylesOf(title)).length).toBeGreaterThan(2);
  });

  it("name each part and each token of the package at least once", () => {
    const named = new Set(Object.values(anatomy).flatMap((section) => section.parts));
    expect(parts.filter((part) => !named.has(part))).toEqual([]);
    const drawn = new Set(Object.keys(anatomy).flatMap((title) => tokensIn(stylesOf(title))));
    expect((Object.keys(tokens) as (keyof typeof tokens)[]).filter((token) => !drawn.has(token))).toEqual([]);
  });

  const attributes = rowsOf(partsAndSlots, "part").filter(([, name = ""]) => name.startsWith("data-"));

  it.each(attributes)(
    "name an attribute of the part %s that the source sets: %s",
    (part = "", attribute = "", values = "") => {
      expect(parts).toContain(part);
      expect(sources).toMatch(new RegExp(`\\b${attribute}\\b"?[:=]`, "u"));
      if (!values.includes(",")) return;
      for (const value of values.split(", ")) expect(sources, value).toMatch(new RegExp(`["\\s]${value}["?:,]`, "u"));
    },
  );

  it("lead to sections that exist", () => {
    const named = [...words.matchAll(/`<(\w+)>`/gu)].map(([, name = ""]) => name);
    const index = read("src/index.ts");
    expect(named.filter((name) => !index.includes(name))).toEqual([]);
  });
});
