import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { chromium } from "playwright";
import { build } from "vite";
import { chromiumArgs, findChromium } from "./browser.mjs";
import { alias } from "./entries.mjs";
import { serveFolder } from "./serve-folder.mjs";

// `npm run pictures`: draws the README's pictures from the sources, the page and a new key, in light and dark at twice
// the size. Beside them it writes the words that they show, which test/browser/pictures.test.tsx compares with the page.

const root = fileURLToPath(new URL("..", import.meta.url));
const out = join(root, "docs/pictures");

/** @typedef {import("playwright").Page} Page */

/** @type {Record<string, { height: number, reach: (page: Page) => Promise<void> }>} */
const pictures = {
  page: { height: 860, reach: () => Promise.resolve() },
  reveal: {
    height: 720,
    reach: async (page) => {
      await page.getByRole("button", { name: "Create API Key" }).click();
      await page.getByRole("textbox", { name: "Key name" }).fill("Nightly import");
      await page.getByRole("button", { name: "Create", exact: true }).click();
      await page.getByRole("textbox", { name: "Your new key" }).waitFor();
    },
  },
};

const built = mkdtempSync(join(tmpdir(), "mak-pictures-"));
mkdirSync(out, { recursive: true });
await build({
  root: join(root, "scripts/pictures"),
  base: "./",
  configFile: false,
  logLevel: "warn",
  plugins: [react()],
  resolve: { alias, dedupe: ["react", "react-dom"] },
  build: { outDir: built, emptyOutDir: true, chunkSizeWarningLimit: 2_000 },
});
const server = await serveFolder(built);
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
try {
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    for (const [name, { height, reach }] of Object.entries(pictures)) {
      const page = await browser.newPage({
        viewport: { width: 1180, height },
        deviceScaleFactor: 2,
        colorScheme,
        reducedMotion: "reduce",
        locale: "en-GB",
      });
      await page.goto(`${server.url}/index.html`);
      await page.getByRole("rowheader", { name: /^Production/u }).waitFor();
      await page.getByRole("slider").waitFor();
      await reach(page);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await page.screenshot({ path: join(out, `${name}-${colorScheme}.png`), caret: "hide" });
      writeFileSync(join(out, `${name}.txt`), await page.evaluate("globalThis.drawnText()"));
      await page.close();
    }
  }
  console.log(`${String(2 * Object.keys(pictures).length)} pictures: ${out}`);
} finally {
  await browser.close();
  server.close();
  rmSync(built, { recursive: true, force: true });
}
