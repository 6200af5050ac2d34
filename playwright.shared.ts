import type { PlaywrightTestConfig } from "@playwright/test";
import { chromiumArgs, findChromium } from "./scripts/browser.mjs";

/** One real Chromium in a zone that is not UTC, no second chance, and no test left alone by mistake. */
export const shared = {
  workers: 2,
  retries: 0,
  forbidOnly: true,
  expect: { timeout: 15_000 },
  reporter: "list",
  use: {
    browserName: "chromium",
    launchOptions: { executablePath: findChromium(), args: chromiumArgs },
    viewport: { width: 1360, height: 900 },
    locale: "en-GB",
    timezoneId: "Asia/Kathmandu",
    actionTimeout: 15_000,
    // The words of a dialog that leaves are found beside those that stay. The tests on the secret have the motion.
    contextOptions: { reducedMotion: "reduce" },
    screenshot: "only-on-failure",
  },
} satisfies PlaywrightTestConfig;
