"use client";
import { type RefObject } from "react";
import { useLayoutEffectInBrowser } from "../utils/useLayoutEffectInBrowser.js";

/**
 * Where the focus is inside something that goes away by itself (a retry that helped, a notice that was dismissed), it
 * goes to what was around it, and not to the start of the document.
 */
export function useRestoreFocusOnUnmount(ref: RefObject<HTMLElement | null>): void {
  useLayoutEffectInBrowser(
    () => () => {
      // Layout effects are undone while the element still stands in the document.
      const element = ref.current?.contains(document.activeElement) === true ? ref.current : null;
      const around =
        element?.closest<HTMLElement>(".mak-dialog, section") ??
        element?.closest(".mak-page")?.querySelector<HTMLElement>("h1");
      if (around == null) return;
      if (!around.hasAttribute("tabindex")) around.tabIndex = -1;
      around.focus({ preventScroll: true });
    },
    [ref],
  );
}
