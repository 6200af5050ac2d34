"use client";
import type { QueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import type { ApiKeysAdapter } from "../../contract/adapter.js";
import { assertAdapter } from "../../contract/assertAdapter.js";
import { useStableCallback } from "../../utils/useStableCallback.js";
import { useHydrated } from "../../utils/useHydrated.js";
import { warnOnce } from "../../utils/warnOnce.js";
import type { PrefetchedApiKeys } from "../prefetch/prefetched.js";
import { seedCache } from "../prefetch/seedCache.js";
import type { OnStepUp } from "../stepUp/onStepUp.js";
import type { DataContext } from "./context.js";
import type { ApiKeysEvent } from "./events.js";
import { useClient } from "./useClient.js";
import { useTenant } from "./useTenant.js";

declare const process: { readonly env: { readonly NODE_ENV?: string } };

/** A key that nobody used for so many days may have been forgotten. */
const defaultUnusedAfterDays = 90;

export interface DataContextOptions {
  readonly adapter: ApiKeysAdapter;
  readonly workspaceId?: string | null | undefined;
  readonly scope?: string | null | undefined;
  readonly timeZone: string;
  readonly unusedAfterDays?: number | undefined;
  readonly queryClient?: QueryClient | null | undefined;
  readonly prefetched?: PrefetchedApiKeys | undefined;
  readonly onEvent?: ((event: ApiKeysEvent) => void) | undefined;
  readonly onStepUp?: OnStepUp | undefined;
  readonly now?: (() => number) | undefined;
}

/** The page tells a person what they can do. A developer also needs to know what is wrong with the adapter. */
function warnDeveloper(event: ApiKeysEvent): void {
  if (process.env.NODE_ENV !== "production" && event.type === "error") {
    const { code, message, cause, helpUrl } = event.error;
    if (code !== "contract" && code !== "unknown") return;
    const thrown = cause instanceof Error ? ` It threw ${cause.name}: ${cause.message}` : "";
    warnOnce(() => `API keys page (${event.source}): ${message}${thrown} See ${helpUrl}`);
  }
}

function checkOptions({ adapter, queryClient, scope }: DataContextOptions): void {
  assertAdapter(adapter, "<ApiKeysPage> or <ApiKeysProvider>");
  if ((queryClient ?? null) !== null && (scope ?? null) === null) {
    throw new Error(
      "<ApiKeysPage queryClient> needs a scope: a shared cache outlives a sign-out, and without a scope the next tenant would see this one's keys. Pass the account's or tenant's id as scope.",
    );
  }
}

/** Creates the context of the data layer's hooks. Throws where the host's wiring cannot work. */
export function useDataContext(options: DataContextOptions): DataContext {
  checkOptions(options);
  const { adapter, timeZone, prefetched, unusedAfterDays = defaultUnusedAfterDays } = options;
  // Hosts without types pass null for what they do not give.
  const scope = options.scope ?? "default";
  const workspaceId = options.workspaceId ?? undefined;
  const client = useClient(options.queryClient);
  const clock = useStableCallback(() => options.now?.() ?? Date.now());
  const onEvent = (event: ApiKeysEvent) => {
    warnDeveloper(event);
    options.onEvent?.(event);
  };
  const tenant = useTenant({ client, scope, now: clock }, { adapter, onEvent, onStepUp: options.onStepUp });
  useMemo(() => seedCache(client, prefetched), [client, prefetched]);
  // Until the page is hydrated its clock stands where the server's stood, so that both render the same.
  const renderedAt = useHydrated() ? undefined : prefetched?.at;
  const now = useMemo(() => (renderedAt === undefined ? clock : () => renderedAt), [clock, renderedAt]);
  const has = (method: keyof ApiKeysAdapter) => typeof adapter[method] === "function";
  const supports = JSON.stringify({
    listKeys: true,
    getAccess: has("getAccess"),
    createKey: has("createKey"),
    revokeKey: has("revokeKey"),
    revokeKeys: has("revokeKeys"),
    getKey: has("getKey"),
    updateKey: has("updateKey"),
    getScopes: has("getScopes"),
    getKeyEvents: has("getKeyEvents"),
    getImportQuota: has("getImportQuota"),
    getImportHistory: has("getImportHistory"),
    getKeyUsage: has("getKeyUsage"),
    getCompanyHistory: has("getCompanyHistory"),
  });
  const features = JSON.stringify(Array.isArray(adapter.listFeatures) ? adapter.listFeatures : []);
  return useMemo(() => {
    const listFeatures = JSON.parse(features) as DataContext["listFeatures"];
    return {
      ...tenant,
      now,
      workspaceId,
      timeZone,
      unusedAfterDays,
      supports: JSON.parse(supports) as DataContext["supports"],
      listFeatures,
    };
  }, [tenant, now, workspaceId, timeZone, unusedAfterDays, supports, features]);
}
