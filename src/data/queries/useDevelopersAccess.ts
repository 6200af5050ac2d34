"use client";
import { useQuery, type QueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import type { ApiKeysAdapter } from "../../contract/adapter.js";
import { assertAdapter } from "../../contract/assertAdapter.js";
import { callMethod } from "../../contract/callMethod.js";
import { checkAccess } from "../../contract/checkShape.js";
import type { ApiKeysError } from "../../contract/errors.js";
import type { Access } from "../../contract/types.js";
import { cacheKeys } from "../cache/cacheKeys.js";
import { acceptPrefetched, seedAccess, type PrefetchedApiKeys } from "../prefetch/prefetched.js";
import { readOptions } from "./readOptions.js";
import { queryStateOf } from "./queryState.js";
import { useClient } from "../context/useClient.js";

/** The options of `useDevelopersAccess()`. */
export interface UseDevelopersAccessOptions {
  /** The adapter that the page has too. Without `getAccess` every workspace counts as enabled. */
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
  /** `loading`: nothing is known yet. `ready`: the answer is there, or the adapter has no `getAccess`. `failed`: see `error`. */
  readonly status: "loading" | "ready" | "failed";
  /** The answer of `getAccess`. Undefined while it is not there, and where the adapter has no such method. */
  readonly access: Access | undefined;
  /** Why the last request failed. Undefined: it did not. */
  readonly error: ApiKeysError | undefined;
  /** Whether the workspace has the Developers feature. `false` while nothing is known. */
  readonly enabled: (workspaceId: string) => boolean;
  /** Asks again. */
  readonly retry: () => void;
}

/** Asks who may see the page. It needs no provider, since a host's navigation asks before the page exists. */
export function useDevelopersAccess(options: UseDevelopersAccessOptions): DevelopersAccess {
  const { adapter, scope = "default", prefetched } = options;
  assertAdapter(adapter, "useDevelopersAccess()");
  const client = useClient(options.queryClient);
  useMemo(() => seedAccess(client, acceptPrefetched(prefetched, scope)), [client, prefetched, scope]);
  const supported = adapter.getAccess !== undefined;
  const query = useQuery(
    {
      ...readOptions(client, cacheKeys.access(scope)),
      // The adapter of this scope: a retry after the host has switched to another tenant must not ask the other one.
      queryFn: ({ signal }) => callMethod(adapter, "getAccess", {}, { signal }, checkAccess),
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
