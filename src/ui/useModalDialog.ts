"use client";
import { useRef, type RefObject } from "react";
import { useStableCallback } from "../utils/useStableCallback.js";
import { activeElementOf, focusElement, focusPage, isFocusLost, pageAround } from "./focus.js";
import { openLayer } from "./layers.js";
import { prepareExit } from "./prepareExit.js";
import { firstControlOf, watchHostDialogs } from "./watchHostDialogs.js";
import { useLayoutEffectInBrowser } from "../utils/useLayoutEffectInBrowser.js";

export interface ModalDialogOptions {
  /** What takes the focus. @default the box */
  readonly initialFocus: RefObject<HTMLElement | null> | undefined;
  /** What gets the focus when the dialog is gone. @default what had it before */
  readonly returnFocus: ((page: HTMLElement | null) => HTMLElement | null) | undefined;
  readonly onEscape: () => void;
}

/** Where the focus comes from, and where it was while the host hides the page. */
interface Focus {
  readonly opener: Element | null;
  readonly page: HTMLElement | null;
  inside: Element | null;
}

/** Shows the element above everything in its window. Where there is no top layer, it is open all the same. */
function showElement(dialog: HTMLDialogElement, target: HTMLElement): void {
  if (dialog.open) return;
  // The browser gives the focus to this element at once, instead of to the first button and then to this one.
  target.setAttribute("autofocus", "");
  if ("showModal" in dialog) dialog.showModal();
  else (dialog as HTMLElement).setAttribute("open", "");
  target.removeAttribute("autofocus");
}

/** Where there is no top layer, an open dialog is all there can be. */
function isModal(dialog: HTMLDialogElement): boolean {
  return dialog.open && (!("showModal" in dialog) || dialog.matches(":modal"));
}

function closeElement(dialog: HTMLDialogElement): void {
  if ("showModal" in dialog) dialog.close();
  else (dialog as HTMLElement).removeAttribute("open");
}

/**
 * Opens a `<dialog>` while it is mounted and displayed. The browser keeps the focus inside and everything else inert;
 * a host that hides the page (a tab panel, `<Activity>`, its own dialog) gets its page back until it shows it again.
 */
export function useModalDialog(options: ModalDialogOptions) {
  const dialog = useRef<HTMLDialogElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const focus = useRef<Focus>(undefined);
  const wanted = useRef(false);
  const { initialFocus } = options;
  const onEscape = useStableCallback(options.onEscape);
  const target = useStableCallback(() => options.returnFocus?.(focus.current?.page ?? null));

  useLayoutEffectInBrowser(() => {
    const [element, frame] = [dialog.current, box.current];
    if (element === null || frame === null) return undefined;
    const page = element.ownerDocument;
    const opener = activeElementOf(element);
    const now = (focus.current ??= {
      opener,
      page: pageAround(element.parentElement) ?? pageAround(opener),
      inside: null,
    });
    let leave: (() => void) | undefined;
    let isSetAside = false;
    let hostDialog: HTMLElement | undefined;
    wanted.current = true;

    const hide = () => {
      const active = activeElementOf(element);
      now.inside = element.contains(active) ? active : null;
      leave?.();
      leave = undefined;
    };
    const show = () => {
      if (leave !== undefined) return;
      const first = (now.inside as HTMLElement | null) ?? initialFocus?.current ?? frame;
      showElement(element, first);
      if (!element.contains(activeElementOf(element))) focusElement(first);
      leave = openLayer({ kind: "dialog", element, onEscape });
      // Opened in a part of the page that is hidden: it must not make everything else inert.
      if ("showModal" in element && element.offsetWidth === 0) conceal();
    };
    const conceal = () => {
      hide();
      closeElement(element);
    };
    const isDisplayed = () => element.offsetWidth > 0 && !isSetAside;
    // Something else closed it, or moved it in the document, which takes it out of the top layer: it is shown again,
    // since it may hold a key that nobody has saved. No event tells of a move, but the overlay's animation begins anew.
    const showAgain = () => {
      if (leave === undefined || isModal(element)) return;
      hide();
      closeElement(element);
      show();
    };
    // The step that had the focus was replaced by another.
    const keepFocus = () => {
      if (leave !== undefined && isFocusLost(page)) focusElement(frame);
    };

    // A modal of the host's that opens meanwhile hides everything else from assistive technology: it has its turn, and
    // then the dialog is shown again. Else neither of the two could be reached.
    const setAside = () => {
      const now = hostDialog !== undefined || frame.closest("[aria-hidden=true]") !== null;
      if (now === isSetAside) return;
      isSetAside = now;
      if (now && leave !== undefined) conceal();
      else if (!now && isDisplayed()) show();
    };
    // A dialog that the host opens to ask the person something could take neither the focus nor a click until now.
    const unwatch = watchHostDialogs(element, (opened) => {
      const isNew = opened !== undefined && opened !== hostDialog;
      hostDialog = opened;
      setAside();
      if (isNew && !opened.contains(activeElementOf(opened))) focusElement(firstControlOf(opened));
    });

    show();
    const hiddenAround = new MutationObserver(setAside);
    hiddenAround.observe(page, { subtree: true, attributeFilter: ["aria-hidden"] });
    const resized =
      typeof ResizeObserver === "undefined"
        ? undefined
        : new ResizeObserver(() => {
            if (isDisplayed()) show();
            else if (leave !== undefined) conceal();
          });
    resized?.observe(element);
    const changed = new MutationObserver(keepFocus);
    changed.observe(element, { childList: true, subtree: true });
    element.addEventListener("close", showAgain);
    element.addEventListener("animationstart", showAgain);
    return () => {
      wanted.current = false;
      const exit = leave === undefined ? undefined : prepareExit(element);
      hide();
      resized?.disconnect();
      changed.disconnect();
      hiddenAround.disconnect();
      unwatch();
      element.removeEventListener("close", showAgain);
      element.removeEventListener("animationstart", showAgain);
      queueMicrotask(() => {
        // Shown again at once, as React's StrictMode does.
        if (wanted.current) return;
        if (element.isConnected) {
          closeElement(element);
          return;
        }
        giveFocusBack(page, now, target());
        exit?.();
      });
    };
  }, [initialFocus, onEscape, target]);

  return { dialog, box };
}

function giveFocusBack(document: Document, { opener, page }: Focus, target: HTMLElement | null | undefined): void {
  // Whoever closed the dialog has moved the focus already.
  if (!isFocusLost(document)) return;
  if (focusElement(target) || focusElement(opener as HTMLElement | null)) return;
  focusPage(page);
}
