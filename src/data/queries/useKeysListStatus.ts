"use client";
import { cacheKeys } from "../cache/cacheKeys.js";
import { useData } from "../context/context.js";
import { useQueryCacheValue } from "../cache/useQueryCacheValue.js";

/** What is known of the lists of keys: only with an answer, or without one for good, the table has its height. */
export type KeysListStatus = "waiting" | "answered" | "failed";

export function useKeysListStatus(): KeysListStatus {
  const { client, scope } = useData("useListsState()");
  const read = (): KeysListStatus => {
    const lists = client.getQueryCache().findAll({ queryKey: cacheKeys.lists(scope) });
    const has = (status: string) => lists.some(({ state }) => state.status === status);
    return has("success") ? "answered" : has("error") ? "failed" : "waiting";
  };
  // On a server too: a list that was read there is drawn there, and what stands below it with it.
  return useQueryCacheValue(read, read());
}
