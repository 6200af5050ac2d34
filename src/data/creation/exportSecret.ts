import { copyText, isWhollySelected, type CopyOutcome } from "../../utils/copyText.js";
import { downloadText } from "../../utils/downloadText.js";
import { envLine } from "../../utils/envLine.js";
import { fillCommand } from "../../utils/fillCommand.js";
import type { SecretFormat } from "./keyCreationReducer.js";
import type { KeyCreationController } from "./keyCreationTypes.js";
import type { ApiKeysEvent } from "../context/events.js";

/** How the secret is written in the forms other than the key itself. */
export interface SnippetTemplates {
  readonly envName?: string | undefined;
  readonly curl?: string | undefined;
}

function written(format: SecretFormat, secret: string, snippets: SnippetTemplates): string {
  if (format === "env") return envLine(snippets.envName, secret);
  return format === "curl" ? fillCommand(snippets.curl ?? "{key}", secret) : secret;
}

/** Copies the secret in one of its forms. Answers what really happened. */
export async function copySecret(
  { holder, dispatch, getState }: KeyCreationController,
  input: { format: SecretFormat; snippets: SnippetTemplates; emit: (event: ApiKeysEvent) => void },
): Promise<CopyOutcome> {
  const { format, snippets, emit } = input;
  if (!holder.holds()) return "failed";
  const outcome = await copyText({ text: () => written(format, holder.read(), snippets), node: holder.node() });
  const state = getState();
  dispatch({ type: "exported", lastExport: { format, outcome } });
  if (outcome === "copied" && (state.step === "revealed" || state.step === "saved")) {
    emit({ type: "secret-copied", keyId: state.key.id, format });
  }
  return outcome;
}

/** Hands the `.env` line to the browser as a file. Nobody can tell whether it was kept, so nothing counts as saved. */
export function downloadEnv({ holder, dispatch }: KeyCreationController, snippets: SnippetTemplates): void {
  if (!holder.holds()) return;
  downloadText({ fileName: "api-key.env", text: () => `${written("env", holder.read(), snippets)}\n` });
  dispatch({ type: "exported", lastExport: { format: "file", outcome: "downloaded" } });
}

/**
 * Watches what a person copies by hand: the whole key counts as copied, since this puts it on the clipboard itself;
 * anything else takes its place there.
 */
export function watchManualCopies(
  { holder, dispatch, getState }: KeyCreationController,
  emit: (event: ApiKeysEvent) => void,
): () => void {
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
