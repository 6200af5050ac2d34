import type { ApiKeysAdapter } from "../../contract/adapter.js";
import { callAdapter } from "../../contract/callAdapter.js";
import type { CallAdapterOptions } from "../../contract/callMethod.js";
import { fillDays } from "../../contract/days.js";
import type { ImportHistory } from "../../contract/types.js";

/** How many calendar days the chart shows, today included. */
export const historyDays = 30;

/** The history of one workspace, with the workspace it belongs to. */
export interface WorkspaceHistory extends ImportHistory {
  /** The id of the workspace whose imports these are. */
  readonly workspaceId: string;
}

/** Exactly 30 days of an answer, ascending, gaps as zeros. */
export function historyOf(workspaceId: string, { today, days }: ImportHistory): WorkspaceHistory {
  return { workspaceId, today, days: fillDays({ today, days, count: historyDays }) };
}

/** Asks for one workspace's last 30 days in a zone. */
export async function readHistory(
  adapter: ApiKeysAdapter,
  where: { readonly workspaceId: string; readonly timeZone: string },
  options: CallAdapterOptions,
): Promise<WorkspaceHistory> {
  const { workspaceId, timeZone } = where;
  const input = { workspaceId, timeZone, days: historyDays };
  return historyOf(workspaceId, await callAdapter(adapter, "getImportHistory", input, options));
}
