/** In the page: what is awkward on this screen for a person with a thumb, a sentence for each. Runs in the browser. */
export function phoneFaults(): string[] {
  const faults: string[] = [];
  const nameOf = (element: Element) =>
    `<${element.localName} class="${element.getAttribute("class") ?? ""}"> ${JSON.stringify(
      (element.getAttribute("aria-label") ?? element.textContent).trim().slice(0, 40),
    )}`;
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > innerWidth) faults.push(`the screen scrolls sideways: ${String(scrollWidth)} px are drawn`);
  const zoom = visualViewport?.scale ?? 1;
  if (Math.abs(zoom - 1) > 0.01) faults.push(`the browser has zoomed by ${String(zoom)}`);

  const modals = [...document.querySelectorAll("[data-mak-modal]")];
  const roots = modals.length > 0 ? modals : [...document.querySelectorAll("main")];
  const seen = roots
    .flatMap((root) => [...root.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary")])
    .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .filter((element) => element.getBoundingClientRect().width > 1);
  for (const element of seen) {
    // A label around a box is pressed with it.
    const { width, height } = (element.closest("label") ?? element).getBoundingClientRect();
    const beside = [...(element.parentElement?.childNodes ?? [])].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
    const isInSentence = element.matches("a") && beside.some(({ textContent }) => textContent?.trim() !== "");
    if (!isInSentence && (width < 43.5 || height < 43.5))
      faults.push(`${nameOf(element)} is ${width.toFixed(0)} × ${height.toFixed(0)} px, not 44`);
    if (!element.matches("input, select, textarea")) continue;
    const size = Number.parseFloat(getComputedStyle(element).fontSize);
    if (size < 16) faults.push(`${nameOf(element)} is written in ${String(size)} px: a phone zooms at its focus`);
  }
  return faults;
}

/** In the page: what keeps the open dialog from being a sheet. Runs in the browser. */
export function sheetFaults(): string[] {
  const sheet = document.querySelector("[data-mak-modal] > .mak-dialog");
  if (sheet === null) return ["no dialog is open"];
  const { top, bottom, left, right } = sheet.getBoundingClientRect();
  const faults: string[] = [];
  if (Math.abs(bottom - innerHeight) > 1) faults.push(`it ends at ${String(bottom)} of ${String(innerHeight)} px`);
  if (top < 0) faults.push(`it begins ${String(-top)} px above the screen`);
  if (left > 1 || right < innerWidth - 1) faults.push(`it goes from ${String(left)} to ${String(right)} px`);
  return faults;
}
