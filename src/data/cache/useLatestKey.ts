"use client";
import { useState } from "react";
import type { ApiKey } from "../../contract/types.js";
import { useStableCallback } from "../../utils/useStableCallback.js";
import { useData } from "../context/context.js";
import { newestOf, readKeysAgain } from "../queries/readKeysAgain.js";
import type { ReadKey } from "./keyCache.js";
import { useKeyLists } from "./useKeyLists.js";

/** Reads the newest version of a key that the page knows, and reads it again on demand. */
export function useLatestKey(key: ApiKey): { readonly key: ApiKey; readonly refresh: () => void } {
  const tenant = useData("useLatestKey()");
  const [alone, setAlone] = useState<ReadKey & { readonly of: ApiKey }>();
  const refresh = useStableCallback(() => {
    void readKeysAgain(tenant, [key], "shown").then((read) => {
      const found = read.get(key.id);
      if (found !== undefined) setAlone({ ...found, of: key });
    });
  });
  const read = () => newestOf(tenant, key, alone?.of === key ? alone : undefined);
  return { key: useKeyLists(read, key), refresh };
}
