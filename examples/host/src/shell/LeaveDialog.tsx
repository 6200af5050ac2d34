import { useEffect, useId, useRef } from "react";
import { createPortal } from "react-dom";
import type { Blocker } from "react-router";
import { usePreferences } from "../preferences/Preferences.tsx";

/** Asks before the router leaves a page on which a secret would be lost. */
export function LeaveDialog({ blocker }: { blocker: Extract<Blocker, { state: "blocked" }> }) {
  const { words } = usePreferences();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    // The page's own dialog is open beneath and listens on the document: Escape is meant for the one on top.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopImmediatePropagation();
      blocker.reset();
    };
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => {
      window.removeEventListener("keydown", onKeyDown, { capture: true });
      element?.close();
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
      onPointerDown={(event) => event.stopPropagation()}
      onFocus={(event) => event.stopPropagation()}
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id={`${id}-title`}>{words.leaveTitle}</h2>
      <p id={`${id}-body`}>{words.leaveBody}</p>
      <div className="app-dialog-actions">
        <button type="button" className="app-button" onClick={() => blocker.proceed()}>
          {words.leave}
        </button>
        <button type="button" className="app-button" data-primary autoFocus onClick={() => blocker.reset()}>
          {words.stay}
        </button>
      </div>
    </dialog>,
    document.body,
  );
}
