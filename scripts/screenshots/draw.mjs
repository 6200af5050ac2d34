import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { UsageError } from "./options.mjs";
import { openStorybook, showStory, toolbarChoices } from "./storybookPage.mjs";
import { pagesOf } from "./pagesOf.mjs";
import { nameOf, variantsOf } from "./variants.mjs";

const settings = { fullPage: true, animations: "disabled", caret: "hide", scale: "css" };

/** From right to left a page is read in Arabic: English turned around shows faults that nobody has. */
const lookIn = (direction, look) =>
  direction === "rtl" ? { language: "ar", ...look } : { language: "story", ...look };

async function drawStory(page, story, look, out) {
  const kept = await showStory(page, story.id, look);
  const drawings = [];
  for (const variant of variantsOf(kept)) {
    const { scheme, direction, width, window } = variant;
    await page.setViewportSize({ width: window, height: 900 });
    await showStory(page, story.id, { ...lookIn(direction, look), scheme, direction, width });
    const file = join("drawings", story.id, `${nameOf(variant)}.png`);
    mkdirSync(join(out, dirname(file)), { recursive: true });
    writeFileSync(join(out, file), await page.screenshot(settings));
    drawings.push({ id: story.id, title: `${story.title}: ${story.name}`, variant: nameOf(variant), file });
  }
  return drawings;
}

/** What is asked for is in the toolbar, or its choices are named. */
async function checkLook(page, look) {
  for (const [name, value] of Object.entries(look)) {
    const choices = await page.evaluate(toolbarChoices, name);
    if (choices.includes(value)) continue;
    throw new UsageError(`There is no ${name} "${value}". Choose one of ${choices.join(", ")}.`);
  }
}

/** One after the other from a common list, by as many as there are pages. */
async function eachWith(pages, items, work) {
  const left = [...items.entries()];
  const results = [];
  const next = async (page) => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) {
      results[item[0]] = await work(page, item[1]);
    }
  };
  await Promise.all(pages.map(next));
  return results;
}

/**
 * Draws stories, each in all its variants, and a page of them for each story.
 *
 * @param {{ browser: import("playwright").Browser, url: string, stories: object[], look: object, out: string }} job
 */
export async function drawStories({ browser, url, stories, look, out }) {
  // A window each: a browser draws tabs that are behind another one only now and then.
  const pages = await Promise.all(
    [1, 2].slice(0, stories.length).map(() => openStorybook(browser, url, stories[0].id)),
  );
  await checkLook(pages[0], look);
  const drawings = await eachWith(pages, stories, async (page, story) => {
    const drawn = await drawStory(page, story, look, out).catch((cause) => {
      throw new Error(`The story ${story.id} cannot be drawn.`, { cause });
    });
    await pagesOf(browser, drawn, out);
    return drawn;
  });
  return drawings.flat();
}
