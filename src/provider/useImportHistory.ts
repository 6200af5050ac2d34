"use client";
import type { QueryState } from "../data/queries/queryState.js";
import type { WorkspaceHistory } from "../data/queries/readHistory.js";
import { useWorkspaceHistory } from "../data/queries/useWorkspaceHistory.js";

/**
 * Reads one workspace's imports of the last 30 calendar days in the page's zone: exactly 30 days, ascending, gaps as
 * zeros, ending on the day that the backend calls today.
 */
export function useImportHistory(input: { workspaceId: string | undefined }): QueryState<WorkspaceHistory> {
  return useWorkspaceHistory(input);
}
