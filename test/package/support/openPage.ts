import type { Browser, Page } from "playwright";

export interface WatchedPage {
  readonly page: Page;
  /** Warnings, errors and uncaught exceptions, in the order in which the browser told of them. */
  readonly complaints: string[];
}

/** A fresh page in a context of its own, whose complaints are kept. The clipboard may be written and read. */
export async function openPage(browser: Browser, url: string): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: "en-GB",
    timezoneId: "Asia/Kathmandu",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(url);
  return { page, complaints };
}
