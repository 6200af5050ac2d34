import { defineConfig } from "@playwright/test";
import { chromiumArgs, findChromium } from "./scripts/browser.mjs";
import type { AppOptions } from "./test/e2e/support/test.ts";

/** The built host and the backend, each test on a server and a database of its own, in one real Chromium. */
export default defineConfig<AppOptions>({
  testDir: "test/e2e",
  globalSetup: ["./test/e2e/support/setup.ts", "./test/e2e/support/secretSetup.ts", "./test/e2e/support/ssrSetup.ts"],
  outputDir: "test-results",
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
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
