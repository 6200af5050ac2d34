"use client";
import { useQuery, type QueryClient } from "@tanstack/react-query";
import type { ApiKeysAdapter } from "../../contract/adapter.js";
import { assertAdapter } from "../../contract/assertAdapter.js";
import { callAdapter } from "../../contract/callAdapter.js";
import { cacheKeys } from "../cache/cacheKeys.js";
import { useClient } from "../context/useClient.js";
import { readOptions } from "./readOptions.js";

/** The options of `useKeyCount()`. */
export interface UseKeyCountOptions {
  /** The adapter that the page has too. */
  readonly adapter: ApiKeysAdapter;
  /** The tenant or account, as `<ApiKeysPage scope>` has it. @default "default" */
  readonly scope?: string | undefined;
  /** Share it with the page, and the number follows what is created and revoked there. @default a private one */
  readonly queryClient?: QueryClient | undefined;
  /** `false` asks nothing: while the feature is off, for example. @default true */
  readonly enabled?: boolean | undefined;
}

/** How many active keys there are, for a badge. */
export interface KeyCount {
  /** The number of active keys. Undefined while nothing is known. */
  readonly count: number | undefined;
  /** There are more than `count`: the backend gives no total, and one request does not bring all keys. */
  readonly isAtLeast: boolean;
}

const mostCounted = 100;

/** Counts the active keys, with one request and without the page. It needs no provider. */
export function useKeyCount(options: UseKeyCountOptions): KeyCount {
  const { adapter, scope = "default", enabled = true } = options;
  assertAdapter(adapter, "useKeyCount()");
  const client = useClient(options.queryClient);
  const input = { limit: mostCounted, status: "active", sort: "createdAt:desc" } as const;
  const { data } = useQuery(
    {
      ...readOptions(client, cacheKeys.list(scope, input)),
      queryFn: ({ signal }) => callAdapter(adapter, "listKeys", input, { signal }),
      enabled,
    },
    client,
  );
  if (data === undefined) return { count: undefined, isAtLeast: false };
  const count = data.total ?? data.items.length;
  return { count, isAtLeast: data.total === undefined && data.nextCursor !== undefined };
}
