import { toApiKeysError } from "../../contract/errors.js";
import type { ApiKey } from "../../contract/types.js";
import type { Operation } from "../context/tenant.js";
import { revokeKey } from "../revocation/revokeKey.js";
import { findCandidateKeys } from "./candidateKeys.js";
import type { CreateEvent } from "./keyCreationReducer.js";
import type { CreateState, KeyDraft } from "./keyCreationState.js";
import type { Submission } from "./submission.js";

/** What a person can do after a lost answer. Everything goes to the tenant for which the key was asked. */
export interface Recovery {
  /** Reads the keys that are newer than the submission. */
  readonly check: () => void;
  readonly revoke: (key: ApiKey) => Promise<void>;
  /** Revokes the key whose secret was lost, then creates another with the same draft. */
  readonly revokeAndCreate: () => Promise<void>;
}

export interface RecoveryOptions {
  readonly getState: () => CreateState;
  readonly getSubmission: () => Submission | undefined;
  readonly dispatch: (event: CreateEvent) => void;
  readonly submit: (draft: KeyDraft, operation: Operation) => void;
  /** The candidate keys are added: none of them can come from a later submission. */
  readonly knownKeyIds: Set<string>;
}

export function createRecovery({ getState, getSubmission, dispatch, submit, knownKeyIds }: RecoveryOptions): Recovery {
  const check = () => {
    const submission = getSubmission();
    const { step } = getState();
    if (submission === undefined || (step !== "unknown" && step !== "candidates")) return;
    dispatch({ type: "check" });
    const { operation } = submission;
    const finish = (candidateKeys: readonly ApiKey[] | undefined) => {
      for (const { id } of candidateKeys ?? []) knownKeyIds.add(id);
      if (submission === getSubmission()) dispatch({ type: "candidatesLoaded", candidateKeys });
    };
    findCandidateKeys(operation.adapter, { ...submission.draft, snapshot: submission.snapshot }).then(
      finish,
      (thrown: unknown) => {
        operation.emit({ type: "error", source: "create", error: toApiKeysError(thrown) });
        finish(undefined);
      },
    );
  };

  const revoke = async ({ id: keyId }: ApiKey): Promise<void> => {
    const submission = getSubmission();
    if (submission === undefined) return;
    dispatch({ type: "revoke", keyId });
    // From here on a late answer must not show a key that is about to be revoked.
    submission.keyIds.add(keyId);
    const result = await revokeKey(submission.operation, keyId);
    if (submission !== getSubmission()) return;
    dispatch(result.ok ? { type: "revoked", keyId } : { type: "revokeFailed", keyId, error: result.error });
  };

  const revokeAndCreate = async (): Promise<void> => {
    const before = getState();
    const submission = getSubmission();
    if (before.step !== "lost" || before.revoking || submission === undefined) return;
    await revoke(before.key);
    const after = getState();
    if (after.step === "lost" && after.revoking) submit(after.draft, submission.operation);
  };

  return { check, revoke, revokeAndCreate };
}
