"use client";
import type { ApiKeysError } from "../contract/errors.js";
import { useI18n } from "../i18n/context.js";
import { errorTextOf } from "../i18n/errorTextOf.js";
import { useCountdown } from "./useCountdown.js";

/** The sentences that say what went wrong and what helps. The last one counts down, where the backend asked for a wait. */
export function useErrorText(error: ApiKeysError | undefined): readonly string[] {
  const { messages, format } = useI18n();
  const wait = useCountdown(error?.retryAfter, error);
  if (error === undefined) return [];
  const { errorsWithWait } = messages;
  const { code } = error;
  if (wait === 0) return [errorTextOf(error, messages)];
  // "In a moment" and "in 1 hour" must not stand side by side.
  const cause =
    code === "rate_limited"
      ? errorsWithWait.rate_limited
      : code === "unavailable"
        ? errorsWithWait.unavailable
        : errorTextOf(error, messages);
  return [cause, messages.retryIn({ when: format.wait(wait) })];
}
