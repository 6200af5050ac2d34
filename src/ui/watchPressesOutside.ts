export interface PressesOutsideOptions {
  readonly element: HTMLElement;
  /** The button that the element belongs to: its own click decides. */
  readonly anchor: HTMLElement;
  readonly onPress: () => void;
}

/** What closes by a press outside of it, ours and the hosts'. */
const modal = "[role=dialog], [role=alertdialog], dialog, [popover]";
const rest = ["mousedown", "touchstart", "pointerup", "mouseup", "touchend", "click"] as const;

/**
 * Calls back at a press outside of a menu, which still acts on what was pressed. Only where it would also close the
 * dialog that the menu is in, ours or the host's, it goes no further: a press closes one layer.
 */
export function watchPressesOutside({ element, anchor, onPress }: PressesOutsideOptions): () => void {
  const view = element.ownerDocument.defaultView;
  const around = anchor.closest(modal);
  const wouldCloseMore = (target: Element) =>
    target.closest(".mak-overlay") !== null || (around !== null && !around.contains(target));

  const onPointerDown = (event: PointerEvent) => {
    const target = event.composedPath()[0] as Element;
    if (element.contains(target) || anchor.contains(target)) return;
    if (view !== null && wouldCloseMore(target)) swallowPress(view, event);
    onPress();
  };
  view?.addEventListener("pointerdown", onPointerDown, { capture: true });
  return () => view?.removeEventListener("pointerdown", onPointerDown, { capture: true });
}

/** Takes the events of one press, until its click or the next press. */
function swallowPress(view: Window, first: PointerEvent): void {
  const swallow = (event: Event) => {
    if (event.type === "pointerdown" && event !== first) {
      end();
      return;
    }
    event.stopImmediatePropagation();
    event.preventDefault();
    if (event.type === "click") end();
  };
  const end = () => {
    for (const type of ["pointerdown", ...rest]) view.removeEventListener(type, swallow, { capture: true });
  };
  for (const type of ["pointerdown", ...rest]) view.addEventListener(type, swallow, { capture: true });
  swallow(first);
}
