import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadCsf } from "storybook/internal/csf-tools";
import { statesByPart, statesOfLanguages, statesToDraw } from "../../../stories/support/states.ts";

const root = join(import.meta.dirname, "../../..");

/** The stories' names by the title of their file. */
const parts = new Map(
  readdirSync(join(root, "stories"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".stories.tsx"))
    .map((file) => {
      const csf = loadCsf(readFileSync(join(root, "stories", file), "utf8"), {
        makeTitle: (title) => title,
      }).parse();
      return [csf.meta.title ?? file, csf.stories.map(({ name }) => (name ?? "").toLowerCase())] as const;
    }),
);

const hasCatalogue = (language: string | undefined) =>
  language === undefined || existsSync(join(root, `src/i18n/locales/${language}.ts`));

describe("G16: the states as a product", () => {
  it("gives every state of the design a part that shows it", () => {
    const shown = Object.values(statesByPart).flat();
    expect(statesToDraw.filter((state) => !shown.includes(state))).toEqual([]);
  });

  it.each(Object.entries(statesByPart))("shows in %s each of its states by name", (part, states) => {
    const names = parts.get(part) ?? [];
    const wanted = states.filter((state) => hasCatalogue(statesOfLanguages[state]));
    expect(wanted.filter((state) => !names.includes(state))).toEqual([]);
  });

  it.each([...parts])("gives %s a default, a playground and one sheet of all states", (_part, names) => {
    expect(names).toEqual(expect.arrayContaining(["default", "playground", "all states"]));
  });

  it("knows every part that has stories", () => {
    expect([...parts.keys()].sort()).toEqual(Object.keys(statesByPart).sort());
  });
});
