"use client";
import { useEffect, useInsertionEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { ApiKey } from "../../contract/types.js";
import type { CopyOutcome } from "../../utils/copyText.js";
import { useStableCallback } from "../../utils/useStableCallback.js";
import { useData } from "../context/context.js";
import { copySecret, downloadEnv, showSecret, watchManualCopies } from "./exportSecret.js";
import { guardUnsaved } from "./guardUnsaved.js";
import { createKeyCreationController } from "./keyCreationController.js";
import { initialState, isUnsaved, type CreateState, type KeyDraft, type SecretFormat } from "./keyCreationState.js";
import type { SnippetTemplates } from "./secretText.js";

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
  /** Where the creation stands. It never holds the secret. */
  readonly state: CreateState;
  /** Leaving now would lose a secret. The browser asks before it leaves, and the host's router should ask too. */
  readonly unsaved: boolean;
  /** Creates a key in the current tenant. Does nothing while a key is being created or shown. The name is trimmed. */
  readonly submit: (draft: KeyDraft) => void;
  /** The form was edited: the error of the last attempt goes. */
  readonly edit: () => void;
  /** A ref callback for the node that shows the secret. The node must have no children of its own. */
  readonly attachSecret: (node: HTMLElement | null) => void;
  /** Shows the secret in one of its forms in that node: what is copied is what is seen. */
  readonly showSecretAs: (format: SecretFormat) => void;
  /** Shows the secret in this form, copies it, and resolves with what really happened. @default "key" */
  readonly copySecret: (format?: SecretFormat) => Promise<CopyOutcome>;
  /** Downloads the `.env` line as a file. It does not count as saved. */
  readonly downloadEnv: () => void;
  /** The person says that the secret is safe. */
  readonly markSaved: () => void;
  /** Closes where nothing would be lost; else the state says what is in the way. */
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
  const getTenant = useStableCallback(() => data);
  const [controller] = useState(() => createKeyCreationController(getTenant));
  const state = useSyncExternalStore(controller.subscribe, controller.getState, () => initialState);
  const onUnsavedChange = useStableCallback(options.onUnsavedChange);
  const copy = useStableCallback((format: SecretFormat = "key") =>
    copySecret(controller, { format, snippets: options.snippets }),
  );
  const showAs = useStableCallback((format: SecretFormat) =>
    showSecret(controller, { format, snippets: options.snippets }),
  );
  const download = useStableCallback(() => downloadEnv(controller, options.snippets));

  // An insertion effect is cleaned up when the page is removed, and not when <Activity> hides it: a hidden page comes
  // back, and keeps its secret until then.
  useInsertionEffect(() => guardUnsaved(controller, onUnsavedChange), [controller, onUnsavedChange]);

  const shown = state.step === "revealed" || state.step === "saved";
  useEffect(() => (shown ? watchManualCopies(controller) : undefined), [controller, shown]);

  const actions = useMemo(
    () => ({
      submit: (draft: KeyDraft) => controller.submit({ ...draft, name: draft.name.trim() }),
      edit: () => controller.dispatch({ type: "edit" }),
      attachSecret: controller.holder.attach,
      showSecretAs: showAs,
      copySecret: copy,
      downloadEnv: download,
      markSaved: () => controller.dispatch({ type: "save" }),
      requestClose: controller.requestClose,
      keepOpen: () => controller.dispatch({ type: "closeCancelled" }),
      closeAnyway: () => controller.dispatch({ type: "closeConfirmed" }),
      retry: controller.retry,
      check: controller.check,
      revokeCandidate: (key: ApiKey) => void controller.revoke(key),
      revokeAndCreate: () => void controller.revokeAndCreate(),
      reset: () => controller.dispatch({ type: "reset" }),
    }),
    [controller, copy, download, showAs],
  );
  return { ...actions, supported: data.supports.createKey, state, unsaved: isUnsaved(state) };
}
