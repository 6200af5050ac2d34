import { expect, type Locator, type Page } from "@playwright/test";

const mostPresses = 80;

/** Moves the focus to an element by Tab alone, as someone without a pointer does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < mostPresses; presses += 1) {
    // A text may be named by the words inside of the control that has the focus.
    const hasFocus = (element: Element) =>
      element === document.activeElement || element.closest("summary, button, a") === document.activeElement;
    if (await target.evaluate(hasFocus)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${String(target)} was not reached by ${mostPresses} presses of Tab.`);
}
