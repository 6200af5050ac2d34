/** @typedef {import("./project.mjs").Kind} Kind */
/** @typedef {Awaited<ReturnType<typeof import("./site.mjs").serveSite>>} Site */

/** Slow 4G: 1.6 Mbit/s down, 0.75 Mbit/s up, 150 ms. A processor slowed 4 times. */
const network = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const slowdown = 4;

/** What opens the dialog that creates a key. Zuplo's component has none. @type {Partial<Record<Kind, string>>} */
const createButtons = {
  own: ".mak-create-button",
  workos: 'button:has-text("Create API key")',
  betterAuth: 'button:has-text("Create API Key")',
  plain: "[data-bench=dialog]",
};

/**
 * Opens a page in a fresh browser profile, and throws what the page threw: what is measured of a broken page means nothing.
 *
 * @template T
 * @param {import("playwright").Browser} browser
 * @param {(tab: import("playwright").Page, devtools: import("playwright").CDPSession) => Promise<T>} use
 * @returns {Promise<T>}
 */
async function inTab(browser, use) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const tab = await context.newPage();
    /** @type {Error[]} */
    const errors = [];
    tab.on("pageerror", (error) => errors.push(error));
    const result = await use(tab, await context.newCDPSession(tab));
    if (errors.length > 0) throw errors[0];
    return result;
  } finally {
    await context.close();
  }
}

/**
 * Loads a page of 25 keys cold on a slow line and a slow processor, and opens its dialog.
 *
 * @param {import("playwright").Browser} browser
 * @param {Site} site
 * @param {Kind} kind
 */
export function loadCold(browser, site, kind) {
  return inTab(browser, async (tab, devtools) => {
    let loaded = 0;
    tab.on("response", (response) => (loaded += site.weightOf(response.url())));
    await devtools.send("Network.enable");
    await devtools.send("Network.emulateNetworkConditions", network);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await tab.goto(site.urlOf(kind, 25), { waitUntil: "commit" });
    await tab.waitForFunction(() => "peer" in globalThis);
    /** @param {"rows" | "complete" | "opening"} name @returns {Promise<number>} */
    const told = (name) => tab.evaluate((name) => /** @type {any} */ (globalThis).peer[name], name);
    const rows = await told("rows");
    const complete = await told("complete");
    // What comes when the browser is idle has come.
    await tab.waitForLoadState("networkidle");
    const beforeClick = loaded;
    const button = createButtons[kind];
    if (button === undefined) return { rows, complete, beforeClick, field: NaN };
    const box = await tab.locator(button).first().boundingBox();
    if (box === null) throw new Error(`The page of ${kind} shows no ${button}.`);
    // A person sees the button before pressing it.
    await tab.locator(button).first().scrollIntoViewIfNeeded();
    const seen = (await tab.locator(button).first().boundingBox()) ?? box;
    await tab.mouse.move(seen.x + seen.width / 2, seen.y + seen.height / 2);
    await tab.waitForLoadState("networkidle");
    await tab.evaluate(() => /** @type {any} */ (globalThis).peer.watch());
    await tab.mouse.down();
    await tab.mouse.up();
    return { rows, complete, beforeClick, field: await told("opening") };
  });
}

/**
 * Renders a page in a document that has loaded, with answers that come at once.
 *
 * @param {import("playwright").Browser} browser
 * @param {Site} site
 * @param {Kind} kind
 * @param {number} keys
 */
export function mountWarm(browser, site, kind, keys) {
  return inTab(browser, async (tab, devtools) => {
    await devtools.send("Performance.enable");
    const heapOf = async () => {
      for (let round = 0; round < 3; round += 1) await devtools.send("HeapProfiler.collectGarbage");
      const { metrics } = await devtools.send("Performance.getMetrics");
      return metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? NaN;
    };
    await tab.goto(site.urlOf(kind, keys, { warm: true }));
    await tab.waitForFunction(() => "peer" in globalThis);
    const time = /** @type {number} */ (await tab.evaluate(() => /** @type {any} */ (globalThis).peer.mount()));
    await tab.waitForLoadState("networkidle");
    const elements = await tab.evaluate(() => document.querySelectorAll("body *").length);
    return { time, elements, heap: await heapOf() };
  });
}
