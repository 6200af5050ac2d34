import type { Route } from "@playwright/test";
import { expect, test } from "./support/test.ts";

/** The chunk with the dialogs. */
const dialogs = /\/overlays-[\w-]+\.js$/;

test("A16: the create button is busy while its dialog is being loaded", async ({ page, keys }) => {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(dialogs, async (route) => {
    await released;
    await route.continue();
  });
  await keys.open();
  await keys.createButton.click();
  await expect(keys.createButton).toHaveAttribute("aria-busy", "true");
  await expect(keys.dialog).toHaveCount(0);
  release();
  await expect(keys.dialog.getByLabel("Key name")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(keys.createButton).not.toHaveAttribute("aria-busy");
});

test("A16: a dialog that cannot be loaded says so, and is loaded again on request", async ({
  page,
  keys,
  allowConsole,
}) => {
  allowConsole(/Failed to load resource|net::ERR_FAILED/);
  let refused = 0;
  const refuse = (route: Route) => {
    refused += 1;
    return route.abort();
  };
  await page.route(dialogs, refuse);
  await keys.open();
  // The page has tried once by itself, when the browser was idle.
  await expect.poll(() => refused).toBe(1);
  await keys.createButton.click();
  const notice = page.getByRole("alert").filter({ hasText: "could not be loaded" });
  await expect(notice).toBeVisible();
  await expect(keys.createButton).not.toHaveAttribute("aria-busy");
  await page.unroute(dialogs, refuse);
  await notice.getByRole("button", { name: "Try again" }).click();
  await expect(keys.dialog.getByLabel("Key name")).toBeVisible();
});
