import type { ApiKeysError } from "../../contract/errors.js";
import type { ApiKey } from "../../contract/schemas.js";
import type { CopyOutcome } from "../../utils/copyText.js";

/** What a person wants created. */
export interface KeyDraft {
  readonly workspaceId: string;
  readonly name: string;
  /** The key that the new one takes the place of. */
  readonly replaces?: ApiKey | undefined;
}

/** The forms in which a secret can be taken away. */
export type SecretFormat = "key" | "env" | "curl";

/** The last thing that was done to take the secret away. */
export interface SecretExport {
  readonly format: SecretFormat | "file";
  readonly outcome: CopyOutcome | "downloaded";
}

/** Whether the same submission may be sent again: only where the adapter creates idempotently. */
export type RetryKind = "safe" | "never";

/** Where a creation stands. No state holds the secret. */
export type CreateState =
  /** Nothing was sent, or what was sent was refused: `error` says why, and nothing was created. */
  | { readonly step: "form"; readonly draft: KeyDraft | undefined; readonly error: ApiKeysError | undefined }
  /** The answer is awaited. Closing now would lose it: `closeWanted` says that someone tried. */
  | { readonly step: "pending"; readonly draft: KeyDraft; readonly again: boolean; readonly closeWanted: boolean }
  /** The secret is there, and nobody has saved it. `confirming` asks before it is given up. */
  | {
      readonly step: "revealed";
      readonly draft: KeyDraft;
      readonly key: ApiKey;
      readonly lastExport: SecretExport | undefined;
      readonly confirming: boolean;
    }
  /** The secret is still there, and was copied, or someone says that it is saved. */
  | {
      readonly step: "saved";
      readonly draft: KeyDraft;
      readonly key: ApiKey;
      readonly lastExport: SecretExport | undefined;
    }
  /** The answer was lost. Nobody knows whether there is a key. */
  | { readonly step: "unknown"; readonly draft: KeyDraft; readonly error: ApiKeysError; readonly retry: RetryKind }
  /** The keys that are newer than the attempt are being read. */
  | { readonly step: "checking"; readonly draft: KeyDraft; readonly error: ApiKeysError; readonly retry: RetryKind }
  /** The keys that may be the one that was created; `undefined` where they could not be read. */
  | {
      readonly step: "candidates";
      readonly draft: KeyDraft;
      readonly error: ApiKeysError;
      readonly retry: RetryKind;
      readonly candidateKeys: readonly ApiKey[] | undefined;
      readonly revoking: readonly string[];
      readonly revokeError: ApiKeysError | undefined;
    }
  /** The key exists and its secret is lost: it can only be revoked, and another one created. */
  | {
      readonly step: "lost";
      readonly draft: KeyDraft;
      readonly key: ApiKey;
      readonly revoking: boolean;
      readonly revokeError: ApiKeysError | undefined;
    }
  | { readonly step: "closed" };

export type CreateEvent =
  | { readonly type: "submit"; readonly draft: KeyDraft }
  | { readonly type: "edit" }
  | { readonly type: "succeeded"; readonly key: ApiKey }
  | { readonly type: "rejected"; readonly error: ApiKeysError }
  | { readonly type: "responseLost"; readonly error: ApiKeysError; readonly retry: RetryKind }
  | { readonly type: "alreadyCreated"; readonly key: ApiKey }
  | { readonly type: "retry" }
  | { readonly type: "check" }
  | { readonly type: "candidatesLoaded"; readonly candidateKeys: readonly ApiKey[] | undefined }
  | { readonly type: "revoke"; readonly keyId: string }
  | { readonly type: "revoked"; readonly keyId: string }
  | { readonly type: "revokeFailed"; readonly keyId: string; readonly error: ApiKeysError }
  | { readonly type: "exported"; readonly lastExport: SecretExport }
  /** Something else is on the clipboard now. */
  | { readonly type: "clipboardChanged" }
  | { readonly type: "save" }
  | { readonly type: "requestClose" }
  | { readonly type: "closeCancelled" }
  | { readonly type: "closeConfirmed" }
  /** The secret was destroyed while it was shown. */
  | { readonly type: "secretDestroyed" }
  | { readonly type: "reset" };

export const initialState: CreateState = { step: "form", draft: undefined, error: undefined };

/** The whole life of a creation. An event that a state does not know leaves it as it is: the same object comes back. */
export function keyCreationReducer(state: CreateState, event: CreateEvent): CreateState {
  switch (state.step) {
    case "form":
      if (event.type === "submit") return pending(event.draft, false);
      if (event.type === "edit" && state.error !== undefined) return { ...state, error: undefined };
      return event.type === "requestClose" ? closed : state;

    case "pending":
      if (event.type === "requestClose") return { ...state, closeWanted: true };
      return settle(state, event);

    case "unknown":
      if (event.type === "retry" && state.retry === "safe") return pending(state.draft, true);
      if (event.type === "check") return { ...state, step: "checking" };
      return event.type === "requestClose" ? closed : settle(state, event);

    case "checking":
      if (event.type === "candidatesLoaded") {
        return {
          ...state,
          step: "candidates",
          candidateKeys: event.candidateKeys,
          revoking: [],
          revokeError: undefined,
        };
      }
      return event.type === "requestClose" ? closed : settle(state, event);

    case "candidates":
      if (event.type === "retry" && state.retry === "safe") return pending(state.draft, true);
      if (event.type === "check") {
        return { step: "checking", draft: state.draft, error: state.error, retry: state.retry };
      }
      if (event.type === "revoke") {
        return { ...state, revoking: [...state.revoking, event.keyId], revokeError: undefined };
      }
      if (event.type === "revoked" || event.type === "revokeFailed") {
        return {
          ...state,
          revoking: state.revoking.filter((id) => id !== event.keyId),
          ...(event.type === "revoked"
            ? { candidateKeys: state.candidateKeys?.filter(({ id }) => id !== event.keyId) }
            : { revokeError: event.error }),
        };
      }
      return event.type === "requestClose" ? closed : settle(state, event);

    case "lost":
      if (event.type === "revoke" && !state.revoking) return { ...state, revoking: true, revokeError: undefined };
      if (event.type === "revokeFailed" && state.revoking)
        return { ...state, revoking: false, revokeError: event.error };
      if (event.type === "submit" && state.revoking) return pending(event.draft, false);
      // Two attempts of one submission: the second was told that the key exists, then the first brought its secret.
      if (event.type === "succeeded" && !state.revoking && event.key.id === state.key.id) return settle(state, event);
      return event.type === "requestClose" && !state.revoking ? closed : state;

    case "revealed":
      if (event.type === "exported") {
        const next = { ...state, lastExport: event.lastExport, confirming: false };
        return event.lastExport.outcome === "copied" ? saved(next) : next;
      }
      if (event.type === "clipboardChanged" && state.lastExport !== undefined)
        return { ...state, lastExport: undefined };
      if (event.type === "save") return saved(state);
      if (event.type === "requestClose") return state.confirming ? state : { ...state, confirming: true };
      if (event.type === "closeCancelled" && state.confirming) return { ...state, confirming: false };
      if (event.type === "closeConfirmed" && state.confirming) return closed;
      return event.type === "secretDestroyed" ? lost(state.draft, state.key) : state;

    case "saved":
      if (event.type === "exported") return { ...state, lastExport: event.lastExport };
      if (event.type === "clipboardChanged" && state.lastExport !== undefined)
        return { ...state, lastExport: undefined };
      return event.type === "requestClose" || event.type === "secretDestroyed" ? closed : state;

    case "closed":
      if (event.type === "submit") return pending(event.draft, false);
      return event.type === "reset" ? initialState : state;
  }
}

/** What an answer makes of any state that still waits for the truth, in time or late. */
function settle(state: Extract<CreateState, { draft: KeyDraft }>, event: CreateEvent): CreateState {
  switch (event.type) {
    case "succeeded":
      return { step: "revealed", draft: state.draft, key: event.key, lastExport: undefined, confirming: false };
    case "rejected":
      return { step: "form", draft: state.draft, error: event.error };
    case "responseLost":
      return state.step === "checking" || state.step === "candidates"
        ? { ...state, error: event.error }
        : { step: "unknown", draft: state.draft, error: event.error, retry: event.retry };
    case "alreadyCreated":
      return lost(state.draft, event.key);
    default:
      return state;
  }
}

const closed: CreateState = { step: "closed" };

function pending(draft: KeyDraft, again: boolean): CreateState {
  return { step: "pending", draft, again, closeWanted: false };
}

function lost(draft: KeyDraft, key: ApiKey): CreateState {
  return { step: "lost", draft, key, revoking: false, revokeError: undefined };
}

function saved({ draft, key, lastExport }: Extract<CreateState, { step: "revealed" }>): CreateState {
  return { step: "saved", draft, key, lastExport };
}

/** Whether leaving now would lose a secret: one that nobody has saved, or one that is on its way. */
export function isUnsaved(state: CreateState): boolean {
  return state.step === "pending" || state.step === "revealed";
}
