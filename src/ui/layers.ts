import { isComposing } from "../utils/isComposing.js";

/** A dialog, menu or editor of the page that is open. */
export interface Layer {
  readonly kind: "dialog" | "menu" | "editor";
  /** Its outermost element. */
  readonly element: HTMLElement;
  /** Escape was pressed while this layer is the innermost one. */
  readonly onEscape: () => void;
  /** Tab was pressed in a menu, before the browser moves the focus. */
  readonly onTab?: (() => void) | undefined;
}

/** The open layers of each window, the innermost last. A page in a portal into an iframe has a window of its own. */
const stacks = new WeakMap<Window, Layer[]>();

/**
 * Puts a layer on top of those that are open, and returns a function that takes it away. While it is the innermost,
 * Escape closes it and nothing else: the key is taken in the capture phase on `window`, before the listeners by which
 * a host's modal closes, and before the browser's own close requests.
 */
export function openLayer(layer: Layer): () => void {
  const view = layer.element.ownerDocument.defaultView;
  if (view === null) return () => undefined;
  const stack = stacks.get(view) ?? [];
  stacks.set(view, stack);
  if (stack.length === 0) view.addEventListener("keydown", onKeyDown, { capture: true });
  stack.push(layer);
  return () => {
    if (stack.includes(layer)) stack.splice(stack.indexOf(layer), 1);
    if (stack.length === 0) view.removeEventListener("keydown", onKeyDown, { capture: true });
  };
}

/** A layer in a part of the host's page that is hidden gets no keys. Test environments cannot tell. */
const isShown = ({ element }: Layer) =>
  (element as Partial<Pick<HTMLElement, "checkVisibility">>).checkVisibility?.call(element) ?? true;

function onKeyDown(event: KeyboardEvent): void {
  if (event.key !== "Escape" && event.key !== "Tab") return;
  const view = event.currentTarget as Window;
  const layer = stacks.get(view)?.findLast(isShown);
  if (layer === undefined || isElsewhere(event, layer)) return;
  if (event.key === "Tab") tab(event, layer);
  else escape(event, layer);
}

/** A focus outside of our innermost dialog or menu is in a layer of the host's that opened above it. */
function isElsewhere(event: KeyboardEvent, { element }: Layer): boolean {
  const [target] = event.composedPath();
  const { body, documentElement } = element.ownerDocument;
  const isNowhere = target === body || target === documentElement || !(target as Partial<Node>).parentNode;
  return !isNowhere && !element.contains(target as Node);
}

function tab(event: KeyboardEvent, { onTab }: Layer): void {
  // The browser keeps the focus in a modal dialog. A host's focus trap would send it behind the dialog.
  event.stopImmediatePropagation();
  onTab?.();
}

function escape(event: KeyboardEvent, { onEscape }: Layer): void {
  event.stopImmediatePropagation();
  // Escape in an input method takes back what is being composed.
  if (isComposing(event)) return;
  event.preventDefault();
  ignoreKeyUp(event.currentTarget as Window);
  onEscape();
}

/** Some hosts close at the keyup: that of an Escape which was ours goes no further either. */
function ignoreKeyUp(view: Window): void {
  const onKeyUp = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopImmediatePropagation();
    event.preventDefault();
    view.removeEventListener("keyup", onKeyUp, { capture: true });
  };
  view.addEventListener("keyup", onKeyUp, { capture: true });
}
