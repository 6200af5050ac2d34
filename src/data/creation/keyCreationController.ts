import { callAdapter } from "../../contract/callAdapter.js";
import { ApiKeysError, toApiKeysError } from "../../contract/errors.js";
import type { ApiKey } from "../../contract/schemas.js";
import { isOffline } from "../../utils/isOffline.js";
import { randomId } from "../../utils/randomId.js";
import { cacheKeys } from "../cache/cacheKeys.js";
import {
  keyCreationReducer,
  initialState,
  type CreateEvent,
  type CreateState,
  type KeyDraft,
} from "./keyCreationReducer.js";
import type { ApiKeysEvent } from "../context/events.js";
import type { CreateDependencies, KeyCreationController, Submission } from "./keyCreationTypes.js";
import { insertKey, replaceKey } from "../cache/keyCache.js";
import { sendCreate } from "./sendCreate.js";
import { rememberRotation } from "../cache/rotations.js";
import { createSecretHolder } from "./secretHolder.js";
import { snapshotKeys, findCandidateKeys } from "./candidateKeys.js";
import { forgetUnsavedKey, rememberUnsavedKey } from "./unsavedKey.js";

const defaultWait = 2;
const longestWait = 30;
const mostWaits = 20;

export function createKeyCreationController(first: CreateDependencies): KeyCreationController {
  let latest = first;
  const dependencies = () => latest;
  const emit = (event: ApiKeysEvent) => {
    try {
      latest.emit(event);
    } catch (error) {
      // A host's handler that throws must not stand between a person and their key.
      reportError(error);
    }
  };
  const holder = createSecretHolder();
  const listeners = new Set<() => void>();
  let state: CreateState = initialState;
  let current: Submission | undefined;
  /** Every key that an earlier submission brought or found: none of them can come from a later one. */
  const knownKeyIds = new Set<string>();
  let mounted = true;
  const getState = () => state;

  const dispatch = (event: CreateEvent) => {
    const before = state;
    state = keyCreationReducer(before, event);
    if (state === before) return;
    const { scope } = dependencies();
    if (state.step === "closed") holder.destroy();
    for (const listener of listeners) listener();
    if (state.step === "saved" && before.step === "revealed") {
      forgetUnsavedKey(scope, state.key.id);
      if (event.type === "save") emit({ type: "secret-saved", keyId: state.key.id });
    }
    if (state.step === "closed" && before.step === "revealed") {
      forgetUnsavedKey(scope, before.key.id);
      emit({ type: "secret-abandoned", keyId: before.key.id });
    }
  };

  const fail = (error: ApiKeysError, source: "create" | "revoke" = "create") => emit({ type: "error", source, error });

  const accept = (submission: Submission, key: ApiKey, secret: string) => {
    const { client, scope } = dependencies();
    const mine = submission === current && mounted;
    const known = submission.keyIds.has(key.id);
    submission.keyIds.add(key.id);
    knownKeyIds.add(key.id);
    // A key that is known already is being revoked, is shown, or was told of as lost: only the last waits for a secret.
    const revealed = mine && (!known || state.step === "lost") && reveal(key, secret);
    if (!known && !revealed) rememberUnsavedKey(scope, key, "lost");
    if (known && !revealed) return;
    void insertKey(client, scope, key);
    emit({ type: "key-created", key });
    const { replaces } = submission.draft;
    if (replaces !== undefined) {
      rememberRotation(client, scope, { oldKey: replaces, newKey: key });
      emit({ type: "key-rotated", oldKey: replaces, newKey: key });
    }
  };

  const reveal = (key: ApiKey, secret: string): boolean => {
    if (keyCreationReducer(state, { type: "succeeded", key }) === state) return false;
    holder.put(secret);
    rememberUnsavedKey(dependencies().scope, key, "shown");
    dispatch({ type: "succeeded", key });
    return true;
  };

  const send = (submission: Submission) => {
    const attempt = (submission.attempt += 1);
    submission.unresolvedRequests += 1;
    sendCreate(dependencies().getAdapter(), submission, {
      onAnswer: (key, secret) => accept(submission, key, secret),
      onError: (error) => refuse(submission, attempt, error),
      onTimeout: (error) => lose(submission, attempt, error),
    });
  };

  const refuse = (submission: Submission, attempt: number, error: ApiKeysError) => {
    const { existingKey } = error;
    if (existingKey !== undefined) {
      exists(submission, existingKey, error);
      return;
    }
    const mine = submission === current && mounted;
    if (error.isDefiniteFailure) {
      submission.unresolvedRequests -= 1;
      // Only when every request is known to have done nothing is the whole submission known to.
      if (submission.unresolvedRequests === 0) {
        if (mine) dispatch({ type: "rejected", error });
        fail(error);
        return;
      }
    }
    if (error.code === "in_progress" && mine && state.step === "pending" && submission.inProgressRetries < mostWaits) {
      if (dependencies().getAdapter().idempotentCreate === true) {
        submission.inProgressRetries += 1;
        const seconds = Math.min(Math.max(error.retryAfter ?? defaultWait, 0.5), longestWait);
        setTimeout(() => {
          if (submission === current && mounted && state.step === "pending") send(submission);
        }, seconds * 1000);
        return;
      }
    }
    lose(submission, attempt, error);
  };

  const exists = (submission: Submission, key: ApiKey, error: ApiKeysError) => {
    fail(error);
    if (submission.keyIds.has(key.id)) return;
    submission.keyIds.add(key.id);
    knownKeyIds.add(key.id);
    const { client, scope } = dependencies();
    void insertKey(client, scope, key);
    const before = state;
    if (submission === current && mounted) dispatch({ type: "alreadyCreated", key });
    if (state === before) rememberUnsavedKey(scope, key, "lost");
  };

  const lose = (submission: Submission, attempt: number, error: ApiKeysError) => {
    fail(error);
    if (submission !== current || !mounted || attempt !== submission.attempt) return;
    const { client, scope, getAdapter } = dependencies();
    void client.invalidateQueries({ queryKey: cacheKeys.lists(scope) });
    const safe = getAdapter().idempotentCreate === true && error.code !== "secret_already_shown";
    dispatch({ type: "responseLost", error, retry: safe ? "safe" : "never" });
    if (!safe) check();
  };

  const submit = (draft: KeyDraft) => {
    if (keyCreationReducer(state, { type: "submit", draft }) === state) return;
    if (isOffline()) {
      dispatch({ type: "submit", draft });
      dispatch({ type: "rejected", error: new ApiKeysError("offline") });
      return;
    }
    const { client, scope, now } = dependencies();
    const baseline = snapshotKeys(client, scope, { workspaceId: draft.workspaceId, now: now(), seen: knownKeyIds });
    current = {
      draft,
      idempotencyKey: randomId(),
      baseline,
      unresolvedRequests: 0,
      attempt: 0,
      inProgressRetries: 0,
      keyIds: new Set(),
    };
    dispatch({ type: "submit", draft });
    send(current);
  };

  const retry = () => {
    if (current === undefined) return;
    const before = state;
    if (before.step !== "unknown" && before.step !== "candidates") return;
    if (isOffline()) {
      dispatch({ type: "responseLost", error: new ApiKeysError("offline"), retry: before.retry });
      return;
    }
    dispatch({ type: "retry" });
    if (state !== before) send(current);
  };

  const check = () => {
    const submission = current;
    if (submission === undefined || (state.step !== "unknown" && state.step !== "candidates")) return;
    dispatch({ type: "check" });
    const tell = (candidateKeys: readonly ApiKey[] | undefined) => {
      for (const { id } of candidateKeys ?? []) knownKeyIds.add(id);
      if (submission === current) dispatch({ type: "candidatesLoaded", candidateKeys });
    };
    findCandidateKeys(dependencies().getAdapter(), { ...submission.draft, baseline: submission.baseline }).then(
      tell,
      (thrown: unknown) => {
        fail(toApiKeysError(thrown));
        tell(undefined);
      },
    );
  };

  const revoke = async (key: ApiKey): Promise<void> => {
    const submission = current;
    dispatch({ type: "revoke", keyId: key.id });
    // From here on a late answer must not show a key that is about to die.
    submission?.keyIds.add(key.id);
    const { getAdapter, client, scope } = dependencies();
    try {
      const revoked = await callAdapter(
        getAdapter(),
        "revokeKey",
        { keyId: key.id },
        { signal: new AbortController().signal },
      );
      forgetUnsavedKey(scope, key.id);
      void replaceKey(client, scope, revoked);
      emit({ type: "key-revoked", key: revoked, alreadyRevoked: false });
      if (submission === current) dispatch({ type: "revoked", keyId: key.id });
    } catch (thrown) {
      const error = toApiKeysError(thrown);
      fail(error, "revoke");
      if (submission === current) dispatch({ type: "revokeFailed", keyId: key.id, error });
    }
  };

  const revokeAndCreate = async (): Promise<void> => {
    if (state.step !== "lost" || state.revoking) return;
    await revoke(state.key);
    const after = getState();
    if (after.step === "lost" && after.revoking && mounted) submit(after.draft);
  };

  const mount = () => {
    mounted = true;
    if ((state.step === "revealed" || state.step === "saved") && !holder.holds()) dispatch({ type: "secretDestroyed" });
  };

  const unmount = () => {
    mounted = false;
    const { scope } = dependencies();
    if (state.step === "revealed") {
      rememberUnsavedKey(scope, state.key, "lost");
      emit({ type: "secret-abandoned", keyId: state.key.id });
    } else if (state.step === "lost" && !state.revoking) rememberUnsavedKey(scope, state.key, "lost");
    holder.destroy();
  };

  return {
    update: (next) => {
      latest = next;
    },
    getState,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    dispatch,
    holder,
    submit,
    retry,
    check,
    revoke,
    revokeAndCreate,
    mount,
    unmount,
  };
}
