"use client";
import { useQuery } from "@tanstack/react-query";
import { callAdapter } from "../../contract/callAdapter.js";
import { fillDays } from "../../contract/days.js";
import type { CompanyHistory } from "../../contract/types.js";
import { cacheKeys } from "../cache/cacheKeys.js";
import { useData } from "../context/context.js";
import { behindAccess, queryStateOf, type QueryState } from "./queryState.js";
import { latestErrorOf, readOptions } from "./readOptions.js";
import { useAccess } from "./useAccess.js";

const refreshEvery = 60_000;

export interface CompanyHistoryOptions {
  /** How many calendar days, today included. */
  readonly days: number;
  /** Whether it is shown. Else nothing is asked for. */
  readonly shown: boolean;
}

/** Reads the imports of the company's workspaces in the page's zone: exactly so many days of each, oldest first. */
export function useCompanyHistory({ days, shown }: CompanyHistoryOptions): QueryState<CompanyHistory> {
  const { client, scope, getAdapter, supports, timeZone } = useData("useCompanyHistory()");
  const access = useAccess();
  const supported = supports.getCompanyHistory;
  const enabled =
    supported && shown && access.data?.featureEnabled === true && access.data.permissions.viewUsage.allowed;
  const queryKey = cacheKeys.company(scope, timeZone, days);
  const query = useQuery<CompanyHistory>(
    {
      ...readOptions(client, queryKey, refreshEvery),
      queryFn: async ({ signal }) => {
        const { today, workspaces } = await callAdapter(
          getAdapter(),
          "getCompanyHistory",
          { timeZone, days },
          { signal },
        );
        return {
          today,
          workspaces: workspaces.map((one) => ({ ...one, days: fillDays({ today, days: one.days, count: days }) })),
        };
      },
      // The bars stay while other days are chosen, never while the tenant is switched.
      placeholderData: (previous, asked) =>
        asked?.queryKey[1] === scope && asked.queryKey[3] === timeZone ? previous : undefined,
      enabled,
    },
    client,
  );
  return behindAccess(
    access,
    queryStateOf(query, { supported, enabled, latestError: latestErrorOf(client, queryKey) }),
  );
}
