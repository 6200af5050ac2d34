import { callAdapter } from "../../contract/callAdapter.js";
import { toApiKeysError, type ApiKeysError } from "../../contract/errors.js";
import type { ApiKey, UpdateKeyInput } from "../../contract/types.js";
import { replaceKey } from "../cache/keyCache.js";
import type { Operation } from "../context/tenant.js";
import { withStepUp } from "../stepUp/withStepUp.js";

/** How a change of a key's name or description ended. */
export type UpdateResult =
  { readonly ok: true; readonly key: ApiKey } | { readonly ok: false; readonly error: ApiKeysError };

/** Changes a key. It never rejects. Nothing is shown as saved before the backend has answered it. */
export async function updateKey(operation: Operation, change: UpdateKeyInput): Promise<UpdateResult> {
  const { adapter, emit } = operation;
  try {
    const key = await withStepUp(operation, { action: "update", subject: change.keyId }, () =>
      callAdapter(adapter, "updateKey", change, { signal: new AbortController().signal }),
    );
    await replaceKey(operation, key);
    emit({ type: "key-updated", key });
    return { ok: true, key };
  } catch (thrown) {
    const error = toApiKeysError(thrown);
    emit({ type: "error", source: "update", error });
    return { ok: false, error };
  }
}
