// Storybook's preview is a global of its page, and has no types.

/** In the page: shows a story in a look and waits until its steps are done. Gives back the globals that it keeps. */
async function show(/** @type {{ id: string, globals: object }} */ { id, globals }) {
  const channel = /** @type {any} */ (globalThis).__STORYBOOK_ADDONS_CHANNEL__;
  const preview = /** @type {any} */ (globalThis).__STORYBOOK_PREVIEW__;
  await preview.ready();
  // New globals draw the present story again, and tell that it is finished. That has to be over: it is not what is asked
  // for, and Storybook loads its page anew when a story is put in the place of one that is still being drawn.
  channel.emit("updateGlobals", { globals });
  while (!["finished", "errored", "aborted"].includes(preview.currentRender?.phase)) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const done = new Promise((resolve, reject) => {
    channel.once("storyFinished", resolve);
    for (const name of ["storyMissing", "storyErrored", "storyThrewException", "playFunctionThrewException"]) {
      channel.once(name, (/** @type {Error | undefined} */ problem) =>
        reject(new Error(`${id} cannot be drawn: ${problem?.message ?? name}`)),
      );
    }
  });
  const shown = preview.selectionStore.selection?.storyId === id;
  channel.emit(
    ...(shown ? ["forceRemount", { storyId: id }] : ["setCurrentStory", { storyId: id, viewMode: "story" }]),
  );
  await done;
  const { storyGlobals, parameters } = await preview.storyStoreValue.loadStory({ storyId: id });
  // Also what is below the window: a drawing is as long as its page.
  const busy = () => document.querySelector("#storybook-root :is(.mak-skeleton, [aria-busy=true])");
  for (let wait = 0; parameters.settles !== false && busy() && wait < 200; wait += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return storyGlobals;
}

/** In the page: what was asked for has been painted, in its fonts. */
async function painted() {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  await document.fonts.ready;
  await frame();
  await frame();
}

/**
 * Opens a built Storybook's preview in a window of its own: a browser draws tabs behind another one only now and then.
 *
 * @param {import("playwright").Browser} browser
 * @param {string} url
 * @param {string} first the story that it opens with
 */
export async function openStorybook(browser, url, first) {
  const page = await browser.newPage({
    timezoneId: "Europe/Berlin",
    locale: "en-GB",
    reducedMotion: "reduce",
    viewport: { width: 1148, height: 900 },
  });
  await page.goto(`${url}/iframe.html?viewMode=story&id=${first}`);
  await page.waitForFunction(
    () => /** @type {any} */ (globalThis).__STORYBOOK_PREVIEW__?.currentRender?.phase === "finished",
  );
  return page;
}

/**
 * Draws a story anew, in a look. Returns the toolbar's settings that the story keeps as its own.
 *
 * @param {import("playwright").Page} page
 * @param {string} id
 * @param {Readonly<Record<string, unknown>>} globals
 * @returns {Promise<Readonly<Record<string, unknown>>>}
 */
export async function showStory(page, id, globals) {
  // Axe has its own run: here it would only take time.
  const kept = await page.evaluate(show, { id, globals: { a11y: { manual: true }, ...globals } });
  await page.evaluate(painted);
  return kept;
}

/** In the page: what a menu of the toolbar offers. @returns {unknown[]} */
export function toolbarChoices(/** @type {string} */ menu) {
  const { globalTypes } = /** @type {any} */ (globalThis).__STORYBOOK_PREVIEW__.storyStoreValue.projectAnnotations;
  return globalTypes[menu].toolbar.items.map((/** @type {{ value: unknown }} */ { value }) => value);
}
