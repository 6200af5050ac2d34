"use client";
import { QueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import type { ApiKeysAdapter } from "../contract/adapter.js";
import { assertAdapter } from "../contract/assertAdapter.js";
import { useEvent } from "../utils/useEvent.js";
import type { DataContext } from "./context.js";
import type { ApiKeysEvent } from "./events.js";

export interface DataContextOptions {
  readonly adapter: ApiKeysAdapter;
  readonly workspaceId?: string | undefined;
  readonly scope?: string | undefined;
  readonly timeZone: string;
  readonly queryClient?: QueryClient | undefined;
  readonly onEvent?: ((event: ApiKeysEvent) => void) | undefined;
  readonly now?: (() => number) | undefined;
}

function checkOptions({ adapter, queryClient, scope }: DataContextOptions): void {
  assertAdapter(adapter, "<ApiKeysPage> or <ApiKeysProvider>");
  if (queryClient !== undefined && scope === undefined) {
    throw new Error(
      "<ApiKeysPage queryClient> needs a scope: a shared cache outlives a sign-out, and without a scope the next tenant would see this one's keys. Pass the account's or tenant's id as scope.",
    );
  }
}

/** A client of the page's own, emptied when the page is gone. */
function usePrivateClient(shared: QueryClient | undefined): QueryClient {
  const [client] = useState(() => new QueryClient());
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const used = shared ?? client;
    clearTimeout(leaving.current);
    used.mount();
    return () => {
      used.unmount();
      // StrictMode unmounts and mounts again at once, with the same client: only a page that stays away is emptied.
      if (shared === undefined) leaving.current = setTimeout(() => client.clear(), 0);
    };
  }, [client, shared]);
  return shared ?? client;
}

/** Builds what the data layer's hooks stand on. Throws where the host's wiring cannot work. */
export function useDataContext(options: DataContextOptions): DataContext {
  checkOptions(options);
  const { adapter, scope = "default", workspaceId, timeZone } = options;
  const client = usePrivateClient(options.queryClient);
  const getAdapter = useEvent(() => adapter);
  const emit = useEvent((event: ApiKeysEvent) => options.onEvent?.(event));
  const now = useEvent(() => options.now?.() ?? Date.now());
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
