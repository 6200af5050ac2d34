import { pageAround } from "./focus.js";

/** These would load, play or run again in a copy, or are layers of their own. */
const omitted = "iframe, object, embed, video, audio, script, dialog, [popover]";
/** By these a label, a form or a test of the host's would find the copy. */
const dropped = ["id", "name", "for", "role", "aria-label", "aria-labelledby", "aria-live", "autofocus", "data-testid"];

/**
 * Lets a layer leave with a motion though React removes it at once. Call it while the layer is in the document, and
 * the returned function once it is removed: a picture of it fades where it was, without the key, which its node has
 * lost by then. The picture is inert, and its end depends neither on React nor on an animation's event.
 */
export function prepareExit(layer: HTMLElement): () => void {
  const place = pageAround(layer.parentElement) ?? layer.parentElement;
  const view = layer.ownerDocument.defaultView;
  if (place === null || view === null || !canMove(layer)) return () => undefined;
  if (!layer.checkVisibility({ visibilityProperty: true })) return () => undefined;
  if (view.matchMedia("(prefers-reduced-motion: reduce)").matches) return () => undefined;
  const scrolled = [...layer.querySelectorAll("*")].filter(({ scrollTop }) => scrollTop > 0);
  const offsets = new Map(scrolled.map((element) => [element, element.scrollTop]));

  return () => {
    if (!place.isConnected) return;
    const copies = new Map<Node, Node>();
    const picture = layer.ownerDocument.createElement("div");
    for (const name of ["class", "dir", "lang", "data-mak-scheme", "data-mak-density"]) {
      picture.setAttribute(name, layer.getAttribute(name) ?? "");
    }
    // A strict CSP refuses the attribute.
    picture.style.cssText = layer.style.cssText;
    for (const name of ["data-mak-leaving", "inert"]) picture.setAttribute(name, "");
    picture.setAttribute("aria-hidden", "true");
    picture.setAttribute("popover", "manual");
    copyChildren(layer, picture, copies);
    place.append(picture);
    picture.showPopover();
    for (const [element, offset] of offsets) {
      const copy = copies.get(element) as Element | undefined;
      if (copy !== undefined) copy.scrollTop = offset;
    }
    const remove = () => picture.remove();
    const [motion] = picture.getAnimations();
    if (motion === undefined) {
      remove();
      return;
    }
    void motion.finished.then(remove, remove);
    // In a tab that nobody sees no animation goes on.
    view.setTimeout(remove, 500);
  };
}

/** Test environments and Firefox before 125 lack one of these: there a layer goes at once. */
function canMove(layer: HTMLElement): boolean {
  return ["showPopover", "getAnimations", "checkVisibility"].every((method) => method in layer);
}

function copyChildren(from: Node, to: Node, copies: Map<Node, Node>): void {
  for (const child of from.childNodes) {
    const element = child.nodeType === 1 ? (child as HTMLElement) : undefined;
    // A custom element would come to life.
    if (element?.matches(omitted) === true || element?.localName.includes("-") === true) continue;
    const copy = child.cloneNode();
    copies.set(child, copy);
    for (const name of element === undefined ? [] : dropped) (copy as Element).removeAttribute(name);
    // The key's node is empty by now. Whatever it holds, it is never copied.
    if (element?.classList.contains("mak-secret") !== true) copyChildren(child, copy, copies);
    to.appendChild(copy);
    if (element?.localName === "select") {
      (copy as HTMLSelectElement).selectedIndex = (element as HTMLSelectElement).selectedIndex;
    }
  }
}
