/**
 * The words that an element shows, a line each, and the names of its controls. They are kept beside each picture, and a
 * test compares them with what is drawn today.
 */
export function drawnText(element: HTMLElement): string {
  // Announcements come and go.
  const announced = [...element.querySelectorAll<HTMLElement>("[aria-live]")].map((live) => live.innerText.trim());
  const lines = element.innerText
    .split("\n")
    .map((line) => line.trim().replace(/mk_live_\w{20,}/u, "mk_live_…"))
    .filter((line) => line !== "" && !announced.includes(line));
  const controls = [...element.querySelectorAll("[aria-label]:is(button, input, select, [role=slider])")].map(
    (control) => `[${control.localName}] ${control.getAttribute("aria-label") ?? ""}`,
  );
  return `${[...lines, ...controls].join("\n")}\n`;
}
