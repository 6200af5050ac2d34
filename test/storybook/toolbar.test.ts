import type { Page } from "playwright";
import { beforeAll, describe, expect, it } from "vitest";
import { comparePictures } from "../../scripts/screenshots/compare.mjs";
import { openStorybook, showStory } from "../../scripts/screenshots/storybookPage.mjs";
import { url, useBrowser } from "./support.ts";

const initial = {
  scheme: "light",
  language: "story",
  direction: "auto",
  density: "story",
  width: "full",
  scenario: "story",
  theme: "default",
};

/** A choice of each toolbar menu, and another one for parts that the first leaves as they are. */
const choices = {
  scheme: ["dark"],
  language: ["de"],
  direction: ["rtl"],
  density: ["compact"],
  width: ["560"],
  scenario: ["single-workspace", "reached", "read-only"],
  theme: ["plum"],
};

/** Density is the height of rows and controls, and the guidance shows no data: where there is nothing, nothing changes. */
const unmoved: Readonly<Record<string, readonly string[]>> = {
  "sections-usage-chart--default": ["density"],
  "sections-guidance--default": ["density", "scenario"],
};

// Each way in which a story is put together: the page, a card, the table, a dialog, texts, and those with a frame of
// their own. The toolbar is one decorator for all.
const stories = [
  "page--default",
  "sections-usage-chart--default",
  "sections-keys-table--default",
  "sections-create-key-dialog--default",
  "sections-guidance--default",
  "theming--default",
  "adapters--default",
  "partners--playful-and-round",
];

describe("G16: the toolbar", () => {
  const browser = useBrowser();
  let page: Page;
  beforeAll(async () => {
    page = await openStorybook(browser(), url, "page--default");
  });

  const draw = async (id: string, globals: Readonly<Record<string, string>>) => {
    await showStory(page, id, { ...initial, ...globals });
    return page.screenshot({ animations: "disabled", caret: "hide" });
  };

  it.each(stories)("changes what is drawn of %s by each of its menus, and nothing by none", async (id) => {
    const before = await draw(id, {});
    expect(comparePictures(before, await draw(id, {})).share, "what differs when it is drawn twice").toBe(0);
    const without: string[] = [];
    for (const [menu, values] of Object.entries(choices)) {
      let changed = false;
      for (const value of values) {
        changed ||= comparePictures(before, await draw(id, { [menu]: value })).share > 0;
      }
      if (!changed) without.push(menu);
    }
    expect(without).toEqual(unmoved[id] ?? []);
  });

  it("leaves a story the look that it is about", async () => {
    const kept = await showStory(page, "page--german", { ...initial, language: "fr", scheme: "dark" });
    expect(kept).toEqual({ language: "de" });
    expect(await page.getByRole("searchbox").getAttribute("placeholder")).toMatch(/such/i);
  });
});
