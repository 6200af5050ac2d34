import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromium } from "playwright";
import { chromiumArgs, lookForChromium } from "./browser.mjs";
import { buildStorybook } from "./build-storybook.mjs";
import { serveFolder } from "./serve-folder.mjs";
import { compareSets, reportOf } from "./screenshots/compare.mjs";
import { drawStories } from "./screenshots/draw.mjs";
import { help, isAskedFor, readOptions, UsageError } from "./screenshots/options.mjs";
import { clearSet, readSet, writeSet } from "./screenshots/set.mjs";
import { isState } from "./screenshots/variants.mjs";

function browserPath() {
  try {
    const found = lookForChromium();
    if (found) return found;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  throw new UsageError(
    "Sheets are drawn by Chromium, and there is none. Install it (Debian: apt-get install chromium; elsewhere: npx playwright install chromium), or set CHROMIUM_PATH to its binary.",
  );
}

/**
 * @param {string} storybook the folder of a built one
 * @param {string | undefined} only
 */
function storiesOf(storybook, only) {
  /** @type {{ entries: Record<string, import("./screenshots/variants.mjs").Story> }} */
  const { entries } = JSON.parse(readFileSync(join(storybook, "index.json"), "utf8"));
  const stories = Object.values(entries).filter((story) => isState(story) && isAskedFor(story.id, only));
  if (stories.length > 0) return stories;
  throw new UsageError(
    `No story's id matches "${only}". A story's id is in its address: page--first-ever, for example.`,
  );
}

/** @param {import("./screenshots/options.mjs").SheetOptions} options */
async function draw({ out, only, language, theme }) {
  const executablePath = browserPath();
  const storybook = buildStorybook();
  const stories = storiesOf(storybook, only);
  clearSet(out);
  const began = Date.now();
  const server = await serveFolder(storybook);
  const browser = await chromium.launch({ executablePath, args: chromiumArgs });
  try {
    const look = { ...(language && { language }), ...(theme && { theme }) };
    const drawings = await drawStories({ browser, url: server.url, stories, look, out });
    writeSet(out, drawings);
    const seconds = Math.round((Date.now() - began) / 1000);
    console.log(
      `${drawings.length} drawings of ${stories.length} ${stories.length === 1 ? "state" : "states"} in ${seconds} s: ${join(resolve(out), "pages")}`,
    );
  } finally {
    await browser.close();
    server.close();
  }
}

async function main() {
  const options = readOptions(process.argv.slice(2));
  if (options.help) return console.log(help);
  const { out, against, only, draws } = options;
  if (against !== undefined) {
    if (resolve(against) === resolve(out))
      throw new UsageError("--against and --out are the same folder. Draw the new set into another one with --out.");
    readSet(against);
  }
  if (draws) await draw(options);
  if (against !== undefined) console.log(reportOf(compareSets(against, out, (id) => isAskedFor(id, only))));
}

main().catch((error) => {
  console.error(error instanceof UsageError ? error.message : error);
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
