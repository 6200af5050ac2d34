import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadCsf } from "storybook/internal/csf-tools";
import { stateGroups } from "../../../stories/support/states.ts";
import { languages } from "../../../stories/support/toolbar.ts";

const root = join(import.meta.dirname, "../../..");

const files = readdirSync(join(root, "stories"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".stories.tsx"))
  .map((file) => loadCsf(readFileSync(join(root, "stories", file), "utf8"), { makeTitle: (title) => title }).parse());

/** The stories' names by the title of their file. */
const parts = new Map(
  files.map(({ meta, stories }) => [meta.title ?? "", stories.map(({ name }) => (name ?? "").toLowerCase())] as const),
);

/** The stories' names by their ids. */
const nameOf = new Map(files.flatMap(({ stories }) => stories.map(({ id, name = "" }) => [id, name.toLowerCase()])));

/** The languages that have a catalogue. */
const catalogues = readdirSync(join(root, "src/i18n/locales"))
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.replace(/\.ts$/, ""));

const ofLanguages = [...parts.keys()].filter((part) => part.startsWith("Languages/"));
/** Pages about what the page is made of, and other stories side by side: they show no state of their own. */
const isAside = (part: string) => part.startsWith("Foundations/") || part === "Matrix";
const others = [...parts].filter(([part]) => !ofLanguages.includes(part) && !isAside(part));

describe("G16: the states as a product", () => {
  it.each(stateGroups.flatMap(({ states }) => states))("draws the state $name in stories of that name", (state) => {
    expect(state.stories).not.toEqual([]);
    for (const id of state.stories) expect(nameOf.get(id), id).toContain(state.name);
  });

  it.each(others)("gives %s a default, a playground and one sheet of all states", (_part, names) => {
    expect(names).toEqual(expect.arrayContaining(["default", "playground", "all states"]));
  });

  it.each(ofLanguages)("G13: shows %s in every language", (part) => {
    expect(parts.get(part)).toHaveLength(catalogues.length + (part === "Languages/Page" ? 1 : 0));
    expect(Object.keys(languages).sort()).toEqual(catalogues.sort());
  });

  it("puts the page and each dialog in every language on one sheet", () => {
    expect(parts.get("Languages/Page")).toContain("all languages");
  });
});
