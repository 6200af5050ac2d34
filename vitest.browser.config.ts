import { defineConfig } from "vitest/config";
import { playwright } from "@vitest/browser-playwright";
import react from "@vitejs/plugin-react";
import { chromiumArgs, findChromium } from "./scripts/browser.mjs";
import { alias } from "./scripts/entries.mjs";

/** Two shards that begin at the same moment must not write one cache. */
const shard = process.env.MAK_SHARD?.replace("/", "-of-");

export default defineConfig({
  plugins: [react()],
  ...(shard !== undefined && { cacheDir: `node_modules/.vite/components-${shard}` }),
  resolve: { alias },
  // Each file is a page of its own: the browser keeps the modules from one to the next, a sixth of all work saved.
  server: { headers: { "Cache-Control": "max-age=86400, immutable" } },
  optimizeDeps: {
    include: [
      "react",
      "react-dom",
      "react-dom/client",
      "react/jsx-dev-runtime",
      "react/jsx-runtime",
      "fast-check",
      "@tanstack/react-query",
      "chart.js",
      "react-chartjs-2",
      "valibot",
      "@guidepup/virtual-screen-reader",
      "@testing-library/react",
      "@testing-library/user-event",
    ],
  },
  test: {
    chaiConfig: { truncateThreshold: 0 },
    name: "browser",
    include: ["test/browser/**/*.test.{ts,tsx}", "test/fuzz/**/*.test.tsx"],
    // A few random people in every run; `npm run fuzz` is the long one. A seed and a path repeat a run that failed.
    provide: {
      fuzz: {
        count: Number(process.env.FUZZ_COUNT ?? 50),
        seed: process.env.FUZZ_SEED === undefined ? null : Number(process.env.FUZZ_SEED),
        path: process.env.FUZZ_PATH ?? null,
      },
    },
    setupFiles: ["test/support/quickReact.ts", "test/support/browserSetup.ts", "test/support/failOnConsole.ts"],
    testTimeout: 30_000,
    // As long as Testing Library waits, for the same reason (`test/support/browserSetup.ts`).
    expect: { poll: { timeout: 10_000 } },
    browser: {
      enabled: true,
      headless: true,
      viewport: { width: 1280, height: 900 },
      screenshotFailures: false,
      provider: playwright({
        launchOptions: { executablePath: findChromium(), args: chromiumArgs },
        contextOptions: { timezoneId: "Asia/Kathmandu", locale: "en-GB" },
      }),
      instances: [{ browser: "chromium" }],
    },
  },
});
