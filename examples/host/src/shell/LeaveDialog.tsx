import { useEffect, useId, useRef } from "react";
import { createPortal } from "react-dom";
import type { Blocker } from "react-router";
import { usePreferences } from "../preferences/Preferences.tsx";

/** Asks before the router leaves a page on which a secret would be lost. */
export function LeaveDialog({ blocker }: { blocker: Extract<Blocker, { state: "blocked" }> }) {
  const { words } = usePreferences();
  const dialog = useRef<HTMLDialogElement>(null);
  const stay = useRef<HTMLButtonElement>(null);
  const id = useId();

  useEffect(() => {
    const element = dialog.current;
    if (element === null) return undefined;
    const before = document.activeElement;
    const listening = new AbortController();
    const { signal } = listening;
    // The page's own dialog is open beneath and listens on the document: what happens in this one is not for it.
    const keepHere = (event: Event) => event.stopPropagation();
    element.addEventListener("pointerdown", keepHere, { signal });
    element.addEventListener("focusin", keepHere, { signal });
    element.addEventListener("cancel", (event) => event.preventDefault(), { signal });
    window.addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopImmediatePropagation();
        blocker.reset();
      },
      { capture: true, signal },
    );
    element.showModal();
    stay.current?.focus();
    return () => {
      listening.abort();
      element.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, [blocker]);

  return createPortal(
    <dialog
      ref={dialog}
      className="app-dialog"
      role="alertdialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-body`}
    >
      <h2 id={`${id}-title`}>{words.leaveTitle}</h2>
      <p id={`${id}-body`}>{words.leaveBody}</p>
      <div className="app-dialog-actions">
        <button type="button" className="app-button" onClick={() => blocker.proceed()}>
          {words.leave}
        </button>
        <button type="button" className="app-button" data-primary ref={stay} onClick={() => blocker.reset()}>
          {words.stay}
        </button>
      </div>
    </dialog>,
    document.body,
  );
}
