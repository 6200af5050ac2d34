"use client";
import type { QueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import type { ApiKeysAdapter } from "../../contract/adapter.js";
import { assertAdapter } from "../../contract/assertAdapter.js";
import { useStableCallback } from "../../utils/useStableCallback.js";
import { useHydrated } from "../../utils/useHydrated.js";
import { warnOnce } from "../../utils/warnOnce.js";
import type { DataContext } from "./context.js";
import type { ApiKeysEvent } from "./events.js";
import { seedCache, type PrefetchedApiKeys } from "../prefetch/prefetched.js";
import { usePrivateClient } from "./usePrivateClient.js";

declare const process: { readonly env: { readonly NODE_ENV?: string } };

export interface DataContextOptions {
  readonly adapter: ApiKeysAdapter;
  readonly workspaceId?: string | undefined;
  readonly scope?: string | undefined;
  readonly timeZone: string;
  readonly queryClient?: QueryClient | undefined;
  readonly prefetched?: PrefetchedApiKeys | undefined;
  readonly onEvent?: ((event: ApiKeysEvent) => void) | undefined;
  readonly now?: (() => number) | undefined;
}

/** The page says what a person can do about it, and that is not where the fault in an adapter is found. */
function tellDeveloper(event: ApiKeysEvent): void {
  if (process.env.NODE_ENV !== "production" && event.type === "error") {
    const { code, message, cause } = event.error;
    if (code !== "contract" && code !== "unknown") return;
    const thrown = cause instanceof Error ? ` It threw ${cause.name}: ${cause.message}` : "";
    warnOnce(() => `API keys page (${event.source}): ${message}${thrown}`);
  }
}

function checkOptions({ adapter, queryClient, scope }: DataContextOptions): void {
  assertAdapter(adapter, "<ApiKeysPage> or <ApiKeysProvider>");
  if (queryClient !== undefined && scope === undefined) {
    throw new Error(
      "<ApiKeysPage queryClient> needs a scope: a shared cache outlives a sign-out, and without a scope the next tenant would see this one's keys. Pass the account's or tenant's id as scope.",
    );
  }
}

/** Builds what the data layer's hooks stand on. Throws where the host's wiring cannot work. */
export function useDataContext(options: DataContextOptions): DataContext {
  checkOptions(options);
  const { adapter, scope = "default", workspaceId, timeZone, prefetched } = options;
  const client = usePrivateClient(options.queryClient);
  const getAdapter = useStableCallback(() => adapter);
  const emit = useStableCallback((event: ApiKeysEvent) => {
    tellDeveloper(event);
    options.onEvent?.(event);
  });
  useMemo(() => seedCache(client, prefetched), [client, prefetched]);
  const clock = useStableCallback(() => options.now?.() ?? Date.now());
  // Until the page is hydrated its clock stands where the server's stood, so that both draw the same.
  const drawnAt = useHydrated() ? undefined : prefetched?.at;
  const now = useMemo(() => (drawnAt === undefined ? clock : () => drawnAt), [clock, drawnAt]);
  const has = (method: keyof ApiKeysAdapter) => typeof adapter[method] === "function";
  const supports = JSON.stringify({
    listKeys: true,
    getAccess: has("getAccess"),
    createKey: has("createKey"),
    revokeKey: has("revokeKey"),
    getImportQuota: has("getImportQuota"),
    getImportHistory: has("getImportHistory"),
  });
  return useMemo(
    () => ({
      client,
      scope,
      workspaceId,
      timeZone,
      getAdapter,
      supports: JSON.parse(supports) as DataContext["supports"],
      emit,
      now,
    }),
    [client, scope, workspaceId, timeZone, getAdapter, supports, emit, now],
  );
}
