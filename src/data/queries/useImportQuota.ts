"use client";
import { useQuery } from "@tanstack/react-query";
import { callAdapter } from "../../contract/callAdapter.js";
import type { ImportQuota } from "../../contract/types.js";
import { cacheKeys } from "../cache/cacheKeys.js";
import { useData } from "../context/context.js";
import { latestErrorOf, readOptions } from "./readOptions.js";
import { behindAccess, queryStateOf, type QueryState } from "./queryState.js";
import { useAccess } from "./useAccess.js";

const refreshEvery = 60_000;

/** Reads the imports of the whole company in the current period. */
export function useImportQuota(): QueryState<ImportQuota> {
  const { client, scope, getAdapter, supports } = useData("useImportQuota()");
  const access = useAccess();
  const supported = supports.getImportQuota;
  const enabled = supported && access.data?.featureEnabled === true && access.data.permissions.viewUsage.allowed;
  const queryKey = cacheKeys.quota(scope);
  const query = useQuery(
    {
      ...readOptions(client, queryKey, refreshEvery),
      queryFn: ({ signal }) => callAdapter(getAdapter(), "getImportQuota", {}, { signal }),
      enabled,
    },
    client,
  );
  return behindAccess(
    access,
    queryStateOf(query, { supported, enabled, latestError: latestErrorOf(client, queryKey) }),
  );
}
