"use client";
import { useSyncExternalStore } from "react";
import { useData } from "../context/context.js";
import { forgetUnsavedKey, readUnsavedKeys, type UnsavedKey } from "./unsavedKeys.js";
import { subscribeUnsavedKeys } from "./unsavedStorageKey.js";

const none: readonly UnsavedKey[] = [];

/** The keys of this tab whose secret was lost before anybody saved it, newest first. */
export function useUnsavedKeys(): {
  readonly keys: readonly UnsavedKey[];
  /** Says no more of a key: it was saved after all, or somebody will deal with it. */
  readonly forget: (keyId: string) => void;
} {
  const { scope } = useData("useUnsavedKeys()");
  const keys = useSyncExternalStore(
    subscribeUnsavedKeys,
    () => readUnsavedKeys(scope),
    () => none,
  );
  return { keys, forget: (keyId) => forgetUnsavedKey(scope, keyId) };
}
