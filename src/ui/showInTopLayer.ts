/**
 * Shows an element above everything else, as a `popover`. Where there are no popovers it is shown in place: test
 * environments hide an element with the attribute, and have no way to show it.
 */
export function showInTopLayer(element: HTMLElement): void {
  if (!("showPopover" in element)) return;
  element.setAttribute("popover", "manual");
  if (!element.matches(":popover-open")) element.showPopover();
}
