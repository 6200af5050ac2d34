"use client";
import { useEffect, useState } from "react";
import type { ApiKeysError } from "../../contract/errors.js";
import type { ApiKey } from "../../contract/types.js";
import { useLatestKey } from "../../data/cache/useLatestKey.js";
import type { RevokeResult } from "../../data/revocation/revokeKey.js";
import { useRevokeKey } from "../../data/revocation/useRevokeKey.js";
import { nameOf } from "../../i18n/keyTexts.js";
import { useI18n } from "../../i18n/context.js";
import { useConfig } from "../../provider/config.js";
import { useAnnouncement } from "../../provider/useAnnouncement.js";
import { useAnswer } from "../../provider/useAnswer.js";
import { isolate } from "../../utils/isolate.js";
import { useStableCallback } from "../../utils/useStableCallback.js";

/** Where a revocation stands in its dialog. */
export type Revocation =
  | { readonly step: "asking"; readonly error: ApiKeysError | undefined }
  | { readonly step: "pending" }
  /** Nothing is left to do: `text` says why. */
  | { readonly step: "settled"; readonly text: string };

export interface RevocationOptions {
  readonly apiKey: ApiKey;
  /** Called when this dialog has revoked the key, which is announced already. Not when the dialog is gone by then. */
  readonly onDone: (key: ApiKey) => void;
}

/** Runs the revocation of a dialog, and notices when the key was revoked elsewhere meanwhile. */
export function useRevocation({ apiKey, onDone }: RevocationOptions) {
  const { messages } = useI18n();
  const { announce } = useConfig("<RevokeKeyDialog>");
  const answer = useAnswer("<RevokeKeyDialog>");
  const { revoke, pending } = useRevokeKey();
  const { key, refresh } = useLatestKey(apiKey);
  const [attempt, setAttempt] = useState<"none" | "sent" | RevokeResult>("none");
  const keyName = isolate(nameOf(apiKey, messages));

  // The list may be old: the person should decide on what is true now.
  useEffect(() => refresh(), [refresh]);

  const confirm = async () => {
    setAttempt("sent");
    announce(messages.revoke.submitting);
    setAttempt(await revoke(key));
  };

  const done = typeof attempt === "object" && attempt.ok && !attempt.alreadyRevoked ? attempt.key : undefined;
  const finish = useStableCallback((revoked: ApiKey) => {
    answer(messages.revoke.done({ keyName }));
    onDone(revoked);
  });
  // In an effect: a dialog that closed meanwhile, since the host shows another tenant now, announces nothing.
  useEffect(() => {
    if (done !== undefined) finish(done);
  }, [done, finish]);

  const state = ((): Revocation => {
    if (attempt === "sent" || done !== undefined || pending.has(apiKey.id)) return { step: "pending" };
    if (attempt !== "none" && attempt.ok) return { step: "settled", text: messages.revoke.alreadyDone({ keyName }) };
    const error = attempt === "none" ? undefined : attempt.error;
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
