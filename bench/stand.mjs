import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { chromium } from "playwright";
import { chromiumArgs, findChromium } from "../scripts/browser.mjs";
import { buildPackage } from "../scripts/build-app.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The pages of the benchmark as a customer's production build has them, from the built package. */
export async function buildPages() {
  buildPackage();
  const { outputFiles } = await build({
    entryPoints: [`${root}bench/pages/bench.tsx`],
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    write: false,
    outdir: "/bench",
    // The repository's own paths lead to the sources; what is measured is what is published.
    tsconfigRaw: { compilerOptions: { jsx: "react-jsx" } },
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  });
  return new Map(outputFiles.map((file) => [`/${basename(file.path)}`, file.text]));
}

const page = (
  /** @type {boolean} */ styles,
) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Benchmark</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<style>body { margin: 24px; font: 14px/1.45 system-ui } .plain th, .plain td { padding: 12px; text-align: start }
.plain table { border-collapse: collapse; width: 100% } .plain tr { border-bottom: 1px solid #ddd }</style>
${styles ? '<link rel="stylesheet" href="/styles.css">' : ""}
<body></body><script type="module" src="/bench.js"></script></html>`;

/** @typedef {"page" | "plain"} Kind */
/** @typedef {Awaited<ReturnType<typeof setUpStand>>} Stand */

/**
 * Builds and serves the benchmark's pages and starts a browser. `open()` gives a fresh document with `call(name,
 * input)`, which calls one of its functions, and the browser's own counters.
 */
export async function setUpStand() {
  const files = await buildPages();
  files.set("/", page(true));
  files.set("/plain", page(false));
  files.set("/styles.css", readFileSync(`${root}dist/styles.css`, "utf8"));
  /** @type {Record<string, string>} */
  const types = { css: "text/css", js: "text/javascript" };
  const server = createServer(({ url = "/" }, response) => {
    const text = files.get(url);
    const type = types[url.split(".")[1] ?? ""] ?? "text/html";
    response.writeHead(text === undefined ? 404 : 200, { "Content-Type": `${type}; charset=utf-8` }).end(text);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const origin = `http://127.0.0.1:${port}`;
  const browser = await chromium.launch({
    executablePath: findChromium(),
    // Frames as fast as they are ready: else every time is rounded up to the next sixtieth of a second.
    args: [...chromiumArgs, "--disable-frame-rate-limit", "--js-flags=--expose-gc"],
  });

  /**
   * Opens a fresh document.
   *
   * @param {{ kind?: Kind, width?: number }} [options]
   */
  async function open({ kind = "page", width = 1280 } = {}) {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const tab = await context.newPage();
    /** @type {Error[]} */
    const errors = [];
    tab.on("pageerror", (error) => errors.push(error));
    await tab.goto(origin + (kind === "plain" ? "/plain" : "/"));
    await tab.waitForFunction(() => "bench" in globalThis);
    const devtools = await context.newCDPSession(tab);
    await devtools.send("Performance.enable");
    return {
      /** Calls one of the page's functions. */
      call: (/** @type {keyof import("./pages/bench.tsx").Bench} */ name, /** @type {unknown} */ input = undefined) =>
        tab.evaluate(
          ([name, input]) => /** @type {any} */ (globalThis).bench[/** @type {string} */ (name)](input),
          [name, input],
        ),
      /** How often the browser has computed styles and laid the page out so far. */
      work: async () => {
        const { metrics } = await devtools.send("Performance.getMetrics");
        const of = (/** @type {string} */ wanted) => metrics.find(({ name }) => name === wanted)?.value ?? NaN;
        return { styles: of("RecalcStyleCount"), layouts: of("LayoutCount") };
      },
      /** Event listeners and bytes of JavaScript objects, after the garbage is gone. */
      counters: async () => {
        for (let round = 0; round < 3; round += 1) await devtools.send("HeapProfiler.collectGarbage");
        const { metrics } = await devtools.send("Performance.getMetrics");
        const of = (/** @type {string} */ wanted) => metrics.find(({ name }) => name === wanted)?.value ?? NaN;
        return { listeners: of("JSEventListeners"), heap: of("JSHeapUsedSize") };
      },
      /** Throws what the page threw: what is measured of a broken page means nothing. */
      close: async () => {
        await context.close();
        if (errors.length > 0) throw errors[0];
      },
    };
  }

  return {
    open,
    tearDown: async () => {
      await browser.close();
      server.close();
    },
  };
}
