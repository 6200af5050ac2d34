"use client";
import { useState, type ReactNode } from "react";
import { createPortal } from "react-dom";
import { useTheme } from "../theme/ThemeContext.js";
import { warnOnce } from "../utils/warnOnce.js";

/** What keeps a container of the host's from showing anything. */
function problemOf(container: HTMLElement, page: Document): string | undefined {
  if (container.ownerDocument !== page) return "belongs to another document";
  if (!container.isConnected) return "is not in the document";
  // Test environments cannot tell what is shown.
  const { checkVisibility } = container as Partial<HTMLElement>;
  return checkVisibility?.call(container) === false ? "is not displayed" : undefined;
}

/**
 * Where a dialog, panel or menu is rendered: in place, or in the host's `portalContainer`. A container that could not
 * show it is not used.
 */
export function LayerContainer({ children }: { children: ReactNode }) {
  const { portalContainer } = useTheme();
  // Decided once, since a layer that is moved loses what was typed into it.
  const [decided, setDecided] = useState<{ container: HTMLElement | null } | undefined>(
    portalContainer == null ? { container: null } : undefined,
  );
  const decide = (place: HTMLElement | null) => {
    if (place === null || portalContainer == null) return;
    const problem = problemOf(portalContainer, place.ownerDocument);
    if (problem !== undefined) {
      warnOnce(() => `portalContainer ${problem}. Dialogs and menus are rendered in the page instead.`);
    }
    setDecided({ container: problem === undefined ? portalContainer : null });
  };
  if (decided === undefined) return <span ref={decide} className="mak-place" hidden />;
  return decided.container === null ? children : createPortal(children, decided.container);
}
