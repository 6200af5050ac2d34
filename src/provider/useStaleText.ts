"use client";
import type { ApiKeysError } from "../contract/errors.js";
import { useData } from "../data/context/context.js";
import { agoOf } from "../i18n/agoOf.js";
import { useI18n } from "../i18n/context.js";
import { useErrorText } from "../ui/useErrorText.js";
import { useNow } from "../utils/useNow.js";

/** Data that is older than the last request, which failed. */
export interface StaleData {
  readonly error: ApiKeysError;
  readonly updatedAt: number | undefined;
}

/**
 * Says of stale data when it was read, why it could not be refreshed, and what helps. `undefined` while it is fresh.
 * The times in it move on by themselves.
 */
export function useStaleSentence(data: StaleData | undefined): string | undefined {
  const { messages, format } = useI18n();
  const now = useNow(useData("useStaleSentence()").now);
  const cause = useErrorText(data?.error);
  if (data?.updatedAt === undefined) return undefined;
  const since = agoOf(data.updatedAt, now, { messages, format });
  return format.sentences([messages.common.stale({ since }), ...cause]);
}
