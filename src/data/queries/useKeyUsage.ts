"use client";
import { callAdapter } from "../../contract/callAdapter.js";
import { fillDays } from "../../contract/days.js";
import type { DayImports, KeyUsageList, OmittedKeys } from "../../contract/types.js";
import { cacheKeys } from "../cache/cacheKeys.js";
import { useData } from "../context/context.js";
import type { QueryState } from "./queryState.js";
import { historyDays } from "./readHistory.js";
import { readOptions } from "./readOptions.js";
import { useAccess } from "./useAccess.js";
import { useOptionalQuery } from "./useOptionalQuery.js";

const refreshEvery = 60_000;

/** The imports of some keys in the last 30 days. */
export interface UsageOfKeys {
  readonly today: string;
  /** Exactly 30 days of each key that the backend knows, oldest first. */
  readonly days: ReadonlyMap<string, readonly DayImports[]>;
  readonly omitted: OmittedKeys | undefined;
}

function usageOf({ today, keys, omitted }: KeyUsageList): UsageOfKeys {
  const filled = keys.map(({ keyId, days }) => [keyId, fillDays({ today, days, count: historyDays })] as const);
  return { today, days: new Map(filled), omitted };
}

/** Reads the imports of some keys in the page's zone, all in one call. Without keys nothing is asked for. */
export function useKeyUsage(keyIds: readonly string[]): QueryState<UsageOfKeys> {
  const { client, scope, getAdapter, supports, timeZone } = useData("useKeyUsage()");
  const access = useAccess().data;
  const supported = supports.getKeyUsage;
  const enabled =
    supported && keyIds.length > 0 && access?.featureEnabled === true && access.permissions.viewUsage.allowed;
  const queryKey = cacheKeys.usage(scope, keyIds, timeZone);
  return useOptionalQuery(
    client,
    {
      ...readOptions(client, queryKey, refreshEvery),
      queryFn: ({ signal }) =>
        callAdapter(getAdapter(), "getKeyUsage", { keyIds, timeZone, days: historyDays }, { signal }),
      select: usageOf,
    },
    { supported, enabled },
  );
}

/** What a key has imported in sum. */
export function totalOf(days: readonly DayImports[]): number {
  return days.reduce((sum, { imports }) => sum + imports, 0);
}
