"use client";
import { useSyncExternalStore } from "react";
import { useData } from "../context/context.js";
import { rememberingScopes, subscribeUnsavedKeys, unsavedStorageKey } from "./unsavedStorageKey.js";

/** Whether this tab remembers keys that nobody saved, without reading which: a page without them loads no more. */
export function useMayHaveUnsavedKeys(): boolean {
  const { scope } = useData("useMayHaveUnsavedKeys()");
  return useSyncExternalStore(
    subscribeUnsavedKeys,
    () => {
      if (rememberingScopes.has(scope)) return true;
      try {
        return sessionStorage.getItem(unsavedStorageKey(scope)) !== null;
      } catch {
        return false;
      }
    },
    () => false,
  );
}
