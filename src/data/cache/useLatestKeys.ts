"use client";
import { useMemo } from "react";
import type { ApiKey } from "../../contract/types.js";
import type { Tenant } from "../context/tenant.js";
import { useData } from "../context/context.js";
import { findKey } from "./keyCache.js";
import { useKeyLists } from "./useKeyLists.js";

/** Reads the newest version that the page knows of each key. */
export function useLatestKeys(keys: readonly ApiKey[]): readonly ApiKey[] {
  const { client, scope } = useData("useLatestKeys()");
  const read = useMemo(() => latestOf({ client, scope }, keys), [client, scope, keys]);
  return useKeyLists(read, keys);
}

/** Returns a reader that returns the same list while nothing changes. */
function latestOf(tenant: Pick<Tenant, "client" | "scope">, keys: readonly ApiKey[]): () => readonly ApiKey[] {
  let known = keys;
  return () => {
    const latest = keys.map((key) => findKey(tenant, key.id) ?? key);
    if (latest.some((key, index) => key !== known[index])) known = latest;
    return known;
  };
}
