"use client";
import { useCallback } from "react";
import type { ApiKey } from "../../contract/types.js";
import { cacheKeys } from "./cacheKeys.js";
import { useData } from "../context/context.js";
import { findKey } from "./keyCache.js";
import { useKeyLists } from "./useKeyLists.js";

/** Reads the newest version of a key that the page knows, and refreshes the lists on demand. */
export function useLatestKey(key: ApiKey): { readonly key: ApiKey; readonly refresh: () => void } {
  const { client, scope } = useData("useLatestKey()");
  const refresh = useCallback(
    () => void client.invalidateQueries({ queryKey: cacheKeys.lists(scope) }),
    [client, scope],
  );
  return { key: useKeyLists(() => findKey({ client, scope }, key.id) ?? key, key), refresh };
}
