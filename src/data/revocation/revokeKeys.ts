import { callAdapter } from "../../contract/callAdapter.js";
import { ApiKeysError, isApiKeysError, toApiKeysError, type ApiKeysErrorCode } from "../../contract/errors.js";
import type { ApiKey } from "../../contract/types.js";
import { refreshLists, replaceKey } from "../cache/keyCache.js";
import type { Operation } from "../context/tenant.js";
import { forgetUnsavedKey } from "../creation/unsavedKeys.js";
import { withStepUp } from "../stepUp/withStepUp.js";
import type { CleanUpRun, KeyOutcome } from "./cleanUpRun.js";
import { revokeKey, settleRevoked, type RevokeResult } from "./revokeKey.js";

/** How many requests are under way at a time. */
const atATime = 4;

/** How many keys `revokeKeys` takes. */
const inOneRequest = 100;

/** The next request would be refused for the same reason: nothing more is sent. */
const stoppingCodes: ReadonlySet<ApiKeysErrorCode> = new Set([
  "feature_disabled",
  "offline",
  "rate_limited",
  "step_up_required",
  "unauthenticated",
]);

/**
 * Revokes keys, and keeps in the tenant's memory what becomes of each. It never rejects. Keys of an earlier run are
 * tried again within that run. Does nothing while a run is under way.
 */
export async function revokeKeys(operation: Operation, keys: readonly ApiKey[]): Promise<void> {
  const { store } = operation;
  const before = store.get().cleanUp;
  if (before?.running === true) return;
  const again = before !== undefined && keys.every(({ id }) => before.outcomes.has(id));
  const change = (part: (run: CleanUpRun) => Partial<CleanUpRun>) =>
    store.update(({ cleanUp }) => (cleanUp === undefined ? {} : { cleanUp: { ...cleanUp, ...part(cleanUp) } }));
  const note = (ids: readonly string[], outcome: KeyOutcome) =>
    change(({ outcomes }) => ({ outcomes: new Map([...outcomes, ...ids.map((id) => [id, outcome] as const)]) }));

  const ids = keys.map(({ id }) => id);
  store.update(() => ({
    cleanUp: { keys: again ? before.keys : keys, outcomes: again ? before.outcomes : new Map(), running: true },
  }));
  note(ids, { step: "waiting" });
  const inBulk = typeof operation.adapter.revokeKeys === "function";
  await (inBulk ? revokeInBulk : revokeOneByOne)(operation, ids, note);
  await checkUnknown(operation, ids, note);
  change(() => ({ running: false }));
  void refreshLists(operation);
}

/** Notes what became of some keys. */
type Note = (ids: readonly string[], outcome: KeyOutcome) => void;

async function revokeOneByOne(operation: Operation, ids: readonly string[], note: Note): Promise<void> {
  const queue = [...ids];
  const work = async () => {
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
      note([id], { step: "sending" });
      const result = await revokeKey(operation, id, { refresh: false, action: "revoke-many" });
      note([id], outcomeOf(result));
      if (!result.ok && stoppingCodes.has(result.error.code)) {
        note(queue.splice(0), { step: "notSent", error: result.error });
      }
    }
  };
  await Promise.all(Array.from({ length: atATime }, work));
}

/** Sends as many keys in one request as the contract allows, where the adapter has a method for it. */
async function revokeInBulk(operation: Operation, ids: readonly string[], note: Note): Promise<void> {
  const { store, emit, now } = operation;
  const queue = [...ids];
  while (queue.length > 0) {
    const keyIds = queue.splice(0, inOneRequest);
    note(keyIds, { step: "sending" });
    store.update(({ revoking }) => ({ revoking: new Set([...revoking, ...keyIds]) }));
    const startedAt = now();
    let stopped: ApiKeysError | undefined;
    for (const [keyId, answer] of await sendMany(operation, keyIds)) {
      const result = isApiKeysError(answer)
        ? ({ ok: false, error: answer } as const)
        : await settleRevoked(operation, answer, { startedAt, refresh: false });
      note([keyId], outcomeOf(result));
      if (result.ok) continue;
      emit({ type: "error", source: "revoke", error: result.error });
      if (stoppingCodes.has(result.error.code)) stopped = result.error;
    }
    store.update(({ revoking }) => ({ revoking: new Set([...revoking].filter((id) => !keyIds.includes(id))) }));
    if (stopped !== undefined) note(queue.splice(0), { step: "notSent", error: stopped });
  }
}

/** What became of each key of one request: an answer without a result that fits says that nobody knows. */
async function sendMany(
  operation: Operation,
  keyIds: readonly string[],
): Promise<readonly (readonly [string, ApiKey | ApiKeysError])[]> {
  const { adapter } = operation;
  try {
    const { results } = await withStepUp(operation, { action: "revoke-many", subject: keyIds.join(" ") }, () =>
      callAdapter(adapter, "revokeKeys", { keyIds }, { signal: new AbortController().signal }),
    );
    return results.map(({ keyId, key, error }) => [
      keyId,
      key ?? new ApiKeysError(error?.code ?? "contract", { message: error?.message }),
    ]);
  } catch (thrown) {
    const error = toApiKeysError(thrown);
    return keyIds.map((keyId) => [keyId, error]);
  }
}

/** Asks what became of the keys whose answer was lost, where the backend can tell of one key. */
async function checkUnknown(operation: Operation, ids: readonly string[], note: Note): Promise<void> {
  const { store, adapter } = operation;
  if (typeof adapter.getKey !== "function") return;
  const unknown = ids.filter((id) => store.get().cleanUp?.outcomes.get(id)?.step === "unknown");
  const check = async (keyId: string) => {
    const key = await callAdapter(adapter, "getKey", { keyId }, { signal: new AbortController().signal });
    if (key.status !== "revoked") return;
    forgetUnsavedKey(operation.scope, keyId);
    await replaceKey(operation, key, { refresh: false });
    note([keyId], { step: "revoked" });
  };
  // Whoever cannot be asked either stays unknown.
  await Promise.allSettled(unknown.map(check));
}

function outcomeOf(result: RevokeResult): KeyOutcome {
  if (result.ok) return { step: result.alreadyRevoked ? "alreadyRevoked" : "revoked" };
  const { error } = result;
  if (error.code === "offline") return { step: "notSent", error };
  return { step: error.isDefiniteFailure ? "failed" : "unknown", error };
}
