import type { Page } from "@playwright/test";

/** What is really on the clipboard: pasted by the keyboard into a field of another page, which needs no permission. */
export async function paste(page: Page): Promise<string> {
  const other = await page.context().newPage();
  try {
    await other.setContent("<textarea aria-label='Paste here'></textarea>");
    const field = other.getByLabel("Paste here");
    await field.focus();
    await other.keyboard.press("Control+v");
    return await field.inputValue();
  } finally {
    await other.close();
    await page.bringToFront();
  }
}

/** Collects each sentence that the page's live regions say from now on. */
export async function listenToAnnouncements(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        const region = target instanceof Element ? target.closest("[aria-live]") : null;
        if (region !== null) for (const node of addedNodes) said.push(node.textContent ?? "");
      }
    }).observe(document.body, { childList: true, subtree: true });
  });
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said);
}
