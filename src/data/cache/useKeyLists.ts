"use client";
import { matchQuery, notifyManager } from "@tanstack/react-query";
import { useCallback, useSyncExternalStore } from "react";
import { useData } from "../context/context.js";
import { cacheKeys } from "./cacheKeys.js";

/** Reads a value from the cached lists of keys. `read` must return the same object while nothing changes. */
export function useKeyLists<T>(read: () => T, onServer: T): T {
  const { client, scope } = useData("useKeyLists()");
  const subscribe = useCallback(
    (listener: () => void) => {
      // Scheduled: a query that is created while another part renders notifies its listeners at once.
      const schedule = notifyManager.batchCalls(listener);
      // Only for lists, so that a reader renders together with the table. Woken by another query, it would read a list
      // whose rows are not drawn yet.
      return client.getQueryCache().subscribe(({ query }) => {
        if (matchQuery({ queryKey: cacheKeys.lists(scope) }, query)) schedule();
      });
    },
    [client, scope],
  );
  return useSyncExternalStore(subscribe, read, () => onServer);
}
