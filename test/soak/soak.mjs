import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright";
import * as vite from "vite";
import { median } from "../../bench/measure.mjs";
import { chromiumArgs, findChromium } from "../../scripts/browser.mjs";
import { buildPackage } from "../../scripts/build-app.mjs";

// `npm run soak [minutes]`: one page for a long time, in Chromium. It refetches, is hidden and shown, sleeps for hours and
// wakes, creates keys and revokes them. Its heap, nodes, listeners, timers and requests must not grow.
const minutes = Number(process.argv[2] ?? 30);
const root = fileURLToPath(new URL("../..", import.meta.url));
/** What is loaded late, and what the engine compiles, belongs to the beginning. */
const settledAfter = 0.25;
const holds = { heapPerCycle: 2_048, nodes: 40, listeners: 10, timers: 4, requests: 2 };

async function buildPage() {
  mkdirSync(join(root, ".cache"), { recursive: true });
  const folder = mkdtempSync(join(root, ".cache/soak-"));
  try {
    const head = '<meta charset="utf-8"><title>Soak</title><link rel="icon" href="data:,">';
    const script = '<script type="module" src="../../test/soak/page.tsx"></script>';
    writeFileSync(
      join(folder, "index.html"),
      `<!doctype html><html lang="en"><head>${head}${script}</head><body></body></html>`,
    );
    const built = await vite.build({ root: folder, configFile: false, logLevel: "error", build: { write: false } });
    const { output } = /** @type {vite.Rolldown.RolldownOutput} */ (Array.isArray(built) ? built[0] : built);
    return new Map(output.map((file) => [`/${file.fileName}`, file.type === "chunk" ? file.code : file.source]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

buildPackage();
const files = await buildPage();
const server = createServer(({ url = "/" }, response) => {
  const path = url === "/" ? "/index.html" : url;
  const type = path.endsWith(".js") ? "text/javascript" : path.endsWith(".css") ? "text/css" : "text/html";
  response.writeHead(files.has(path) ? 200 : 404, { "Content-Type": type }).end(files.get(path));
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());

const load = (/** @type {string} */ path) => import(pathToFileURL(join(root, "dist", path)).href);
const { createMemoryAdapter } = await load("adapters/memory.js");
const { createPageDriver } = await load("testing/playwright.js");
let asleep = 0;
let requests = 0;
const memory = createMemoryAdapter({ clock: () => Date.now() + asleep, scenario: { keys: 60 } });

const browser = await chromium.launch({
  executablePath: findChromium(),
  // Without the engine's compilers. What they compile counts as heap and grows for hours: of 1,078 kB between two heap
  // snapshots, 100 cycles apart, 750 kB were compiled code, and 12 kB were objects.
  args: [...chromiumArgs, "--js-flags=--jitless"],
});
const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
const page = await context.newPage();
/** @type {string[]} */
const complaints = [];
page.on("console", (message) => {
  if (["error", "warning"].includes(message.type())) complaints.push(message.text());
});
page.on("pageerror", (error) => complaints.push(error.message));
await page.exposeFunction("ask", async (/** @type {string} */ method, /** @type {unknown} */ input) => {
  requests += 1;
  try {
    return { answer: await memory[method](input, { signal: new AbortController().signal }) };
  } catch (error) {
    return { code: /** @type {{ code?: string }} */ (error).code ?? "unknown" };
  }
});
// Counts the timers that wait.
await page.addInitScript(() => {
  const waiting = new Set();
  const { setTimeout: start, setInterval: startEvery, clearTimeout: stop } = window;
  Object.assign(window, {
    waitingTimers: () => waiting.size,
    setTimeout: (/** @type {Function} */ run, /** @type {number} */ ms, /** @type {unknown[]} */ ...args) => {
      const id = start(() => {
        waiting.delete(id);
        run(...args);
      }, ms);
      waiting.add(id);
      return id;
    },
    setInterval: (/** @type {TimerHandler} */ run, /** @type {number} */ ms) => {
      const id = startEvery(run, ms);
      waiting.add(id);
      return id;
    },
    clearTimeout: (/** @type {number} */ id) => {
      waiting.delete(id);
      stop(id);
    },
    clearInterval: (/** @type {number} */ id) => {
      waiting.delete(id);
      stop(id);
    },
  });
});
await page.goto(`http://127.0.0.1:${port}/`);
const devtools = await context.newCDPSession(page);
await devtools.send("Performance.enable");
const driver = createPageDriver({ page });

/** @param {"hidden" | "visible"} state */
const turn = (state) =>
  page.evaluate((state) => {
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => state });
    Object.defineProperty(document, "hidden", { configurable: true, get: () => state === "hidden" });
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
    window.dispatchEvent(new Event(state === "hidden" ? "blur" : "focus"));
  }, state);

/** One hour of a person's day. @param {number} cycle */
async function live(cycle) {
  const hour = 3_600_000;
  asleep += hour;
  await turn("hidden");
  // The browser stops the page's timers, as it does with a page in the background of a sleeping machine.
  await devtools.send("Page.setWebLifecycleState", { state: "frozen" });
  await page.waitForTimeout(200);
  await devtools.send("Page.setWebLifecycleState", { state: "active" });
  await page.evaluate((ms) => /** @type {any} */ (globalThis).soak.later(ms), hour);
  await turn("visible");
  const name = `Key ${cycle}`;
  await driver.create({ name });
  await driver.copy();
  await driver.finish();
  await driver.revoke(name);
  await page.evaluate(() => /** @type {any} */ (globalThis).soak.refresh());
  await page.waitForTimeout(500);
}

async function measure() {
  await devtools.send("HeapProfiler.collectGarbage");
  await page.waitForTimeout(50);
  await devtools.send("HeapProfiler.collectGarbage");
  const { metrics } = await devtools.send("Performance.getMetrics");
  const of = (/** @type {string} */ name) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  const timers = await page.evaluate(() => /** @type {any} */ (globalThis).waitingTimers());
  return { heap: of("JSHeapUsedSize"), nodes: of("Nodes"), listeners: of("JSEventListeners"), timers };
}

/** @type {(Awaited<ReturnType<typeof measure>> & { requests: number })[]} */
const cycles = [];
const end = Date.now() + minutes * 60_000;
while (Date.now() < end) {
  const before = requests;
  await live(cycles.length + 1);
  cycles.push({ ...(await measure()), requests: requests - before });
  if (cycles.length % 20 === 0) console.log(`${cycles.length} cycles`, JSON.stringify(cycles.at(-1)));
}
await browser.close();
server.close();

const settled = cycles.slice(Math.floor(cycles.length * settledAfter));
const third = Math.max(1, Math.floor(settled.length / 3));
/** @param {"heap" | "nodes" | "listeners" | "timers" | "requests"} name */
const trend = (name) => {
  const from = median(settled.slice(0, third).map((cycle) => cycle[name]));
  const to = median(settled.slice(-third).map((cycle) => cycle[name]));
  return { from, to, grown: to - from };
};
const trends = {
  heap: trend("heap"),
  nodes: trend("nodes"),
  listeners: trend("listeners"),
  timers: trend("timers"),
  requests: trend("requests"),
};
const heapPerCycle = trends.heap.grown / Math.max(1, settled.length - third);
console.log(
  `\n${minutes} minutes, ${cycles.length} cycles (medians of the first and last third after the first quarter)`,
);
for (const [name, { from, to }] of Object.entries(trends)) console.log(`${name}: ${from} then ${to}`);
console.log(`heap per cycle: ${Math.round(heapPerCycle)} bytes`);
const faults = [
  ...(heapPerCycle > holds.heapPerCycle ? [`the heap grows by ${Math.round(heapPerCycle)} bytes a cycle`] : []),
  ...(trends.nodes.grown > holds.nodes ? ["the nodes grow"] : []),
  ...(trends.listeners.grown > holds.listeners ? ["the listeners grow"] : []),
  ...(trends.timers.grown > holds.timers ? ["the timers grow"] : []),
  ...(trends.requests.grown > holds.requests ? ["the requests of a cycle grow"] : []),
  ...new Set(complaints),
];
console.log(faults.length === 0 ? "Flat." : `Not flat:\n${faults.join("\n")}`);
process.exit(faults.length === 0 ? 0 : 1);
