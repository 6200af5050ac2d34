import { copyText, isWhollySelected, type CopyOutcome } from "../../utils/copyText.js";
import { downloadText } from "../../utils/downloadText.js";
import type { SecretFormat } from "./keyCreationState.js";
import type { KeyCreationController } from "./keyCreationController.js";
import { secretText, type SnippetTemplates } from "./secretText.js";

/** Shows the secret in one of its forms in its node. What is shown is what a refused copy selects. */
export function showSecret(
  { holder }: KeyCreationController,
  { format, snippets }: { readonly format: SecretFormat; readonly snippets: SnippetTemplates },
): void {
  holder.show(format, (secret) => secretText(format, secret, snippets));
}

/** Copies the secret in one of its forms. Resolves with what really happened. */
export async function copySecret(
  controller: KeyCreationController,
  { format, snippets }: { readonly format: SecretFormat; readonly snippets: SnippetTemplates },
): Promise<CopyOutcome> {
  const { holder, dispatch, getState, emit } = controller;
  if (!holder.holds()) return "failed";
  if (holder.format() !== format) showSecret(controller, { format, snippets });
  const outcome = await copyText({ text: () => holder.shown(), node: holder.node() });
  const state = getState();
  dispatch({ type: "exported", lastExport: { format, outcome } });
  if (outcome === "copied" && (state.step === "revealed" || state.step === "saved")) {
    emit({ type: "secret-copied", keyId: state.key.id, format });
  }
  return outcome;
}

/** Downloads the `.env` line as a file. It does not count as saved, since nobody can tell whether the file was kept. */
export function downloadEnv({ holder, dispatch }: KeyCreationController, snippets: SnippetTemplates): void {
  if (!holder.holds()) return;
  downloadText({ fileName: "api-key.env", text: () => `${secretText("env", holder.read(), snippets)}\n` });
  dispatch({ type: "exported", lastExport: { format: "file", outcome: "downloaded" } });
}

/**
 * Watches what a person copies by hand. Copying all that is shown counts as copied: this handler puts it on the clipboard
 * itself. Copying anything else replaces the key there. Returns a cleanup function.
 */
export function watchManualCopies({ holder, dispatch, getState, emit }: KeyCreationController): () => void {
  const onCopy = (event: ClipboardEvent) => {
    const node = holder.node();
    const state = getState();
    if (state.step !== "revealed" && state.step !== "saved") return;
    if (node === null || !holder.holds() || !isWhollySelected(node) || event.clipboardData === null) {
      dispatch({ type: "clipboardChanged" });
      return;
    }
    const format = holder.format();
    event.clipboardData.setData("text/plain", holder.shown());
    event.preventDefault();
    dispatch({ type: "exported", lastExport: { format, outcome: "copied" } });
    emit({ type: "secret-copied", keyId: state.key.id, format });
  };
  document.addEventListener("copy", onCopy);
  document.addEventListener("cut", onCopy);
  return () => {
    document.removeEventListener("copy", onCopy);
    document.removeEventListener("cut", onCopy);
  };
}
