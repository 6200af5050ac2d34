import { isHostTurn, onHostTurn } from "../utils/hostTurn.js";

/** What a host asks in. A frame may be the dialog of a provider of identities. */
const dialogs = "[role=dialog], [role=alertdialog], [aria-modal=true], dialog[open], iframe";
const fields = "[autofocus], input:not([type=hidden]), select, textarea";
const controls = "button, a[href], iframe, [tabindex]";

const watched = {
  subtree: true,
  childList: true,
  attributeFilter: ["role", "aria-modal", "open", "hidden", "class", "style"],
};

/** Frames without a size do their work unseen. */
function isShown(element: HTMLElement): boolean {
  if (element.tagName === "IFRAME" && element.offsetWidth < 2) return false;
  // Test environments cannot tell what is shown, and have no modal dialogs that anything could be behind.
  return (element as Partial<HTMLElement>).checkVisibility?.call(element, { visibilityProperty: true }) ?? false;
}

/**
 * Tells which dialog the host has opened to ask the person something, where it could not be reached while our own modal
 * dialog is open. One that the host opened with `showModal()` lies above ours and can be reached.
 */
export function watchHostDialogs(own: HTMLElement, onChange: (dialog: HTMLElement | undefined) => void): () => void {
  const page = own.ownerDocument;
  const shown = () => [...page.querySelectorAll<HTMLElement>(dialogs)].filter(isShown);
  /** A chat window, or the notice about cookies, asks for nothing now. */
  let before = new Set<HTMLElement>();
  const isHosts = (element: HTMLElement) => {
    if (before.has(element) || element.contains(own) || element.closest("[data-mak-modal]") !== null) return false;
    const modal = element.closest("dialog:modal");
    return modal === null || modal.contains(own);
  };
  const changed = new MutationObserver(() => onChange(shown().find(isHosts)));
  const turn = () => {
    if (isHostTurn()) {
      before = new Set(shown());
      changed.observe(page, watched);
    } else {
      changed.disconnect();
      onChange(undefined);
    }
  };
  const leave = onHostTurn(turn);
  if (isHostTurn()) turn();
  return () => {
    leave();
    changed.disconnect();
  };
}

/** Where the focus goes in a dialog that could not take it by itself. */
export function firstControlOf(dialog: HTMLElement): HTMLElement {
  return dialog.querySelector<HTMLElement>(fields) ?? dialog.querySelector<HTMLElement>(controls) ?? dialog;
}
