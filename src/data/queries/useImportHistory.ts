"use client";
import { useQuery } from "@tanstack/react-query";
import { cacheKeys } from "../cache/cacheKeys.js";
import { useData } from "../context/context.js";
import { readHistory, type WorkspaceHistory } from "./readHistory.js";
import { latestErrorOf, readOptions } from "./readOptions.js";
import { behindAccess, queryStateOf, type QueryState } from "./queryState.js";
import { useAccess } from "./useAccess.js";

const refreshEvery = 60_000;

/**
 * Reads one workspace's imports of the last 30 calendar days in the page's zone: exactly 30 days, ascending, gaps as
 * zeros, ending on the day that the backend calls today.
 */
export function useImportHistory(input: { workspaceId: string | undefined }): QueryState<WorkspaceHistory> {
  const { client, scope, getAdapter, supports, timeZone } = useData("useImportHistory()");
  const access = useAccess();
  const workspaceId = input.workspaceId ?? "";
  const supported = supports.getImportHistory;
  const enabled =
    supported &&
    workspaceId !== "" &&
    access.data?.featureEnabled === true &&
    access.data.permissions.viewUsage.allowed;
  const queryKey = cacheKeys.history(scope, workspaceId, timeZone);
  const query = useQuery<WorkspaceHistory>(
    {
      ...readOptions(client, queryKey, refreshEvery),
      queryFn: ({ signal }) => readHistory(getAdapter(), { workspaceId, timeZone }, { signal }),
      // The bars stay while the workspace is switched, never while the tenant is.
      placeholderData: (previous, asked) =>
        asked?.queryKey[1] === scope && asked.queryKey[4] === timeZone ? previous : undefined,
      enabled,
    },
    client,
  );
  return behindAccess(
    access,
    queryStateOf(query, { supported, enabled, latestError: latestErrorOf(client, queryKey) }),
  );
}
