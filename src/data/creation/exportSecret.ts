import { copyText, isWhollySelected, type CopyOutcome } from "../../utils/copyText.js";
import { downloadText } from "../../utils/downloadText.js";
import { envLine } from "../../utils/envLine.js";
import { fillCommand } from "../../utils/fillCommand.js";
import type { SecretFormat } from "./keyCreationState.js";
import type { KeyCreationController } from "./keyCreationController.js";

/** How the secret is written in the forms other than the key itself. */
export interface SnippetTemplates {
  readonly envName?: string | undefined;
  readonly curl?: string | undefined;
}

function textOf(format: SecretFormat, secret: string, snippets: SnippetTemplates): string {
  if (format === "env") return envLine(snippets.envName, secret);
  return format === "curl" ? fillCommand(snippets.curl ?? "{key}", secret) : secret;
}

/** Copies the secret in one of its forms. Resolves with what really happened. */
export async function copySecret(
  { holder, dispatch, getState, emit }: KeyCreationController,
  { format, snippets }: { readonly format: SecretFormat; readonly snippets: SnippetTemplates },
): Promise<CopyOutcome> {
  if (!holder.holds()) return "failed";
  const outcome = await copyText({ text: () => textOf(format, holder.read(), snippets), node: holder.node() });
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
  downloadText({ fileName: "api-key.env", text: () => `${textOf("env", holder.read(), snippets)}\n` });
  dispatch({ type: "exported", lastExport: { format: "file", outcome: "downloaded" } });
}

/**
 * Watches what a person copies by hand. Copying the whole key counts as copied: this handler puts it on the clipboard
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
    event.clipboardData.setData("text/plain", holder.read());
    event.preventDefault();
    dispatch({ type: "exported", lastExport: { format: "key", outcome: "copied" } });
    emit({ type: "secret-copied", keyId: state.key.id, format: "key" });
  };
  document.addEventListener("copy", onCopy);
  document.addEventListener("cut", onCopy);
  return () => {
    document.removeEventListener("copy", onCopy);
    document.removeEventListener("cut", onCopy);
  };
}
