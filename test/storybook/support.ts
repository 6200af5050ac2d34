import { chromium, type Browser } from "playwright";
import { afterAll, beforeAll, inject } from "vitest";
import { chromiumArgs, findChromium } from "../../scripts/browser.mjs";

export const url = inject("storybook");

/** A browser for the tests of a file. */
export function useBrowser(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumArgs] });
  });
  afterAll(() => browser?.close());
  return () => {
    if (browser === undefined) throw new Error("The browser is there only while a test runs.");
    return browser;
  };
}
