"use client";
import { useQuery, type QueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import type { ApiKeysAdapter } from "../../contract/adapter.js";
import { assertAdapter } from "../../contract/assertAdapter.js";
import { callAdapter } from "../../contract/callAdapter.js";
import type { ApiKeysError } from "../../contract/errors.js";
import type { Access } from "../../contract/types.js";
import { cacheKeys } from "../cache/cacheKeys.js";
import { acceptPrefetched, seedCache, type PrefetchedApiKeys } from "../prefetch/prefetched.js";
import { readOptions } from "./readOptions.js";
import { queryStateOf } from "./queryState.js";
import { useClient } from "../context/useClient.js";

export interface UseDevelopersAccessOptions {
  readonly adapter: ApiKeysAdapter;
  /** The tenant or account, as `<ApiKeysPage scope>` has it: another scope asks again. @default "default" */
  readonly scope?: string | undefined;
  /** Share it with the page, and the two ask once. @default a private one */
  readonly queryClient?: QueryClient | undefined;
  /** What `prefetchApiKeys()` read on the server, for this `scope`. @default nothing */
  readonly prefetched?: PrefetchedApiKeys | null | undefined;
}

/** Whether a host's navigation should lead to the page. */
export interface DevelopersAccess {
  readonly status: "loading" | "ready" | "failed";
  readonly access: Access | undefined;
  readonly error: ApiKeysError | undefined;
  /** Whether the workspace has the Developers feature. `false` while nothing is known. */
  readonly enabled: (workspaceId: string) => boolean;
  readonly retry: () => void;
}

/** Asks who may see the page. It needs no provider, since a host's navigation asks before the page exists. */
export function useDevelopersAccess(options: UseDevelopersAccessOptions): DevelopersAccess {
  const { adapter, scope = "default", prefetched } = options;
  assertAdapter(adapter, "useDevelopersAccess()");
  const client = useClient(options.queryClient);
  useMemo(() => seedCache(client, acceptPrefetched(prefetched, scope)), [client, prefetched, scope]);
  const supported = adapter.getAccess !== undefined;
  const query = useQuery(
    {
      ...readOptions(client, cacheKeys.access(scope)),
      // The adapter of this scope: a retry after the host has switched to another tenant must not ask the other one.
      queryFn: ({ signal }) => callAdapter(adapter, "getAccess", {}, { signal }),
      enabled: supported,
    },
    client,
  );
  const region = queryStateOf(query, { supported, enabled: supported });
  return {
    status: region.status === "failed" ? "failed" : region.data !== undefined || !supported ? "ready" : "loading",
    access: region.data,
    error: region.error,
    enabled: (workspaceId) =>
      !supported ||
      region.data?.workspaces.some(({ id, developersEnabled }) => id === workspaceId && developersEnabled) === true,
    retry: () => void region.retry(),
  };
}
