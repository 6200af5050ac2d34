/** Calls back when the anchor has moved: the page was scrolled, or the window resized. */
export function watchMoves(anchor: Element, onMove: () => void): () => void {
  const view = anchor.ownerDocument.defaultView;
  const { x, y } = anchor.getBoundingClientRect();
  // The browser tells of a scroll a frame late, and of one that has not moved the button too.
  const check = () => {
    const now = anchor.getBoundingClientRect();
    if (Math.abs(now.x - x) + Math.abs(now.y - y) > 1) onMove();
  };
  view?.addEventListener("scroll", check, { capture: true, passive: true });
  view?.addEventListener("resize", check);
  return () => {
    view?.removeEventListener("scroll", check, { capture: true });
    view?.removeEventListener("resize", check);
  };
}
