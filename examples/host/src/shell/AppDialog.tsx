import { useEffect, useEffectEvent, useId, useRef, type ReactNode } from "react";
import { createPortal } from "react-dom";

export interface AppDialogProps {
  role: "dialog" | "alertdialog";
  title: string;
  body: ReactNode;
  /** Called for Escape. */
  onCancel: () => void;
  /** What follows the body. The element with `data-first` gets the focus. */
  children: ReactNode;
}

/** A modal dialog of the shell's, which may open above one of the API keys page's. */
export function AppDialog({ role, title, body, onCancel, children }: AppDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const cancel = useEffectEvent(onCancel);

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
        cancel();
      },
      { capture: true, signal },
    );
    element.showModal();
    element.querySelector<HTMLElement>("[data-first]")?.focus();
    return () => {
      listening.abort();
      element.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);

  return createPortal(
    <dialog
      ref={dialog}
      className="app-dialog"
      role={role}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-body`}
    >
      <h2 id={`${id}-title`}>{title}</h2>
      <p id={`${id}-body`}>{body}</p>
      {children}
    </dialog>,
    document.body,
  );
}
