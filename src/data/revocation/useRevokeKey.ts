"use client";
import { useCallback } from "react";
import type { ApiKey } from "../../contract/types.js";
import { usePageStore } from "../cache/usePageStore.js";
import { useData } from "../context/context.js";
import { beginOperation } from "../context/tenant.js";
import { revokeKey, type RevokeResult } from "./revokeKey.js";

/** What `useRevokeKey()` returns. */
export interface RevokeKey {
  /** Whether the adapter can revoke keys at all. */
  readonly supported: boolean;
  /** Resolves in any case; a second call for the same key joins the first. */
  readonly revoke: (key: Pick<ApiKey, "id">) => Promise<RevokeResult>;
  /** The ids of the keys whose revocation is under way, wherever on the page it was started. */
  readonly pending: ReadonlySet<string>;
}

/** Revokes keys. Nothing is shown as revoked before the backend has said so, and nothing is sent twice by itself. */
export function useRevokeKey(): RevokeKey {
  const data = useData("useRevokeKey()");
  const pending = usePageStore("revoking");
  // Not a stable callback: one that was handed out for a tenant must not revoke in the next one.
  const revoke = useCallback(({ id }: Pick<ApiKey, "id">) => revokeKey(beginOperation(data), id), [data]);
  return { supported: data.supports.revokeKey, revoke, pending };
}
