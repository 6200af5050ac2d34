"use client";
import { cacheKeys } from "../cache/cacheKeys.js";
import { useKeyLists } from "../cache/useKeyLists.js";
import { useData } from "../context/context.js";
import { useAccess } from "./useAccess.js";

/**
 * Where the page's key data stands. `unavailable`: access failed or the feature is off, so there is none. `loading`: a
 * table of keys waits for its first answer. `settled`: it has one, or there is no table.
 */
export type KeyDataStatus = "unavailable" | "loading" | "settled";

/**
 * Reads where the page's key data stands, for what stands below the table: it waits until the section above has its
 * final height, so that nothing is pushed down.
 */
export function useKeyDataStatus(): KeyDataStatus {
  const { client, scope } = useData("useKeyDataStatus()");
  const access = useAccess();
  const isWaiting = () => {
    const lists = client.getQueryCache().findAll({ queryKey: cacheKeys.lists(scope) });
    // A list that failed once has its height: asking again starts nothing over.
    return lists.length > 0 && lists.every(({ state }) => state.dataUpdateCount + state.errorUpdateCount === 0);
  };
  // On a server too: a list that was read there is drawn there, and what stands below it with it.
  const waiting = useKeyLists(isWaiting, isWaiting());
  if (access.status === "failed" || access.data?.featureEnabled === false) return "unavailable";
  return waiting ? "loading" : "settled";
}
