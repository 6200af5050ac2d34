"use client";
import { useState } from "react";
import type { ApiKeysError } from "../../contract/errors.js";
import type { ApiKey } from "../../contract/types.js";
import { useRevokeKey } from "../../data/revocation/useRevokeKey.js";
import { useI18n } from "../../i18n/context.js";
import { useConfig } from "../../provider/config.js";
import { useAnswer } from "../../provider/useAnswer.js";

export interface Scheduling {
  readonly pending: boolean;
  readonly error: ApiKeysError | undefined;
  /** Schedules the revocation for an instant. Resolves with whether the dialog has nothing left to do. */
  readonly schedule: (at: string) => Promise<boolean>;
  /** Another time was chosen: the last refusal is no longer about it. */
  readonly forget: () => void;
}

/** Schedules the revocation of a dialog, and announces how that ended. */
export function useScheduling(apiKey: ApiKey, keyName: string): Scheduling {
  const { messages, format } = useI18n();
  const { announce } = useConfig("<RevokeKeyDialog>");
  const answer = useAnswer("<RevokeKeyDialog>");
  const { schedule } = useRevokeKey();
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<ApiKeysError>();
  return {
    pending,
    error,
    forget: () => setError(undefined),
    schedule: async (at) => {
      setPending(true);
      setError(undefined);
      announce(messages.schedule.submitting);
      const result = await schedule(apiKey, at);
      setPending(false);
      if (!result.ok) {
        setError(result.error);
        return false;
      }
      const { revokesAt } = result.key;
      answer(
        revokesAt === undefined
          ? messages.revoke.alreadyDone({ keyName })
          : messages.schedule.done({ keyName, date: format.dateTime(revokesAt) }),
      );
      return true;
    },
  };
}
