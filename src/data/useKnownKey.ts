"use client";
import { notifyManager } from "@tanstack/react-query";
import { useCallback, useSyncExternalStore } from "react";
import type { ApiKey } from "../contract/schemas.js";
import { cacheKeys } from "./cacheKeys.js";
import { useData } from "./context.js";
import { findKey } from "./keyCache.js";

/** The newest that the page knows of a key, and the way to ask again. */
export function useKnownKey(key: ApiKey): { readonly key: ApiKey; readonly refresh: () => void } {
  const { client, scope } = useData("useKnownKey()");
  const subscribe = useCallback(
    (listener: () => void) => client.getQueryCache().subscribe(notifyManager.batchCalls(listener)),
    [client],
  );
  const read = () => findKey(client, scope, key.id) ?? key;
  const refresh = useCallback(
    () => void client.invalidateQueries({ queryKey: cacheKeys.lists(scope) }),
    [client, scope],
  );
  return { key: useSyncExternalStore(subscribe, read, () => key), refresh };
}
