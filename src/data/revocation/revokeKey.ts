import { callAdapter } from "../../contract/callAdapter.js";
import { toApiKeysError, type ApiKeysError } from "../../contract/errors.js";
import type { ApiKey } from "../../contract/types.js";
import { cacheKeys } from "../cache/cacheKeys.js";
import { replaceKey } from "../cache/keyCache.js";
import type { PageStore, RevocationOutcome } from "../cache/pageStore.js";
import type { Operation } from "../context/tenant.js";
import { forgetUnsavedKey } from "../creation/unsavedKeys.js";
import type { StepUpAction } from "../stepUp/onStepUp.js";
import { withStepUp } from "../stepUp/withStepUp.js";

/** How a revocation ended. */
export type RevokeResult =
  | { readonly ok: true; readonly key: ApiKey; readonly alreadyRevoked: boolean }
  | { readonly ok: false; readonly error: ApiKeysError };

/** The options of {@link revokeKey}. */
export interface RevokeKeyOptions {
  /** `false`: the caller refreshes the lists, once, after a series of keys. @default true */
  readonly refresh?: boolean | undefined;
  /** The action that a proof of identity is asked for. @default "revoke" */
  readonly action?: StepUpAction | undefined;
}

/** How far a reader's clock may be ahead of the backend's, in milliseconds: a key revoked within it was revoked now. */
const clockTolerance = 120_000;

/** The revocations that are under way, by the page's store of the tenant and by key id. */
const underWay = new WeakMap<PageStore, Map<string, Promise<RevokeResult>>>();

/**
 * Revokes a key: the one way in which the page does. It never rejects. A second call for the same key joins the first.
 * Nothing is shown as revoked before the backend has confirmed it.
 */
export function revokeKey(operation: Operation, keyId: string, options: RevokeKeyOptions = {}): Promise<RevokeResult> {
  const { store } = operation;
  const revocations = underWay.get(store) ?? new Map<string, Promise<RevokeResult>>();
  underWay.set(store, revocations);
  const started = revocations.get(keyId);
  if (started !== undefined) return started;
  store.update(({ revoking }) => ({ revoking: new Set([...revoking, keyId]) }));
  const revocation = send(operation, keyId, options).then((result) => {
    revocations.delete(keyId);
    store.update(({ revoking, revocations: ended }) => ({
      revoking: new Set([...revoking].filter((id) => id !== keyId)),
      revocations: { ...ended, [keyId]: outcomeOf(result) },
    }));
    return result;
  });
  revocations.set(keyId, revocation);
  return revocation;
}

function outcomeOf(result: RevokeResult): RevocationOutcome {
  if (result.ok) return "revoked";
  return result.error.isDefiniteFailure ? "failed" : "unknown";
}

async function send(operation: Operation, keyId: string, options: RevokeKeyOptions): Promise<RevokeResult> {
  const { refresh, action = "revoke" } = options;
  const { adapter, client, scope, emit, now } = operation;
  const startedAt = now();
  try {
    const key = await withStepUp(operation, { action, subject: keyId }, () =>
      callAdapter(adapter, "revokeKey", { keyId }, { signal: new AbortController().signal }),
    );
    return await settleRevoked(operation, key, { startedAt, refresh });
  } catch (thrown) {
    const error = toApiKeysError(thrown);
    // The answer may be lost although the key is revoked: only the backend's list knows.
    if (!error.isDefiniteFailure && refresh !== false) {
      void client.invalidateQueries({ queryKey: cacheKeys.lists(scope) });
    }
    emit({ type: "error", source: "revoke", error });
    return { ok: false, error };
  }
}

/** Shows everywhere that a key is revoked, as the backend has confirmed it. */
export async function settleRevoked(
  operation: Operation,
  key: ApiKey,
  { startedAt, refresh }: { readonly startedAt: number; readonly refresh?: boolean | undefined },
): Promise<RevokeResult> {
  const alreadyRevoked = key.revokedAt !== undefined && Date.parse(key.revokedAt) < startedAt - clockTolerance;
  forgetUnsavedKey(operation.scope, key.id);
  await replaceKey(operation, key, { refresh });
  operation.emit({ type: "key-revoked", key, alreadyRevoked });
  return { ok: true, key, alreadyRevoked };
}
