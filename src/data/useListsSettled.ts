"use client";
import { cacheKeys } from "./cacheKeys.js";
import { useData } from "./context.js";
import { useQueryCacheValue } from "./useQueryCacheValue.js";

/** Whether a list of keys has been answered, well or badly: only then is the table's height known. */
export function useListsSettled(): boolean {
  const { client, scope } = useData("useListsSettled()");
  const lists = { queryKey: cacheKeys.lists(scope) };
  const settled = () =>
    client
      .getQueryCache()
      .findAll(lists)
      .some(({ state }) => state.status !== "pending");
  // On a server too: a list that was read there is drawn there, and what stands below it with it.
  return useQueryCacheValue(settled, settled());
}
