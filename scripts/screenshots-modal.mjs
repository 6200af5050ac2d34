import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { chromium } from "playwright";
import { build } from "vite";
import { chromiumArgs, lookForChromium } from "./browser.mjs";
import { buildPackage } from "./build-app.mjs";
import { serveFolder } from "./serve-folder.mjs";

// Draws the page in the settings modal of a host that uses shadcn/ui: light and dark, in a wide and a narrow window, with
// the page itself, the create dialog, a new key, the details and the question before a key is revoked.
// node scripts/screenshots-modal.mjs [folder]

const out = resolve(process.argv[2] ?? ".cache/screenshots-modal");
const root = fileURLToPath(new URL("screenshots/modal", import.meta.url));
const windows = [
  { width: 1280, height: 860 },
  { width: 390, height: 844 },
];

/** @typedef {import("playwright").Page} Page */

/** @type {Record<string, (page: Page) => Promise<void>>} */
const states = {
  page: () => Promise.resolve(),
  table: (page) => page.getByRole("table", { name: "API keys" }).scrollIntoViewIfNeeded(),
  create: async (page) => {
    await page.getByRole("button", { name: "Create API Key" }).click();
    await page.getByRole("textbox", { name: "Key name" }).waitFor();
  },
  revealed: async (page) => {
    await page.getByRole("button", { name: "Create API Key" }).click();
    await page.getByRole("textbox", { name: "Key name" }).fill("Nightly import");
    await page.getByRole("button", { name: "Create", exact: true }).click();
    await page.getByRole("textbox", { name: "Your new key" }).waitFor();
  },
  details: async (page) => {
    await page.getByRole("button", { name: "Production", exact: true }).click();
    await page.getByRole("dialog", { name: "Production" }).waitFor();
  },
  revoke: async (page) => {
    await page.getByRole("button", { name: /^Actions for .?Production/u }).click();
    await page.getByRole("menuitem", { name: "Revoke" }).click();
    await page.getByRole("alertdialog").waitFor();
  },
};

buildPackage();
const built = mkdtempSync(join(tmpdir(), "mak-modal-"));
mkdirSync(out, { recursive: true });
await build({
  root,
  base: "./",
  logLevel: "warn",
  plugins: [react()],
  resolve: { dedupe: ["react", "react-dom", "@tanstack/react-query"] },
  build: { outDir: built, emptyOutDir: true, chunkSizeWarningLimit: 2_000 },
});
const server = await serveFolder(built);
const executablePath = lookForChromium();
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: chromiumArgs });
try {
  for (const viewport of windows) {
    for (const scheme of /** @type {const} */ (["light", "dark"])) {
      for (const [name, reach] of Object.entries(states)) {
        const page = await browser.newPage({ viewport, colorScheme: scheme, reducedMotion: "reduce", locale: "en-GB" });
        await page.goto(`${server.url}/index.html?scheme=${scheme}`);
        await page.getByRole("rowheader", { name: /^Production/u }).waitFor();
        await page.getByRole("slider").waitFor();
        await reach(page);
        await page.screenshot({ path: join(out, `${name}-${scheme}-${String(viewport.width)}.png`), caret: "hide" });
        await page.close();
      }
    }
  }
  console.log(`${String(windows.length * 2 * Object.keys(states).length)} pictures: ${out}`);
} finally {
  await browser.close();
  server.close();
  rmSync(built, { recursive: true, force: true });
}
