import type { ApiKey } from "../../contract/types.js";
import { cacheKeys } from "../cache/cacheKeys.js";
import { insertKey } from "../cache/keyCache.js";
import type { Operation } from "../context/tenant.js";
import { revokeKey } from "../revocation/revokeKey.js";
import { instantIn, scheduleRevocation } from "../revocation/scheduleRevocation.js";
import { keyCreationReducer, type CreateEvent } from "./keyCreationReducer.js";
import { giveUpStepUp } from "../stepUp/stepUps.js";
import type { CreateState } from "./keyCreationState.js";
import type { SecretHolder } from "./secretHolder.js";
import type { Submission, SubmissionListener } from "./submission.js";
import { rememberUnsavedKey } from "./unsavedKeys.js";

export interface OutcomesOptions {
  readonly getState: () => CreateState;
  readonly dispatch: (event: CreateEvent) => void;
  readonly holder: SecretHolder;
  readonly knownKeyIds: Set<string>;
  /** Whether the page still waits for this submission, and not for a later one. */
  readonly isCurrent: (submission: Submission) => boolean;
  /** Reads the keys that a lost answer may have created. */
  readonly check: () => void;
}

/** What the answers to a submission lead to: in the dialog, in the tenant's lists, and in what the tab remembers. */
export function createOutcomes(options: OutcomesOptions): SubmissionListener {
  const { getState, dispatch, holder, knownKeyIds, isCurrent, check } = options;

  /** Shows the secret, where somebody still waits for it. The holder is filled first: listeners look into it. */
  const show = (submission: Submission, key: ApiKey, secret: string): boolean => {
    const event = { type: "succeeded", key } as const;
    if (!isCurrent(submission) || keyCreationReducer(getState(), event) === getState()) return false;
    holder.put(secret);
    rememberUnsavedKey(submission.operation.scope, key, "shown");
    dispatch(event);
    return true;
  };

  const noteKey = ({ keyIds }: Submission, { id }: ApiKey) => {
    const isNew = !keyIds.has(id);
    keyIds.add(id);
    knownKeyIds.add(id);
    return isNew;
  };

  /** Only once the new key is there: the old one must not stop for a creation that failed. */
  const stopReplaced = async (submission: Submission) => {
    const { operation, draft } = submission;
    const { replaces, replacedStopsIn } = draft;
    if (replaces === undefined || replacedStopsIn === undefined) return;
    const result =
      replacedStopsIn === 0
        ? await revokeKey(operation, replaces.id)
        : await scheduleRevocation(operation, replaces.id, instantIn(replacedStopsIn, operation.now()));
    if (!result.ok && isCurrent(submission)) dispatch({ type: "replacedStays", error: result.error });
  };

  return {
    onCreated: (submission, key, secret) => {
      const { operation, draft } = submission;
      const isNew = noteKey(submission, key);
      giveUpStepUp(operation.store, submission.idempotencyKey);
      // A key that is not new is being revoked, is shown, or was reported as lost: only the last waits for a secret.
      const shown = (isNew || getState().step === "lost") && show(submission, key, secret);
      if (!isNew && !shown) return;
      if (!shown) rememberUnsavedKey(operation.scope, key, "lost");
      recordCreatedKey(operation, key, draft.replaces);
      void stopReplaced(submission);
    },
    onAlreadyCreated: (submission, key) => {
      if (!noteKey(submission, key)) return;
      void insertKey(submission.operation, key);
      const before = getState();
      if (isCurrent(submission)) dispatch({ type: "alreadyCreated", key });
      if (getState() === before) rememberUnsavedKey(submission.operation.scope, key, "lost");
    },
    onRejected: (submission, error) => {
      if (isCurrent(submission)) dispatch({ type: "rejected", error });
    },
    onChallenge: (submission, isAsked) => {
      if (isCurrent(submission)) dispatch({ type: isAsked ? "challenged" : "challengeEnded" });
    },
    onResponseLost: (submission, error) => {
      if (!isCurrent(submission)) return;
      const { client, scope, adapter } = submission.operation;
      void client.invalidateQueries({ queryKey: cacheKeys.lists(scope) });
      const retry = adapter.idempotentCreate === true && error.code !== "secret_already_shown" ? "safe" : "never";
      dispatch({ type: "responseLost", error, retry });
      if (retry === "never") check();
    },
    isPending: (submission) => isCurrent(submission) && getState().step === "pending",
  };
}

/** Adds a new key to its tenant's lists, and tells the host of it. `replaces` is the old key of a rotation. */
function recordCreatedKey(operation: Operation, key: ApiKey, replaces: ApiKey | undefined): void {
  const { store, emit } = operation;
  void insertKey(operation, key);
  emit({ type: "key-created", key });
  if (replaces === undefined) return;
  const replacement = { id: key.id, name: key.name };
  store.update(({ rotations }) => ({ rotations: { ...rotations, [replaces.id]: replacement } }));
  emit({ type: "key-rotated", oldKey: replaces, newKey: key });
}
