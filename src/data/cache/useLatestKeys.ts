"use client";
import { useMemo, useState } from "react";
import type { ApiKey } from "../../contract/types.js";
import { useStableCallback } from "../../utils/useStableCallback.js";
import { useData } from "../context/context.js";
import type { Tenant } from "../context/tenant.js";
import { newestOf, readKeysAgain } from "../queries/readKeysAgain.js";
import type { ReadKey } from "./keyCache.js";
import { useKeyLists } from "./useKeyLists.js";

const none: ReadonlyMap<string, ReadKey> = new Map();

/** Reads the newest version that the page knows of each key, and reads them again on demand, in every list. */
export function useLatestKeys(keys: readonly ApiKey[]): {
  readonly keys: readonly ApiKey[];
  readonly refresh: () => void;
} {
  const tenant = useData("useLatestKeys()");
  const { client, scope } = tenant;
  const [alone, setAlone] = useState(none);
  const refresh = useStableCallback(() => void readKeysAgain(tenant, keys, "all").then(setAlone));
  const read = useMemo(() => latestOf({ client, scope }, keys, alone), [client, scope, keys, alone]);
  return { keys: useKeyLists(read, keys), refresh };
}

/** Returns a reader that returns the same list while nothing changes. */
function latestOf(
  tenant: Pick<Tenant, "client" | "scope">,
  keys: readonly ApiKey[],
  alone: ReadonlyMap<string, ReadKey>,
): () => readonly ApiKey[] {
  let known = keys;
  return () => {
    const latest = keys.map((key) => newestOf(tenant, key, alone.get(key.id)));
    if (latest.some((key, index) => key !== known[index])) known = latest;
    return known;
  };
}
