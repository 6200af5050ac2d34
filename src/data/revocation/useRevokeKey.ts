"use client";
import { useCallback } from "react";
import type { ApiKey } from "../../contract/types.js";
import { usePageStore } from "../cache/usePageStore.js";
import { useData } from "../context/context.js";
import { beginOperation } from "../context/tenant.js";
import { revokeKey, type RevokeResult } from "./revokeKey.js";
import { scheduleRevocation, type ScheduleResult } from "./scheduleRevocation.js";

/** What `useRevokeKey()` returns. */
export interface RevokeKey {
  /** Whether the adapter can revoke keys at all. */
  readonly supported: boolean;
  /** Resolves in any case; a second call for the same key joins the first. */
  readonly revoke: (key: Pick<ApiKey, "id">) => Promise<RevokeResult>;
  /**
   * Schedules the revocation for an instant (ISO 8601), or takes the schedule back with null, where
   * `Access.scheduledRevoke` is there. Resolves in any case.
   */
  readonly schedule: (key: Pick<ApiKey, "id">, at: string | null) => Promise<ScheduleResult>;
  /** The ids of the keys whose revocation is under way, wherever on the page it was started. */
  readonly pending: ReadonlySet<string>;
}

/** Revokes keys. Nothing is shown as revoked before the backend has said so, and nothing is sent twice by itself. */
export function useRevokeKey(): RevokeKey {
  const data = useData("useRevokeKey()");
  const pending = usePageStore("revoking");
  // Not a stable callback: one that was handed out for a tenant must not revoke in the next one.
  const revoke = useCallback(({ id }: Pick<ApiKey, "id">) => revokeKey(beginOperation(data), id), [data]);
  const schedule = useCallback(
    ({ id }: Pick<ApiKey, "id">, at: string | null) => scheduleRevocation(beginOperation(data), id, at),
    [data],
  );
  return { supported: data.supports.revokeKey, revoke, schedule, pending };
}
