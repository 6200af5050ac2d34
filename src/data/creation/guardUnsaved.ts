import type { KeyCreationController } from "./keyCreationController.js";
import { isUnsaved } from "./keyCreationState.js";

/**
 * Guards a creation while its page exists. The browser asks before it leaves with an unsaved secret, and the host is
 * told to ask too. A page that is left all the same destroys the secret, so that going back does not show it again.
 * Returns a cleanup function for the page's removal.
 */
export function guardUnsaved(
  controller: KeyCreationController,
  onUnsavedChange: (state: { unsaved: boolean }) => void,
): () => void {
  let unsaved = false;
  const ask = (event: BeforeUnloadEvent) => event.preventDefault();
  const change = (next: boolean) => {
    if (next === unsaved) return;
    unsaved = next;
    if (unsaved) window.addEventListener("beforeunload", ask);
    else window.removeEventListener("beforeunload", ask);
    onUnsavedChange({ unsaved });
  };
  const unsubscribe = controller.subscribe(() => change(isUnsaved(controller.getState())));
  window.addEventListener("pagehide", controller.abandon);
  controller.mount();
  return () => {
    controller.unmount();
    window.removeEventListener("pagehide", controller.abandon);
    // React does not allow updates while it removes a page, and both of these cause them.
    queueMicrotask(() => {
      controller.abandon();
      unsubscribe();
      change(false);
    });
  };
}
