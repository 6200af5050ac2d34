"use client";
import { useData } from "../data/context/context.js";
import type { QueryState } from "../data/queries/queryState.js";
import { agoOf } from "../i18n/agoOf.js";
import { useI18n } from "../i18n/context.js";
import { useErrorText } from "../ui/useErrorText.js";
import { useNow } from "../utils/useNow.js";

/**
 * Says of stale data when it was read, why it could not be refreshed, and what helps. `undefined` while it is fresh.
 * The times in it move on by themselves.
 */
export function useStaleText(region: Pick<QueryState<unknown>, "stale" | "error" | "updatedAt">): string | undefined {
  const { messages, format } = useI18n();
  const now = useNow(useData("useStaleText()").now);
  const { stale, error, updatedAt } = region;
  const cause = useErrorText(stale ? error : undefined);
  if (!stale || updatedAt === undefined) return undefined;
  const since = agoOf(updatedAt, now, { messages, format });
  return format.sentences([messages.common.stale({ since }), ...cause]);
}
