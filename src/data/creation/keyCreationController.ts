import { ApiKeysError } from "../../contract/errors.js";
import type { ApiKey } from "../../contract/types.js";
import { isOffline } from "../../utils/isOffline.js";
import type { ApiKeysEvent } from "../context/events.js";
import { beginOperation, type Operation, type Tenant } from "../context/tenant.js";
import { giveUpStepUp } from "../stepUp/stepUps.js";
import { keyCreationReducer, type CreateEvent } from "./keyCreationReducer.js";
import { initialState, type CreateState, type KeyDraft } from "./keyCreationState.js";
import { createOutcomes } from "./outcomes.js";
import { createRecovery, type Recovery } from "./recovery.js";
import { createSecretHolder, type SecretHolder } from "./secretHolder.js";
import { createSubmission, type Submission } from "./submission.js";
import { forgetUnsavedKey, rememberUnsavedKey } from "./unsavedKeys.js";

/** Runs creations, one at a time. Each belongs to the tenant that was current when it was submitted, to its end. */
export interface KeyCreationController extends Recovery {
  readonly getState: () => CreateState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Applies events, and notifies once. */
  readonly dispatch: (...events: CreateEvent[]) => void;
  /** Tells the host of the tenant that the current submission belongs to. */
  readonly emit: (event: ApiKeysEvent) => void;
  readonly holder: SecretHolder;
  readonly submit: (draft: KeyDraft) => void;
  /** After a lost answer: sends the same submission again, where the adapter creates idempotently. */
  readonly retry: () => void;
  /** Closes where nothing would be lost. What waits for the person to confirm their identity is given up first. */
  readonly requestClose: () => void;
  /** Destroys the secret because the page is left or removed. A key that nobody saved is remembered. */
  readonly abandon: () => void;
  readonly mount: () => void;
  /** The page is removed: the secret is destroyed at once, and no later answer is shown. */
  readonly unmount: () => void;
}

export function createKeyCreationController(getTenant: () => Tenant): KeyCreationController {
  const holder = createSecretHolder();
  const listeners = new Set<() => void>();
  /** Every key that an earlier submission created or found: none of them can come from a later one. */
  const knownKeyIds = new Set<string>();
  let state: CreateState = initialState;
  let current: Submission | undefined;
  let isMounted = true;
  /** The person was told that the browser believes to be offline. It may be wrong, so the next press is sent. */
  let isWarnedOfOffline = false;

  const getState = () => state;
  const emit = (event: ApiKeysEvent) => current?.operation.emit(event);

  const dispatch = (...events: CreateEvent[]) => {
    const before = state;
    state = events.reduce(keyCreationReducer, before);
    if (state === before) return;
    if (state.step === "closed") holder.destroy();
    for (const listener of listeners) listener();
    const settled = state.step === "saved" || state.step === "closed";
    if (before.step === "revealed" && settled) settle(before.key, events.at(-1)?.type);
  };

  /** The key was saved, given up, or lost. */
  const settle = (key: ApiKey, event: CreateEvent["type"] | undefined) => {
    if (current === undefined) return;
    const { scope } = current.operation;
    if (event === "secretDestroyed") rememberUnsavedKey(scope, key, "lost");
    else forgetUnsavedKey(scope, key.id);
    if (event === "save") emit({ type: "secret-saved", keyId: key.id });
    if (state.step === "closed") emit({ type: "secret-abandoned", keyId: key.id });
  };

  const mustWarnOfOffline = () => {
    const isFirst = isOffline() && !isWarnedOfOffline;
    isWarnedOfOffline = isFirst;
    return isFirst;
  };

  const submit = (draft: KeyDraft, operation?: Operation) => {
    const event = { type: "submit", draft } as const;
    if (!isMounted || keyCreationReducer(state, event) === state) return;
    if (mustWarnOfOffline()) {
      dispatch(event, { type: "rejected", error: new ApiKeysError("offline") });
      return;
    }
    current = createSubmission(operation ?? beginOperation(getTenant()), { draft, knownKeyIds }, outcomes);
    dispatch(event);
    current.send();
  };

  const retry = () => {
    if (current === undefined || (state.step !== "unknown" && state.step !== "candidates")) return;
    if (mustWarnOfOffline()) dispatch({ type: "responseLost", error: new ApiKeysError("offline"), retry: state.retry });
    else dispatch({ type: "retry" });
    if (outcomes.isPending(current)) current.send();
  };

  const giveUp = () => {
    if (current === undefined) return false;
    const { operation, draft, idempotencyKey, keyIds } = current;
    const subjects = [idempotencyKey, draft.replaces?.id ?? "", ...keyIds];
    return subjects.filter((subject) => giveUpStepUp(operation.store, subject)).length > 0;
  };

  const recovery = createRecovery({ getState, getSubmission: () => current, dispatch, submit, knownKeyIds });
  const outcomes = createOutcomes({
    getState,
    dispatch,
    holder,
    knownKeyIds,
    isCurrent: (submission) => submission === current && isMounted,
    check: recovery.check,
  });

  return {
    ...recovery,
    getState,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    dispatch,
    emit,
    holder,
    submit: (draft) => submit(draft),
    retry,
    requestClose: () => {
      if (!giveUp()) dispatch({ type: "requestClose" });
    },
    abandon: () => {
      if (state.step === "lost" && !state.revoking && current !== undefined) {
        rememberUnsavedKey(current.operation.scope, state.key, "lost");
      }
      dispatch({ type: "secretDestroyed" });
    },
    mount: () => {
      isMounted = true;
    },
    unmount: () => {
      isMounted = false;
      holder.destroy();
    },
  };
}
