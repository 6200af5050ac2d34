import { chromium } from "playwright";
import { chromiumArgs, findChromium } from "../scripts/browser.mjs";
import { serveSite } from "./cold/site.mjs";
import { median } from "./measure.mjs";

// A cold load on a slow phone: production builds on slow 4G with a slow processor, beside a plain React table with the
// browser's own dialog and popover in the same run. The milliseconds belong to the machine; compare the ratios.
const asJson = process.argv.includes("--json");
const rounds = 7;
/** The first load pays for the browser's own start. */
const warmUps = 1;

/** Slow 4G: 1.6 Mbit/s down, 0.75 Mbit/s up, 150 ms. A processor slowed 4 times. */
const network = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const slowdown = 4;

/** The ratios that the design holds. */
const holds = { rows: 1.25, complete: 1.6, field: 2.5, menu: 2.5 };

/** @typedef {"rows" | "complete" | "field" | "fieldAgain" | "menu"} Measure */
/** @typedef {import("./cold/site.mjs").Kind} Kind */

/** @type {Record<Kind, { create: string, menu: string }>} */
const buttons = {
  page: { create: ".mak-create-button", menu: ".mak-row-menu" },
  plain: { create: "[data-bench=dialog]", menu: "[data-bench=menu]" },
};

/**
 * Loads a page cold, and opens the dialog twice and the menu once.
 *
 * @param {import("playwright").Browser} browser
 * @param {string} url
 * @param {Kind} kind
 * @returns {Promise<Record<Measure, number>>}
 */
async function load(browser, url, kind) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const tab = await context.newPage();
    /** @type {Error[]} */
    const errors = [];
    tab.on("pageerror", (error) => errors.push(error));
    const devtools = await context.newCDPSession(tab);
    await devtools.send("Network.enable");
    await devtools.send("Network.emulateNetworkConditions", network);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await tab.goto(url, { waitUntil: "commit" });
    await tab.waitForFunction(() => "cold" in globalThis);
    /** @param {"rows" | "complete" | "opening"} name @returns {Promise<number>} */
    const told = (name) => tab.evaluate((name) => /** @type {any} */ (globalThis).cold[name], name);
    const rows = await told("rows");
    const complete = await told("complete");
    // What comes when the browser is idle has come.
    await tab.waitForLoadState("networkidle");

    const open = async (/** @type {"field" | "menu"} */ surface, /** @type {string} */ button) => {
      const box = await tab.locator(button).first().boundingBox();
      if (box === null) throw new Error(`The ${kind} shows no ${button}.`);
      await tab.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await tab.waitForLoadState("networkidle");
      await tab.evaluate((surface) => /** @type {any} */ (globalThis).cold.watch(surface), surface);
      await tab.mouse.down();
      await tab.mouse.up();
      const time = await told("opening");
      await tab.keyboard.press("Escape");
      await tab.evaluate(() => /** @type {any} */ (globalThis).cold.closed());
      return time;
    };
    const { create, menu } = buttons[kind];
    const field = await open("field", create);
    const fieldAgain = await open("field", create);
    const opened = await open("menu", menu);
    if (errors.length > 0) throw errors[0];
    return { rows, complete, field, fieldAgain, menu: opened };
  } finally {
    await context.close();
  }
}

const site = await serveSite();
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
try {
  /** @type {Record<Kind, Record<Measure, number>[]>} */
  const loads = { page: [], plain: [] };
  for (let round = 0; round < rounds + warmUps; round += 1) {
    console.error(`Round ${round + 1} of ${rounds + warmUps}…`);
    /** @type {Kind[]} */
    const order = round % 2 === 0 ? ["page", "plain"] : ["plain", "page"];
    for (const kind of order) {
      const times = await load(browser, site.urlOf(kind), kind);
      if (round >= warmUps) loads[kind].push(times);
    }
  }
  const of = (/** @type {Kind} */ kind, /** @type {Measure} */ measure) =>
    median(loads[kind].map((times) => times[measure]));
  const beside = (/** @type {Measure} */ measure, /** @type {Measure} */ plainMeasure, /** @type {number} */ hold) => {
    const [page, plain] = [of("page", measure), of("plain", plainMeasure)];
    return { page, plain, ratio: page / plain, hold };
  };
  const result = {
    rows: beside("rows", "rows", holds.rows),
    // A plain table is complete with its rows.
    complete: beside("complete", "rows", holds.complete),
    field: beside("field", "field", holds.field),
    fieldAgain: beside("fieldAgain", "fieldAgain", holds.field),
    menu: beside("menu", "menu", holds.menu),
  };
  if (asJson) console.log(JSON.stringify({ ...result, rounds }));
  else {
    const says = {
      rows: "to the rows",
      complete: "to the complete page, with card and chart",
      field: "from the press on Create to the field",
      fieldAgain: "the same a second time",
      menu: "from the press to a row's menu",
    };
    for (const name of /** @type {Measure[]} */ (Object.keys(says))) {
      const { page, plain, ratio, hold } = result[name];
      const times = `${page.toFixed(0)} ms, plain ${plain.toFixed(0)} ms`;
      console.log(`${says[name].padEnd(44)} ${times.padEnd(28)} ${ratio.toFixed(2)} times (hold ${hold})`);
    }
  }
} finally {
  await browser.close();
  site.close();
}
