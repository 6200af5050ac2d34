"use client";
import { useSyncExternalStore } from "react";
import { useData } from "./context.js";
import { subscribeUnsavedKeys, unsavedStorageKey } from "./unsavedStorageKey.js";

/** Whether this tab remembers keys that nobody saved, without reading which: a page without them loads no more. */
export function useMayHaveUnsavedKeys(): boolean {
  const { scope } = useData("useMayHaveUnsavedKeys()");
  return useSyncExternalStore(
    subscribeUnsavedKeys,
    () => {
      try {
        return sessionStorage.getItem(unsavedStorageKey(scope)) !== null;
      } catch {
        // What the tab's own memory knows is told by the notice, which was loaded with it.
        return false;
      }
    },
    () => false,
  );
}
