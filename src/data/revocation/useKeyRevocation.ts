"use client";
import type { QueryClient } from "@tanstack/react-query";
import { callAdapter } from "../../contract/callAdapter.js";
import { toApiKeysError, type ApiKeysError } from "../../contract/errors.js";
import type { ApiKey } from "../../contract/schemas.js";
import { useStableCallback } from "../../utils/useStableCallback.js";
import { cacheKeys } from "../cache/cacheKeys.js";
import { useData } from "../context/context.js";
import type { ApiKeysEvent } from "../context/events.js";
import { replaceKey } from "../cache/keyCache.js";
import { forgetUnsavedKey } from "../creation/unsavedKey.js";
import { useRevoking } from "./useRevoking.js";

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
  readonly revoke: (key: Pick<ApiKey, "id">) => Promise<RevokeResult>;
  /** The ids of the keys whose revocation is under way, wherever on the page it was started. */
  readonly pending: ReadonlySet<string>;
}

const nothing: readonly string[] = [];

/** Under way, by cache: a dialog that was closed and opened again joins what it started. */
const underWay = new WeakMap<QueryClient, Map<string, Promise<RevokeResult>>>();

function runsOf(client: QueryClient): Map<string, Promise<RevokeResult>> {
  const runs = underWay.get(client) ?? new Map<string, Promise<RevokeResult>>();
  underWay.set(client, runs);
  return runs;
}

export function useKeyRevocation(): RevokeKey {
  const data = useData("useKeyRevocation()");
  const pending = useRevoking();

  const tell = (event: ApiKeysEvent) => {
    try {
      data.emit(event);
    } catch (thrown) {
      // A host's handler that throws must not make a revocation look as if it had failed.
      reportError(thrown);
    }
  };

  const send = async (key: Pick<ApiKey, "id">): Promise<RevokeResult> => {
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
      forgetUnsavedKey(data.scope, key.id);
      await replaceKey(data.client, data.scope, revoked);
      tell({ type: "key-revoked", key: revoked, alreadyRevoked });
      return { ok: true, key: revoked, alreadyRevoked };
    } catch (thrown) {
      const error = toApiKeysError(thrown);
      // The answer may be lost though the key is revoked: only the backend's list knows.
      if (!error.isDefiniteFailure) void data.client.invalidateQueries({ queryKey: cacheKeys.lists(data.scope) });
      tell({ type: "error", source: "revoke", error });
      return { ok: false, error };
    }
  };

  const mark = (change: (ids: readonly string[]) => readonly string[]) => {
    data.client.setQueryData<readonly string[]>(cacheKeys.revoking(data.scope), (known = nothing) => change(known));
  };

  const revoke = useStableCallback((key: Pick<ApiKey, "id">): Promise<RevokeResult> => {
    const runs = runsOf(data.client);
    const runId = JSON.stringify([data.scope, key.id]);
    const current = runs.get(runId);
    if (current !== undefined) return current;
    mark((known) => [...known, key.id]);
    const run = send(key).finally(() => {
      runs.delete(runId);
      mark((known) => known.filter((id) => id !== key.id));
    });
    runs.set(runId, run);
    return run;
  });

  return { supported: data.supports.revokeKey, revoke, pending };
}
