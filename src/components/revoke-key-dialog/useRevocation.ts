"use client";
import { useEffect, useState } from "react";
import type { ApiKeysError } from "../../contract/errors.js";
import type { ApiKey } from "../../contract/types.js";
import { useLatestKey } from "../../data/cache/useLatestKey.js";
import { useKeyRevocation } from "../../data/revocation/useKeyRevocation.js";
import { nameOf } from "../../i18n/keyTexts.js";
import { useI18n } from "../../i18n/context.js";
import { useConfig } from "../../provider/config.js";
import { useAnnouncement } from "../../provider/useAnnouncement.js";
import { isolate } from "../../utils/isolate.js";

/** Where a revocation stands in its dialog. */
export type Revocation =
  | { readonly step: "asking"; readonly error: ApiKeysError | undefined }
  | { readonly step: "pending" }
  /** Nothing is left to do: `text` says why. */
  | { readonly step: "settled"; readonly text: string };

export interface RevocationOptions {
  readonly apiKey: ApiKey;
  /** The key was revoked by this dialog; it is announced already. */
  readonly onDone: (key: ApiKey) => void;
}

/** Runs one revocation, and notices when the key was revoked elsewhere meanwhile. */
export function useRevocation({ apiKey, onDone }: RevocationOptions) {
  const { messages } = useI18n();
  const { announce } = useConfig("<RevokeKeyDialog>");
  const { revoke, pending } = useKeyRevocation();
  const { key, refresh } = useLatestKey(apiKey);
  const [error, setError] = useState<ApiKeysError | undefined>();
  const [settled, setSettled] = useState<string | undefined>();
  const keyName = isolate(nameOf(apiKey, messages));

  // The list may be old: what the person decides on should be what holds now.
  useEffect(() => refresh(), [refresh]);

  const confirm = async () => {
    setError(undefined);
    announce(messages.revoke.submitting);
    const result = await revoke(key);
    if (!result.ok) {
      setError(result.error);
      return;
    }
    if (result.alreadyRevoked) {
      setSettled(messages.revoke.alreadyDone({ keyName }));
      return;
    }
    announce(messages.revoke.done({ keyName }));
    onDone(result.key);
  };

  const state = ((): Revocation => {
    if (pending.has(apiKey.id)) return { step: "pending" };
    if (settled !== undefined) return { step: "settled", text: settled };
    if (key.status === "revoked") {
      // After a lost answer it was most likely this dialog's own revocation that took effect.
      const text = error === undefined ? messages.revoke.alreadyDone : messages.revoke.done;
      return { step: "settled", text: text({ keyName }) };
    }
    return { step: "asking", error };
  })();

  useAnnouncement(state.step === "settled" ? state.text : undefined);

  return { state, key, keyName, confirm };
}
