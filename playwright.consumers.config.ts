import { defineConfig } from "@playwright/test";
import { chromiumArgs, findChromium } from "./scripts/browser.mjs";

/** The packed tarball in projects of their own: other bundlers, other versions of React and of TypeScript. */
export default defineConfig({
  testDir: "test/consumers",
  globalSetup: "./test/consumers/support/setup.ts",
  outputDir: "test-results/consumers",
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 240_000,
  expect: { timeout: 15_000 },
  reporter: "list",
  use: {
    browserName: "chromium",
    launchOptions: { executablePath: findChromium(), args: chromiumArgs },
    viewport: { width: 1360, height: 900 },
    locale: "en-GB",
    timezoneId: "Asia/Kathmandu",
    actionTimeout: 15_000,
    screenshot: "only-on-failure",
  },
});
