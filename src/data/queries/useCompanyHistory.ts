"use client";
import { useEffect, useRef } from "react";
import { callAdapter } from "../../contract/callAdapter.js";
import { fillDays } from "../../contract/days.js";
import type { CompanyHistory } from "../../contract/types.js";
import { cacheKeys } from "../cache/cacheKeys.js";
import { useData } from "../context/context.js";
import { behindAccess, type QueryState } from "./queryState.js";
import { readOptions } from "./readOptions.js";
import { useAccess } from "./useAccess.js";
import { useOptionalQuery } from "./useOptionalQuery.js";

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
  // The bars stay while other days are chosen, never while the tenant is switched.
  const place = JSON.stringify([scope, timeZone]);
  const before = useRef<{ readonly place: string; readonly history: CompanyHistory }>(undefined);
  const state = useOptionalQuery<CompanyHistory>(
    client,
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
      placeholderData: () => (before.current?.place === place ? before.current.history : undefined),
    },
    { supported, enabled },
  );
  useEffect(() => {
    if (state.data !== undefined && !state.isPlaceholder) before.current = { place, history: state.data };
  });
  return behindAccess(access, state);
}
