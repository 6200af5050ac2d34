import type { UseQueryResult } from "@tanstack/react-query";
import { toApiKeysError, type ApiKeysError, type ApiKeysErrorCode } from "../../contract/errors.js";

/** One part of the page and what is known of its data. It loads, fails and is retried alone. */
export interface QueryState<T> {
  /**
   * `loading`: nothing is known yet. `ready`: there is data, perhaps stale. `failed`: there is none, and `error` says
   * why. `unsupported`: the adapter lacks the method. `idle`: it waits for something else, access for example. Where
   * access itself failed, whatever waits for it has failed too.
   */
  readonly status: "idle" | "loading" | "ready" | "failed" | "unsupported";
  /** What was read. Undefined while nothing is known. */
  readonly data: T | undefined;
  /** Why the last request failed, also while it is sent again; beside `data` it means that the data is stale. */
  readonly error: ApiKeysError | undefined;
  /** The data is older than the last, failed request. */
  readonly stale: boolean;
  /** A request is under way, the first or a later one. */
  readonly isFetching: boolean;
  /** The data belongs to what was asked before (another page, another workspace), until the new data is there. */
  readonly isPlaceholder: boolean;
  /** When the data was read, in epoch milliseconds. */
  readonly updatedAt: number | undefined;
  /** Asks again. Resolves once there is an answer, or a failure; it never rejects. */
  readonly retry: () => Promise<void>;
}

/** After these the person may no longer see what was read before. */
const withholdingCodes: ReadonlySet<ApiKeysErrorCode> = new Set(["unauthenticated", "forbidden", "feature_disabled"]);

/** Reads a query as a region. A region that failed stays failed while it is sent again, so that its notice stays. */
export function queryStateOf<T>(
  query: UseQueryResult<T, unknown>,
  options: { supported: boolean; enabled: boolean; latestError?: ApiKeysError | undefined },
): QueryState<T> {
  const current = query.error ?? (query.isLoading ? options.latestError : undefined);
  const error = current === undefined ? undefined : toApiKeysError(current);
  const data = error !== undefined && withholdingCodes.has(error.code) ? undefined : query.data;
  const status = !options.supported
    ? "unsupported"
    : data !== undefined
      ? "ready"
      : error !== undefined
        ? "failed"
        : options.enabled
          ? "loading"
          : "idle";
  return {
    status,
    data,
    error,
    stale: data !== undefined && error !== undefined,
    isFetching: query.isFetching,
    isPlaceholder: query.isPlaceholderData,
    updatedAt: query.dataUpdatedAt === 0 ? undefined : query.dataUpdatedAt,
    retry: async () => {
      await query.refetch();
    },
  };
}

const idle: QueryState<never> = {
  status: "idle",
  data: undefined,
  error: undefined,
  stale: false,
  isFetching: false,
  isPlaceholder: false,
  updatedAt: undefined,
  retry: () => Promise.resolve(),
};
const unsupported: QueryState<never> = { ...idle, status: "unsupported" };

/** The state of what nobody asks for. */
export function absentState(supported: boolean): QueryState<never> {
  return supported ? idle : unsupported;
}

/** What waits for access fails with it: nobody waits for an answer that does not come. Its retry asks for access again. */
export function behindAccess<T>(access: QueryState<unknown>, region: QueryState<T>): QueryState<T> {
  if (region.status !== "idle" || access.status !== "failed") return region;
  return { ...region, status: "failed", error: access.error, isFetching: access.isFetching, retry: access.retry };
}
