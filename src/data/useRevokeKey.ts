"use client";
import { useRef, useState } from "react";
import { callAdapter } from "../contract/callAdapter.js";
import { toApiKeysError, type ApiKeysError } from "../contract/errors.js";
import type { ApiKey } from "../contract/schemas.js";
import { useData } from "./context.js";
import { replaceKey } from "./keyCache.js";

/** How much a reader's clock may differ from the backend's before the two are told apart, in milliseconds. */
const clockTolerance = 120_000;

/** How a revocation ended. */
export type RevokeResult =
  | { readonly ok: true; readonly key: ApiKey; readonly alreadyRevoked: boolean }
  | { readonly ok: false; readonly error: ApiKeysError };

/** Revokes keys. Nothing is shown as revoked before the backend has said so, and nothing is sent twice by itself. */
export interface RevokeKey {
  readonly supported: boolean;
  /** Resolves in any case; a second call for the same key joins the first. */
  readonly revoke: (key: ApiKey) => Promise<RevokeResult>;
  /** The ids of the keys whose revocation is under way. */
  readonly pending: ReadonlySet<string>;
}

export function useRevokeKey(): RevokeKey {
  const data = useData("useRevokeKey()");
  const [pending, setPending] = useState<ReadonlySet<string>>(new Set());
  const running = useRef(new Map<string, Promise<RevokeResult>>());

  const send = async (key: ApiKey): Promise<RevokeResult> => {
    const startedAt = data.now();
    try {
      const revoked = await callAdapter(
        data.getAdapter(),
        "revokeKey",
        { keyId: key.id },
        { signal: new AbortController().signal },
      );
      const alreadyRevoked =
        revoked.revokedAt !== undefined && Date.parse(revoked.revokedAt) < startedAt - clockTolerance;
      await replaceKey(data.client, data.scope, revoked);
      data.emit({ type: "key-revoked", key: revoked, alreadyRevoked });
      return { ok: true, key: revoked, alreadyRevoked };
    } catch (thrown) {
      const error = toApiKeysError(thrown);
      data.emit({ type: "error", source: "revoke", error });
      return { ok: false, error };
    }
  };

  const revoke = (key: ApiKey): Promise<RevokeResult> => {
    const current = running.current.get(key.id);
    if (current !== undefined) return current;
    const run = send(key).finally(() => {
      running.current.delete(key.id);
      setPending(new Set(running.current.keys()));
    });
    running.current.set(key.id, run);
    setPending(new Set(running.current.keys()));
    return run;
  };

  return { supported: data.supports.revokeKey, revoke, pending };
}
