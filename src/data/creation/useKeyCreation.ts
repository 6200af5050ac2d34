"use client";
import { useEffect, useInsertionEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { ApiKey } from "../../contract/schemas.js";
import type { CopyOutcome } from "../../utils/copyText.js";
import { useStableCallback } from "../../utils/useStableCallback.js";
import { useData } from "../context/context.js";
import { initialState, isUnsaved, type CreateState, type KeyDraft, type SecretFormat } from "./keyCreationReducer.js";
import { createKeyCreationController } from "./keyCreationController.js";
import type { ApiKeysEvent } from "../context/events.js";
import { copySecret, downloadEnv, watchManualCopies, type SnippetTemplates } from "./exportSecret.js";

export interface KeyCreationOptions {
  readonly snippets: SnippetTemplates;
  readonly onUnsavedChange: (state: { unsaved: boolean }) => void;
}

/**
 * Creates keys and shows each secret once, without handing it out. Give {@link KeyCreation.attachSecret} to the node
 * that shows it, and mark that node for the session-replay tools that your page uses.
 */
export interface KeyCreation {
  /** Whether the adapter can create keys at all. */
  readonly supported: boolean;
  readonly state: CreateState;
  /** Leaving now would lose a secret. The browser asks before it leaves, and so should the host's router. */
  readonly unsaved: boolean;
  /** Sends a creation. Does nothing while one is under way or shown. The name is trimmed. */
  readonly submit: (draft: KeyDraft) => void;
  /** The form was edited: what was said of the last attempt no longer holds. */
  readonly edit: () => void;
  /** A ref callback for the node that shows the secret. The node must have no children of its own. */
  readonly attachSecret: (node: HTMLElement | null) => void;
  /** Copies the secret, and answers what really happened. @default "key" */
  readonly copySecret: (format?: SecretFormat) => Promise<CopyOutcome>;
  /** Hands the `.env` line to the browser as a file. It does not count as saved. */
  readonly downloadEnv: () => void;
  /** The person says that the secret is safe. */
  readonly markSaved: () => void;
  /** Closes where nothing is lost by it; else the state says what is in the way. */
  readonly requestClose: () => void;
  /** Goes back to the unsaved secret after {@link KeyCreation.requestClose}. */
  readonly keepOpen: () => void;
  /** Gives the unsaved secret up after {@link KeyCreation.requestClose}. */
  readonly closeAnyway: () => void;
  /** After a lost answer: sends the same submission again. Only where the adapter creates idempotently. */
  readonly retry: () => void;
  /** After a lost answer: reads the keys that are newer than the attempt. */
  readonly check: () => void;
  /** Revokes one of the keys that {@link KeyCreation.check} found. */
  readonly revokeCandidate: (key: ApiKey) => void;
  /** Where the key exists and its secret is lost: revokes it, then creates another. */
  readonly revokeAndCreate: () => void;
  /** After closing: back to an empty form. */
  readonly reset: () => void;
}

/** The hook behind `useCreateKey()`, which adds the page's configuration. */
export function useKeyCreation(options: KeyCreationOptions): KeyCreation {
  const data = useData("useCreateKey()");
  const [runner] = useState(() => createKeyCreationController(data));
  useInsertionEffect(() => runner.update(data));
  const state = useSyncExternalStore(runner.subscribe, runner.getState, () => initialState);
  const unsaved = isUnsaved(state);
  const emit = useStableCallback((event: ApiKeysEvent) => data.emit(event));
  const tellUnsaved = useStableCallback((value: boolean) => options.onUnsavedChange({ unsaved: value }));
  const copy = useStableCallback((format: SecretFormat = "key") =>
    copySecret(runner, { format, snippets: options.snippets, emit }),
  );
  const download = useStableCallback(() => downloadEnv(runner, options.snippets));

  useEffect(() => {
    runner.mount();
    return runner.unmount;
  }, [runner]);

  useEffect(() => {
    if (!unsaved) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    tellUnsaved(true);
    return () => {
      window.removeEventListener("beforeunload", ask);
      tellUnsaved(false);
    };
  }, [unsaved, tellUnsaved]);

  const shown = state.step === "revealed" || state.step === "saved";
  useEffect(() => (shown ? watchManualCopies(runner, emit) : undefined), [runner, shown, emit]);

  const actions = useMemo(
    () => ({
      submit: (draft: KeyDraft) => runner.submit({ ...draft, name: draft.name.trim() }),
      edit: () => runner.dispatch({ type: "edit" }),
      attachSecret: runner.holder.attach,
      copySecret: copy,
      downloadEnv: download,
      markSaved: () => runner.dispatch({ type: "save" }),
      requestClose: () => runner.dispatch({ type: "requestClose" }),
      keepOpen: () => runner.dispatch({ type: "closeCancelled" }),
      closeAnyway: () => runner.dispatch({ type: "closeConfirmed" }),
      retry: runner.retry,
      check: runner.check,
      revokeCandidate: (key: ApiKey) => void runner.revoke(key),
      revokeAndCreate: () => void runner.revokeAndCreate(),
      reset: () => runner.dispatch({ type: "reset" }),
    }),
    [runner, copy, download],
  );
  return { ...actions, supported: data.supports.createKey, state, unsaved };
}
