"use client";
import { useQuery } from "@tanstack/react-query";
import { callAdapter } from "../../contract/callAdapter.js";
import type { ImportQuota } from "../../contract/types.js";
import { cacheKeys } from "../cache/cacheKeys.js";
import { useData } from "../context/context.js";
import { readOptions } from "./readOptions.js";
import { behindAccess, queryStateOf, type QueryState } from "./queryState.js";
import { useAccess } from "./useAccess.js";

const refreshEvery = 60_000;

/** Reads the imports of the whole company in the current period. */
export function useImportQuota(): QueryState<ImportQuota> {
  const { client, scope, getAdapter, supports } = useData("useImportQuota()");
  const access = useAccess();
  const supported = supports.getImportQuota;
  const enabled = supported && access.data?.featureEnabled === true && access.data.permissions.viewUsage.allowed;
  const query = useQuery(
    {
      ...readOptions(client, cacheKeys.quota(scope)),
      queryFn: ({ signal }) => callAdapter(getAdapter(), "getImportQuota", {}, { signal }),
      refetchInterval: refreshEvery,
      enabled,
    },
    client,
  );
  return behindAccess(access, queryStateOf(query, { supported, enabled }));
}
