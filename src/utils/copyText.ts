/** What became of a copy: it is on the clipboard, or the text is selected for the person to copy, or neither. */
export type CopyOutcome = "copied" | "selected" | "failed";

export interface CopyTextInput {
  /** Asked for the text only when it is written, so that nobody holds it before or after. */
  readonly text: () => string;
  /** The node that shows the text; it is selected where the browser refuses to copy. */
  readonly node?: HTMLElement | null | undefined;
}

/** Some embedded browsers never answer a clipboard write; the gesture's permission lasts about five seconds. */
const longestWait = 2_000;

/**
 * Copies a text by the best way that this browser allows: the asynchronous clipboard, else `execCommand` in the same
 * gesture, else a selection. Answers `copied` only after a write that succeeded.
 */
export async function copyText({ text, node }: CopyTextInput): Promise<CopyOutcome> {
  const page = node?.ownerDocument ?? document;
  const written = writeToClipboard(page, text);
  // Not awaited where the clipboard is missing: some browsers end the gesture at the first await.
  if (written !== undefined && (await written)) return "copied";
  if (writeByCommand(page, text, node)) return "copied";
  return node != null && selectNode(node) ? "selected" : "failed";
}

function writeToClipboard(page: Document, text: () => string): Promise<boolean> | undefined {
  // Absent on plain http, though the types say otherwise.
  const navigator: { clipboard?: Clipboard } | undefined = page.defaultView?.navigator;
  const clipboard = navigator?.clipboard;
  if (clipboard === undefined) return undefined;
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), longestWait);
    const settle = (copied: boolean) => {
      clearTimeout(timer);
      resolve(copied);
    };
    try {
      clipboard.writeText(text()).then(
        () => settle(true),
        () => settle(false),
      );
    } catch {
      settle(false);
    }
  });
}

/** Puts the text into the copy event itself: no helper field, which a dialog's focus trap would fight. */
function writeByCommand(page: Document, text: () => string, node: HTMLElement | null | undefined): boolean {
  let written = false;
  const onCopy = (event: ClipboardEvent) => {
    if (event.clipboardData === null) return;
    event.clipboardData.setData("text/plain", text());
    event.preventDefault();
    event.stopImmediatePropagation();
    written = true;
  };
  const restore = node == null ? undefined : selectForNow(node);
  page.addEventListener("copy", onCopy, { capture: true });
  try {
    // The only way on plain http and in an iframe without permission, deprecated or not.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    return page.execCommand("copy") && written;
  } catch {
    return false;
  } finally {
    page.removeEventListener("copy", onCopy, { capture: true });
    restore?.();
  }
}

/** Some browsers fire no copy event without a selection. */
function selectForNow(node: HTMLElement): () => void {
  const selection = node.ownerDocument.getSelection();
  if (selection === null) return () => undefined;
  const before = selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
  selection.selectAllChildren(node);
  return () => {
    selection.removeAllRanges();
    if (before !== undefined) selection.addRange(before);
  };
}

/** Selects all of a node's text. Answers whether it is selected. */
export function selectNode(node: HTMLElement): boolean {
  const selection = node.ownerDocument.getSelection();
  if (selection === null) return false;
  if (node.tabIndex >= 0) node.focus({ preventScroll: true });
  selection.selectAllChildren(node);
  return isWhollySelected(node);
}

/** Whether the page's selection holds all of a node's text. */
export function isWhollySelected(node: HTMLElement): boolean {
  const selection = node.ownerDocument.getSelection();
  const text = node.firstChild;
  return selection !== null && !selection.isCollapsed && text !== null && selection.containsNode(text, false);
}
