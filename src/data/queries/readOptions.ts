import type { QueryClient, QueryKey } from "@tanstack/react-query";
import { toApiKeysError, type ApiKeysError } from "../../contract/errors.js";
import { failuresOf, refreshInterval, type ReadQuery } from "./refreshPolicy.js";

const longestAutomaticWait = 5;
/** Milliseconds. */
const staleAfter = 10_000;

/**
 * How every read behaves, whatever the defaults of a host's shared client are: it is sent also when the browser
 * believes that it is offline, tried again only where the error says that this may help, and refreshed when the
 * person comes back or, after a failure, by itself.
 */
const shared = {
  networkMode: "always",
  staleTime: staleAfter,
  // On a server nothing may outlive the request, neither a timer nor what it holds.
  gcTime: typeof window === "undefined" ? Infinity : 300_000,
  retry: (failures: number, thrown: unknown) => {
    const error = toApiKeysError(thrown);
    return (
      failures < 2 && error.retryable && error.code !== "offline" && (error.retryAfter ?? 0) <= longestAutomaticWait
    );
  },
  retryDelay: (failures: number, thrown: unknown) => (toApiKeysError(thrown).retryAfter ?? 0.4 * 2 ** failures) * 1000,
  refetchOnReconnect: true,
  refetchOnWindowFocus: true,
  refetchOnMount: true,
  throwOnError: false,
} as const;

/**
 * The options of the read of a query key.
 *
 * @param every - how often it is refreshed while all is well, in milliseconds. False: only when the person comes back
 */
export const readOptions = <K extends QueryKey>(client: QueryClient, queryKey: K, every: number | false = false) => ({
  ...shared,
  queryKey,
  refetchInterval: (query: ReadQuery) => refreshInterval(query, every),
  // A part that appears because of a failure must not ask again by appearing: it would vanish, and come back, for ever.
  // Before version 5.100 React Query takes no function here.
  retryOnMount: Date.now() - (client.getQueryState(queryKey)?.errorUpdatedAt ?? 0) > staleAfter,
});

/** Why the latest request of a query key failed, while that one is being sent again. */
export function latestErrorOf(client: QueryClient, queryKey: QueryKey): ApiKeysError | undefined {
  const query = client.getQueryCache().find({ queryKey, exact: true });
  return query === undefined ? undefined : failuresOf(query).latest;
}
