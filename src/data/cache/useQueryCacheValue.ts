"use client";
import { notifyManager } from "@tanstack/react-query";
import { useCallback, useSyncExternalStore } from "react";
import { useData } from "../context/context.js";

/** Reads something off the whole cache; `read` must answer the same value, not an equal one, while nothing changes. */
export function useQueryCacheValue<T>(read: () => T, onServer: T): T {
  const { client } = useData("useQueryCacheValue()");
  // Scheduled, since a query that comes into being while another part renders tells its listeners at once.
  const subscribe = useCallback(
    (listener: () => void) => client.getQueryCache().subscribe(notifyManager.batchCalls(listener)),
    [client],
  );
  return useSyncExternalStore(subscribe, read, () => onServer);
}
