import type { ApiKeysAdapter } from "../../contract/adapter.js";
import { callAdapter } from "../../contract/callAdapter.js";
import { ApiKeysError, toApiKeysError } from "../../contract/errors.js";
import type { ApiKey } from "../../contract/types.js";
import type { KeyDraft } from "./keyCreationState.js";

/** Told how a request ended. `onTimeout` may come before one of the others, since a late answer still counts. */
export interface CreateListener {
  readonly onAnswer: (key: ApiKey, secret: string) => void;
  readonly onError: (error: ApiKeysError) => void;
  readonly onTimeout: (error: ApiKeysError) => void;
}

const defaultTimeoutMs = 30_000;
const maxTimerMs = 2 ** 31 - 1;

/** Sends one request to create a key. Keeps nothing of its answer. */
export function sendCreate(
  adapter: ApiKeysAdapter,
  { draft, idempotencyKey }: { readonly draft: KeyDraft; readonly idempotencyKey: string },
  listener: CreateListener,
): void {
  const timeoutMs = adapter.timeoutMs ?? defaultTimeoutMs;
  const onTimeout = () =>
    listener.onTimeout(new ApiKeysError("timeout", { message: `No answer came within ${String(timeoutMs)} ms.` }));
  const timer = timeoutMs > 0 && timeoutMs <= maxTimerMs ? setTimeout(onTimeout, timeoutMs) : undefined;
  const input = {
    workspaceId: draft.workspaceId,
    name: draft.name,
    idempotencyKey,
    ...(draft.replaces === undefined ? {} : { replaces: draft.replaces.id }),
    ...(draft.expiresAt === undefined ? {} : { expiresAt: draft.expiresAt }),
    ...(draft.scopes === undefined ? {} : { scopes: draft.scopes }),
    ...(draft.attributes === undefined ? {} : { attributes: draft.attributes }),
    ...(draft.description === undefined ? {} : { description: draft.description }),
  };
  // A create is never aborted: that would not undo it, and its late answer is the only proof of what happened.
  const { signal } = new AbortController();
  callAdapter(adapter, "createKey", input, { signal, timeoutMs: Infinity }).then(
    ({ key, secret }) => {
      clearTimeout(timer);
      listener.onAnswer(key, secret);
    },
    (thrown: unknown) => {
      clearTimeout(timer);
      listener.onError(toApiKeysError(thrown));
    },
  );
}
