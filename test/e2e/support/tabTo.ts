import { expect, type Locator, type Page } from "@playwright/test";

const mostPresses = 80;

/** Moves the focus to an element by Tab alone, as someone without a pointer does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < mostPresses; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${String(target)} was not reached by ${mostPresses} presses of Tab.`);
}
