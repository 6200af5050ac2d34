/** Moves the focus without scrolling. False where the element cannot take it: removed, hidden, disabled, inert. */
export function focusElement(element: HTMLElement | null | undefined): boolean {
  if (element?.isConnected !== true) return false;
  element.focus({ preventScroll: true });
  return activeElementOf(element) === element;
}

/** The focused element of the document or shadow root that the element is in; null where it is the body. */
export function activeElementOf(element: Element): Element | null {
  const { activeElement } = element.getRootNode() as Partial<DocumentOrShadowRoot>;
  return activeElement === element.ownerDocument.body ? null : (activeElement ?? null);
}

/** True where no element of the document has the focus. */
export function isFocusLost({ activeElement, body }: Document): boolean {
  return activeElement === null || activeElement === body;
}

/** The root element of the API keys page around an element. */
export function pageAround(element: Element | null | undefined): HTMLElement | null {
  const root = element?.closest<HTMLElement>(".mak-root") ?? null;
  return root === null ? null : (pageAround(root.parentElement) ?? root);
}

/** The last resort where what should get the focus is gone: the page's heading, or the page. */
export function focusPage(page: HTMLElement | null): void {
  const target = page?.querySelector<HTMLElement>("h1, h2, h3") ?? page;
  if (target === null) return;
  if (!target.hasAttribute("tabindex")) target.tabIndex = -1;
  focusElement(target);
}
