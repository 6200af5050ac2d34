/** The browser is offline for the time of a story. Gives back the undoing, for `beforeEach`. */
export function goOffline(): () => void {
  Object.defineProperty(navigator, "onLine", { configurable: true, get: () => false });
  window.dispatchEvent(new Event("offline"));
  return () => {
    delete (navigator as { onLine?: boolean }).onLine;
    window.dispatchEvent(new Event("online"));
  };
}

/** The clipboard takes everything, or nothing, for the time of a story. Gives back the undoing, for `beforeEach`. */
export function clipboardThat(answer: "takes" | "refuses"): () => void {
  const write = () =>
    answer === "takes" ? Promise.resolve() : Promise.reject(new DOMException("Not allowed.", "NotAllowedError"));
  Object.defineProperty(navigator, "clipboard", { configurable: true, get: () => ({ writeText: write }) });
  Object.defineProperty(document, "execCommand", { configurable: true, value: () => false });
  return () => {
    delete (navigator as { clipboard?: Clipboard }).clipboard;
    delete (document as { execCommand?: unknown }).execCommand;
  };
}
