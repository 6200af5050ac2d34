"use client";
import type { Region } from "../data/region.js";
import type { WorkspaceHistory } from "../data/readHistory.js";
import { useWorkspaceHistory } from "../data/useWorkspaceHistory.js";

/**
 * Reads one workspace's imports of the last 30 calendar days in the page's zone: exactly 30 days, ascending, gaps as
 * zeros, ending on the day that the backend calls today.
 */
export function useImportHistory(input: { workspaceId: string | undefined }): Region<WorkspaceHistory> {
  return useWorkspaceHistory(input);
}
