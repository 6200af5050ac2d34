"use client";
import { useQueries, type QueryClient, type UseQueryOptions, type UseQueryResult } from "@tanstack/react-query";
import { absentState, queryStateOf, type QueryState } from "./queryState.js";
import { latestErrorOf } from "./readOptions.js";

/**
 * Reads something that not every backend has, or that is not always shown. While it is not asked for, no query for it
 * stands in a host's cache: a query that is only switched off would.
 */
export function useOptionalQuery<Answer, Shown = Answer>(
  client: QueryClient,
  options: UseQueryOptions<Answer, Error, Shown>,
  { supported, enabled }: { readonly supported: boolean; readonly enabled: boolean },
): QueryState<Shown> {
  type Query = UseQueryOptions<Answer, Error, Shown>;
  const queries: Query[] = enabled ? [options] : [];
  const [query] = useQueries<Query[], readonly UseQueryResult<Shown>[]>({ queries }, client);
  if (query === undefined) return absentState(supported);
  return queryStateOf(query, { supported, enabled, latestError: latestErrorOf(client, options.queryKey) });
}
