import { callAdapter } from "../../contract/callAdapter.js";
import { toApiKeysError, type ApiKeysError } from "../../contract/errors.js";
import type { ApiKey } from "../../contract/types.js";
import { cacheKeys } from "../cache/cacheKeys.js";
import { replaceKey } from "../cache/keyCache.js";
import type { Operation } from "../context/tenant.js";
import { forgetUnsavedKey } from "../creation/unsavedKeys.js";
import { withStepUp } from "../stepUp/withStepUp.js";

/** How the schedule of a revocation, or taking it back, ended. `key` may be revoked: then it came too late. */
export type ScheduleResult =
  { readonly ok: true; readonly key: ApiKey } | { readonly ok: false; readonly error: ApiKeysError };

/**
 * Schedules the revocation of a key for an instant, or takes the schedule back with null. It never rejects. Nothing is
 * shown as scheduled or kept before the backend has said so.
 */
export async function scheduleRevocation(
  operation: Operation,
  keyId: string,
  at: string | null,
): Promise<ScheduleResult> {
  const { adapter, client, scope, emit } = operation;
  try {
    const key = await withStepUp(operation, { action: "schedule", subject: keyId }, () =>
      callAdapter(adapter, "revokeKey", { keyId, at }, { signal: new AbortController().signal }),
    );
    await replaceKey(operation, key);
    if (key.status === "revoked") {
      forgetUnsavedKey(scope, keyId);
      emit({ type: "key-revoked", key, alreadyRevoked: true });
    } else emit({ type: at === null ? "schedule-cancelled" : "revocation-scheduled", key });
    return { ok: true, key };
  } catch (thrown) {
    const error = toApiKeysError(thrown);
    // The answer may be lost although the backend has done it: only its list knows.
    if (!error.isDefiniteFailure) void client.invalidateQueries({ queryKey: cacheKeys.lists(scope) });
    emit({ type: "error", source: "revoke", error });
    return { ok: false, error };
  }
}

const hourMs = 3_600_000;

/** The instant so many hours from now, in whole seconds. */
export function instantIn(hours: number, now: number): string {
  return new Date(Math.ceil((now + hours * hourMs) / 1000) * 1000).toISOString();
}
