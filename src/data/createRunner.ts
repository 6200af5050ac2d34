import type { QueryClient } from "@tanstack/react-query";
import type { ApiKeysAdapter } from "../contract/adapter.js";
import { callAdapter } from "../contract/callAdapter.js";
import { ApiKeysError, toApiKeysError } from "../contract/errors.js";
import type { ApiKey } from "../contract/schemas.js";
import { randomId } from "../utils/randomId.js";
import { cacheKeys } from "./cacheKeys.js";
import {
  createMachine,
  initialState,
  isUnsaved,
  type CreateEvent,
  type CreateState,
  type KeyDraft,
} from "./createMachine.js";
import type { ApiKeysEvent } from "./events.js";
import { insertKey, replaceKey } from "./keyCache.js";
import { createSecretHolder, type SecretHolder } from "./secretHolder.js";
import { baselineOf, findSuspects, type Baseline } from "./suspects.js";
import { forgetUnsavedKey, rememberUnsavedKey } from "./unsavedKey.js";

/** What a creation stands on; read anew at each use, so that a new adapter object changes nothing. */
export interface CreateDependencies {
  readonly client: QueryClient;
  readonly scope: string;
  readonly getAdapter: () => ApiKeysAdapter;
  readonly emit: (event: ApiKeysEvent) => void;
  readonly now: () => number;
}

/** One press of Create: whatever is sent for it carries the same idempotency key. */
interface Submission {
  readonly draft: KeyDraft;
  readonly idempotencyKey: string;
  readonly baseline: Baseline;
  /** How many requests were sent that may have created a key. */
  doubts: number;
  attempt: number;
  waits: number;
  readonly keyIds: Set<string>;
}

/** Runs creations: sends, waits, and tells the machine. It alone knows the secret, through its holder. */
export interface CreateRunner {
  readonly getState: () => CreateState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly dispatch: (event: CreateEvent) => void;
  readonly holder: SecretHolder;
  readonly submit: (draft: KeyDraft) => void;
  readonly askAgain: () => void;
  readonly check: () => void;
  readonly revoke: (key: ApiKey) => Promise<void>;
  readonly revokeAndCreate: () => Promise<void>;
  /** The page shows it; a torn down one is revived by React's StrictMode. */
  readonly mount: () => void;
  /** The page is torn down: the secret goes, the key is remembered. */
  readonly unmount: () => void;
}

const defaultTimeoutMs = 30_000;
const defaultWait = 2;
const longestWait = 30;
const mostWaits = 20;
/** A create is never aborted: that would not undo it, and its late answer is the only proof of what happened. */
const neverAborted = new AbortController().signal;

export function createRunner(dependencies: () => CreateDependencies): CreateRunner {
  const holder = createSecretHolder();
  const listeners = new Set<() => void>();
  let state: CreateState = initialState;
  let current: Submission | undefined;
  let mounted = true;

  const dispatch = (event: CreateEvent) => {
    const before = state;
    state = createMachine(before, event);
    if (state === before) return;
    const { scope, emit } = dependencies();
    if (state.step === "saved" && before.step === "revealed") {
      forgetUnsavedKey(scope, state.key.id);
      emit({ type: "secret-saved", keyId: state.key.id });
    }
    if (state.step === "closed") {
      holder.destroy();
      if (before.step === "revealed") {
        forgetUnsavedKey(scope, before.key.id);
        emit({ type: "secret-abandoned", keyId: before.key.id });
      }
    }
    for (const listener of listeners) listener();
  };

  const fail = (error: ApiKeysError, source: "create" | "revoke" = "create") =>
    dependencies().emit({ type: "error", source, error });

  /** A key that somebody has to know of, though its secret is not shown. */
  const rememberLost = (key: ApiKey) => {
    const { client, scope } = dependencies();
    void insertKey(client, scope, key);
    rememberUnsavedKey(scope, key, "lost");
  };

  const accept = (submission: Submission, key: ApiKey, secret: string) => {
    const { client, scope, emit } = dependencies();
    if (submission.keyIds.has(key.id)) return dispatchAnswerAgain(submission, key, secret);
    submission.keyIds.add(key.id);
    if (submission !== current || !mounted || !reveal(key, secret)) rememberLost(key);
    void insertKey(client, scope, key);
    emit({ type: "key-created", key });
    const { replaces } = submission.draft;
    if (replaces !== undefined) emit({ type: "key-rotated", oldKey: replaces, newKey: key });
  };

  /** The key was known without its secret; where nothing was done about it, the secret settles all. */
  const dispatchAnswerAgain = (submission: Submission, key: ApiKey, secret: string) => {
    if (submission === current && mounted && state.step === "lost") reveal(key, secret);
  };

  const reveal = (key: ApiKey, secret: string): boolean => {
    if (createMachine(state, { type: "answer", key }) === state) return false;
    holder.put(secret);
    rememberUnsavedKey(dependencies().scope, key, "shown");
    dispatch({ type: "answer", key });
    return true;
  };

  const send = (submission: Submission) => {
    const adapter = dependencies().getAdapter();
    const { draft, idempotencyKey } = submission;
    const attempt = (submission.attempt += 1);
    submission.doubts += 1;
    const timeoutMs = adapter.timeoutMs ?? defaultTimeoutMs;
    const timer =
      timeoutMs > 0 && timeoutMs < 2 ** 31
        ? setTimeout(() => {
            lose(submission, attempt, new ApiKeysError("timeout", { message: `No answer within ${String(timeoutMs)} ms.` }));
          }, timeoutMs)
        : undefined;
    callAdapter(
      adapter,
      "createKey",
      {
        workspaceId: draft.workspaceId,
        name: draft.name,
        idempotencyKey,
        ...(draft.replaces === undefined ? {} : { replaces: draft.replaces.id }),
      },
      { signal: neverAborted, timeoutMs: Infinity },
    ).then(
      ({ key, secret }) => {
        clearTimeout(timer);
        accept(submission, key, secret);
      },
      (thrown: unknown) => {
        clearTimeout(timer);
        refuse(submission, attempt, toApiKeysError(thrown));
      },
    );
  };

  const refuse = (submission: Submission, attempt: number, error: ApiKeysError) => {
    const { existingKey } = error;
    if (existingKey !== undefined) return exists(submission, existingKey, error);
    const mine = submission === current && mounted;
    if (error.provesNothingHappened) {
      submission.doubts -= 1;
      // Only when every request is known to have done nothing is the whole submission known to.
      if (submission.doubts === 0) {
        if (mine) dispatch({ type: "refuse", error });
        fail(error);
        return;
      }
    }
    if (error.code === "in_progress" && mine && state.step === "pending" && submission.waits < mostWaits) {
      if (dependencies().getAdapter().idempotentCreate === true) {
        submission.waits += 1;
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
    const { client, scope } = dependencies();
    void insertKey(client, scope, key);
    const before = state;
    if (submission === current && mounted) dispatch({ type: "exists", key });
    if (state === before) rememberLost(key);
  };

  const lose = (submission: Submission, attempt: number, error: ApiKeysError) => {
    fail(error);
    if (submission !== current || !mounted || attempt !== submission.attempt) return;
    const { client, scope, getAdapter } = dependencies();
    void client.invalidateQueries({ queryKey: cacheKeys.lists(scope) });
    const safe = getAdapter().idempotentCreate === true && error.code !== "secret_already_shown";
    dispatch({ type: "lose", error, retry: safe ? "safe" : "never" });
    if (!safe) check();
  };

  const submit = (draft: KeyDraft) => {
    if (createMachine(state, { type: "submit", draft }) === state) return;
    if (isOffline()) {
      if (state.step !== "form") dispatch({ type: "submit", draft });
      dispatch({ type: "refuse", error: new ApiKeysError("offline") });
      return;
    }
    const { client, scope, now } = dependencies();
    const baseline = baselineOf(client, scope, { workspaceId: draft.workspaceId, now: now() });
    current = { draft, idempotencyKey: randomId(), baseline, doubts: 0, attempt: 0, waits: 0, keyIds: new Set() };
    dispatch({ type: "submit", draft });
    send(current);
  };

  const askAgain = () => {
    if (current === undefined) return;
    const before = state;
    if (before.step !== "unknown" && before.step !== "suspects") return;
    if (isOffline()) return dispatch({ type: "lose", error: new ApiKeysError("offline"), retry: before.retry });
    dispatch({ type: "askAgain" });
    if (state !== before) send(current);
  };

  const check = () => {
    const submission = current;
    if (submission === undefined || (state.step !== "unknown" && state.step !== "suspects")) return;
    dispatch({ type: "check" });
    const tell = (suspects: readonly ApiKey[] | undefined) => {
      if (submission === current) dispatch({ type: "found", suspects });
    };
    findSuspects(dependencies().getAdapter(), { ...submission.draft, baseline: submission.baseline }).then(
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
    const { getAdapter, client, scope, emit } = dependencies();
    try {
      const revoked = await callAdapter(getAdapter(), "revokeKey", { keyId: key.id }, { signal: neverAborted });
      submission?.keyIds.add(key.id);
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
    if (state.step === "lost" && state.revoking && mounted) submit(state.draft);
  };

  const mount = () => {
    mounted = true;
    if ((state.step === "revealed" || state.step === "saved") && !holder.holds()) dispatch({ type: "vanish" });
  };

  const unmount = () => {
    mounted = false;
    const { scope, emit } = dependencies();
    if (state.step === "revealed") {
      rememberUnsavedKey(scope, state.key, "lost");
      emit({ type: "secret-abandoned", keyId: state.key.id });
    } else if (state.step === "lost" && !state.revoking) rememberUnsavedKey(scope, state.key, "lost");
    holder.destroy();
  };

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    dispatch,
    holder,
    submit,
    askAgain,
    check,
    revoke,
    revokeAndCreate,
    mount,
    unmount,
  };
}

function isOffline(): boolean {
  return typeof navigator !== "undefined" && (navigator as { onLine?: boolean }).onLine === false;
}

export { isUnsaved };
