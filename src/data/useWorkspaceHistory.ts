"use client";
import { useQuery } from "@tanstack/react-query";
import { callAdapter } from "../contract/callAdapter.js";
import { fillDays } from "../contract/days.js";
import type { ImportHistory } from "../contract/schemas.js";
import { cacheKeys } from "./cacheKeys.js";
import { useData } from "./context.js";
import { readOptions } from "./readOptions.js";
import { regionOf, type Region } from "./region.js";
import { useAccess } from "./useAccess.js";

/** How many calendar days the chart shows, today included. */
export const historyDays = 30;

const refreshEvery = 60_000;

/** The history of one workspace, with the workspace it belongs to. */
export interface WorkspaceHistory extends ImportHistory {
  readonly workspaceId: string;
}

/**
 * Reads one workspace's imports of the last 30 calendar days in the page's zone: exactly 30 days, ascending, gaps as
 * zeros, ending on the day that the backend calls today.
 */
export function useWorkspaceHistory(input: { workspaceId: string | undefined }): Region<WorkspaceHistory> {
  const { client, scope, getAdapter, supports, timeZone } = useData("useImportHistory()");
  const access = useAccess();
  const workspaceId = input.workspaceId ?? "";
  const supported = supports.getImportHistory;
  const enabled =
    supported &&
    workspaceId !== "" &&
    access.data?.featureEnabled === true &&
    access.data.permissions.viewUsage.allowed;
  const query = useQuery<WorkspaceHistory>(
    {
      ...readOptions,
      queryKey: cacheKeys.history(scope, workspaceId, timeZone),
      queryFn: async ({ signal }) => {
        const answer = await callAdapter(
          getAdapter(),
          "getImportHistory",
          { workspaceId, timeZone, days: historyDays },
          { signal },
        );
        return {
          workspaceId,
          today: answer.today,
          days: fillDays({ today: answer.today, days: answer.days, count: historyDays }),
        };
      },
      // The bars stay while the workspace is switched, never while the tenant is.
      placeholderData: (previous, asked) =>
        asked?.queryKey[1] === scope && asked.queryKey[4] === timeZone ? previous : undefined,
      refetchInterval: refreshEvery,
      enabled,
    },
    client,
  );
  return regionOf(query, { supported, enabled });
}
