import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { UsageError } from "./options.mjs";
import { openStorybook, showStory, toolbarChoices } from "./storybookPage.mjs";
import { pagesOf } from "./pagesOf.mjs";
import { nameOf, variantsOf } from "./variants.mjs";

/** @typedef {import("playwright").Page} Page */
/** @typedef {import("./set.mjs").Drawing} Drawing */
/** @typedef {import("./variants.mjs").Story} Story */
/** @typedef {Readonly<Record<string, unknown>>} Look */

/** @type {import("playwright").PageScreenshotOptions} */
const settings = { fullPage: true, animations: "disabled", caret: "hide", scale: "css" };

/** From right to left a page is read in Arabic: English turned around shows faults that nobody has. */
const lookIn = (/** @type {string} */ direction, /** @type {Look} */ look) =>
  direction === "rtl" ? { language: "ar", ...look } : { language: "story", ...look };

/**
 * @param {Page} page
 * @param {Story} story
 * @param {Look} look
 * @param {string} out
 */
async function drawStory(page, story, look, out) {
  const kept = await showStory(page, story.id, look);
  /** @type {Drawing[]} */
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

/** Throws for a look that the toolbar does not offer, and names its choices. */
async function checkLook(/** @type {Page} */ page, /** @type {Look} */ look) {
  for (const [name, value] of Object.entries(look)) {
    const choices = await page.evaluate(toolbarChoices, name);
    if (choices.includes(value)) continue;
    throw new UsageError(`There is no ${name} "${value}". Choose one of ${choices.join(", ")}.`);
  }
}

/**
 * Works through a common list on several pages at once.
 *
 * @template T, R
 * @param {readonly Page[]} pages
 * @param {readonly T[]} items
 * @param {(page: Page, item: T) => Promise<R>} work
 */
async function eachWith(pages, items, work) {
  const left = [...items.entries()];
  /** @type {R[]} */
  const results = [];
  const next = async (/** @type {Page} */ page) => {
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
 * @param {{ browser: import("playwright").Browser, url: string, stories: readonly Story[], look: Look, out: string }} job
 */
export async function drawStories({ browser, url, stories, look, out }) {
  // A window each: a browser draws tabs that are behind another one only now and then.
  const [first] = stories;
  if (first === undefined) return [];
  const pages = await Promise.all([1, 2].slice(0, stories.length).map(() => openStorybook(browser, url, first.id)));
  for (const page of pages.slice(0, 1)) await checkLook(page, look);
  const drawings = await eachWith(pages, stories, async (page, story) => {
    const drawn = await drawStory(page, story, look, out).catch((/** @type {unknown} */ cause) => {
      throw new Error(`The story ${story.id} cannot be drawn.`, { cause });
    });
    await pagesOf(browser, drawn, out);
    return drawn;
  });
  return drawings.flat();
}
