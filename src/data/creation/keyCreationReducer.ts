import type { ApiKeysError } from "../../contract/errors.js";
import type { ApiKey } from "../../contract/types.js";
import {
  initialState,
  type CreateState,
  type KeyDraft,
  type RetryKind,
  type SecretExport,
} from "./keyCreationState.js";

export type CreateEvent =
  | { readonly type: "submit"; readonly draft: KeyDraft }
  | { readonly type: "edit" }
  | { readonly type: "succeeded"; readonly key: ApiKey }
  | { readonly type: "rejected"; readonly error: ApiKeysError }
  | { readonly type: "responseLost"; readonly error: ApiKeysError; readonly retry: RetryKind }
  | { readonly type: "alreadyCreated"; readonly key: ApiKey }
  /** The person is asked to confirm their identity, and was asked. */
  | { readonly type: "challenged" }
  | { readonly type: "challengeEnded" }
  | { readonly type: "retry" }
  | { readonly type: "check" }
  | { readonly type: "candidatesLoaded"; readonly candidateKeys: readonly ApiKey[] | undefined }
  | { readonly type: "revoke"; readonly keyId: string }
  | { readonly type: "revoked"; readonly keyId: string }
  | { readonly type: "revokeFailed"; readonly keyId: string; readonly error: ApiKeysError }
  | { readonly type: "exported"; readonly lastExport: SecretExport }
  /** Something else was put on the clipboard. */
  | { readonly type: "clipboardChanged" }
  | { readonly type: "save" }
  | { readonly type: "requestClose" }
  | { readonly type: "closeCancelled" }
  | { readonly type: "closeConfirmed" }
  /** The replaced key could not be stopped as it was asked for. */
  | { readonly type: "replacedStays"; readonly error: ApiKeysError }
  /** The secret was destroyed while it was shown. */
  | { readonly type: "secretDestroyed" }
  | { readonly type: "reset" };

/** The state after an event. Returns the same object where the event means nothing to the state. */
export function keyCreationReducer(state: CreateState, event: CreateEvent): CreateState {
  switch (state.step) {
    case "form":
      if (event.type === "submit") return pending(event.draft, false);
      if (event.type === "edit" && state.error !== undefined) return { ...state, error: undefined };
      return event.type === "requestClose" ? closed : state;

    case "pending":
      if (event.type === "requestClose") return { ...state, closeWanted: true };
      if (event.type === "challenged") return { ...state, challenged: true, closeWanted: false };
      if (event.type === "challengeEnded") return { ...state, challenged: false };
      return reduceOutcome(state, event);

    case "unknown":
      if (event.type === "retry" && state.retry === "safe") return pending(state.draft, true);
      if (event.type === "check") return { ...state, step: "checking" };
      return event.type === "requestClose" ? closed : reduceOutcome(state, event);

    case "checking":
      if (event.type === "candidatesLoaded") {
        const { candidateKeys } = event;
        return { ...state, step: "candidates", candidateKeys, revoking: [], revokeError: undefined };
      }
      return event.type === "requestClose" ? closed : reduceOutcome(state, event);

    case "candidates":
      return reduceCandidates(state, event);

    case "lost":
      if (event.type === "revoke" && !state.revoking) return { ...state, revoking: true, revokeError: undefined };
      if (event.type === "revokeFailed" && state.revoking) {
        return { ...state, revoking: false, revokeError: event.error };
      }
      if (event.type === "submit" && state.revoking) return pending(event.draft, false);
      // Of two requests of one submission the second was told that the key exists; then the first brings the secret.
      if (event.type === "succeeded" && !state.revoking && event.key.id === state.key.id) {
        return reduceOutcome(state, event);
      }
      return event.type === "requestClose" && !state.revoking ? closed : state;

    case "revealed":
      if (event.type === "exported") {
        const next = { ...state, lastExport: event.lastExport, confirming: false };
        return event.lastExport.outcome === "copied" ? saved(next) : next;
      }
      if (event.type === "save") return saved(state);
      if (event.type === "requestClose" && !state.confirming) return { ...state, confirming: true };
      if (event.type === "closeCancelled" && state.confirming) return { ...state, confirming: false };
      if (event.type === "closeConfirmed" && state.confirming) return closed;
      return event.type === "secretDestroyed" ? closed : reduceShown(state, event);

    case "saved":
      if (event.type === "exported") return { ...state, lastExport: event.lastExport };
      if (event.type === "requestClose" || event.type === "secretDestroyed") return closed;
      return reduceShown(state, event);

    case "closed":
      if (event.type === "submit") return pending(event.draft, false);
      return event.type === "reset" ? initialState : state;
  }
}

type StateAt<Step extends CreateState["step"]> = Extract<CreateState, { step: Step }>;

/** What an answer means to every state that waits for one, in time or late. */
function reduceOutcome(state: Extract<CreateState, { draft: KeyDraft }>, event: CreateEvent): CreateState {
  switch (event.type) {
    case "succeeded":
      return { step: "revealed", draft: state.draft, key: event.key, lastExport: undefined, confirming: false };
    case "rejected":
      return { step: "form", draft: state.draft, error: event.error };
    case "responseLost":
      if (state.step === "checking" || state.step === "candidates") return { ...state, error: event.error };
      return { step: "unknown", draft: state.draft, error: event.error, retry: event.retry };
    case "alreadyCreated":
      return { step: "lost", draft: state.draft, key: event.key, revoking: false, revokeError: undefined };
    default:
      return state;
  }
}

function reduceCandidates(state: StateAt<"candidates">, event: CreateEvent): CreateState {
  const { draft, error, retry, revoking } = state;
  switch (event.type) {
    case "retry":
      return retry === "safe" ? pending(draft, true) : state;
    case "check":
      return { step: "checking", draft, error, retry };
    case "revoke":
      return { ...state, revoking: [...revoking, event.keyId], revokeError: undefined };
    case "revoked": {
      const candidateKeys = state.candidateKeys?.filter(({ id }) => id !== event.keyId);
      return { ...state, revoking: revoking.filter((id) => id !== event.keyId), candidateKeys };
    }
    case "revokeFailed":
      return { ...state, revoking: revoking.filter((id) => id !== event.keyId), revokeError: event.error };
    default:
      return event.type === "requestClose" ? closed : reduceOutcome(state, event);
  }
}

function reduceShown(state: StateAt<"revealed" | "saved">, event: CreateEvent): CreateState {
  if (event.type === "replacedStays") return { ...state, replacedStays: event.error };
  const changed = event.type === "clipboardChanged" && state.lastExport !== undefined;
  return changed ? { ...state, lastExport: undefined } : state;
}

const closed: CreateState = { step: "closed" };

function pending(draft: KeyDraft, again: boolean): CreateState {
  return { step: "pending", draft, again, closeWanted: false, challenged: false };
}

function saved({ draft, key, lastExport, replacedStays }: StateAt<"revealed">): CreateState {
  return { step: "saved", draft, key, lastExport, replacedStays };
}
