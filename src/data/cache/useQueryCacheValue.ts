"use client";
import { notifyManager } from "@tanstack/react-query";
import { useCallback, useSyncExternalStore } from "react";
import { useData } from "../context/context.js";

/** Reads a value from the whole cache. `read` must return the same object while nothing changes. */
export function useQueryCacheValue<T>(read: () => T, onServer: T): T {
  const { client } = useData("useQueryCacheValue()");
  // Scheduled: a query that is created while another part renders notifies its listeners at once.
  const subscribe = useCallback(
    (listener: () => void) => client.getQueryCache().subscribe(notifyManager.batchCalls(listener)),
    [client],
  );
  return useSyncExternalStore(subscribe, read, () => onServer);
}
