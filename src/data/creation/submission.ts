import { toApiKeysError, type ApiKeysError } from "../../contract/errors.js";
import { StepUpError } from "../../contract/stepUp.js";
import type { ApiKey } from "../../contract/types.js";
import { randomId } from "../../utils/randomId.js";
import type { Operation } from "../context/tenant.js";
import { prepareStepUp } from "../stepUp/stepUps.js";
import { snapshotKeys, type KeysSnapshot } from "./candidateKeys.js";
import type { KeyDraft } from "./keyCreationState.js";
import { sendCreate } from "./sendCreate.js";

/** One press of Create. Whatever is sent for it goes to the same tenant with the same idempotency key. */
export interface Submission {
  readonly operation: Operation;
  readonly draft: KeyDraft;
  /** By which a repeated request is recognised. */
  readonly idempotencyKey: string;
  /** What was known of the workspace's keys before the first request. */
  readonly snapshot: KeysSnapshot;
  /** The keys that were reported for this submission, and those of them that are being revoked. */
  readonly keyIds: Set<string>;
  /** Sends the request; again with the same idempotency key when it is called again. */
  readonly send: () => void;
}

/** Told how the requests of a submission end. A request may end more than once: late, after it was given up. */
export interface SubmissionListener {
  readonly onCreated: (submission: Submission, key: ApiKey, secret: string) => void;
  /** The key exists, and its secret was sent before. */
  readonly onAlreadyCreated: (submission: Submission, key: ApiKey) => void;
  /** No request of the submission created a key, for certain. */
  readonly onRejected: (submission: Submission, error: ApiKeysError) => void;
  /** Whether the person is asked to confirm their identity before the request is sent again. */
  readonly onChallenge: (submission: Submission, isAsked: boolean) => void;
  /** The latest request ended, and nobody knows whether there is a key. */
  readonly onResponseLost: (submission: Submission, error: ApiKeysError) => void;
  /** Whether somebody still waits for the answer. */
  readonly isPending: (submission: Submission) => boolean;
}

const defaultWaitSeconds = 2;
const minWaitSeconds = 0.5;
const maxWaitSeconds = 30;
const maxInProgressRetries = 20;

/** Prepares a submission. Nothing is sent until {@link Submission.send} is called. */
export function createSubmission(
  operation: Operation,
  { draft, knownKeyIds }: { readonly draft: KeyDraft; readonly knownKeyIds: ReadonlySet<string> },
  listener: SubmissionListener,
): Submission {
  const { adapter, emit } = operation;
  const idempotencyKey = randomId();
  let requests = 0;
  /** How many requests were sent that may have created a key. */
  let unresolvedRequests = 0;
  let inProgressRetries = 0;

  const send = (isProven = false) => {
    const request = (requests += 1);
    unresolvedRequests += 1;
    const prove = prepareStepUp(operation, { action: "create", subject: idempotencyKey });
    sendCreate(
      adapter,
      { draft, idempotencyKey },
      {
        onAnswer: (key, secret) => listener.onCreated(submission, key, secret),
        onError: (error) => {
          if (error.code !== "step_up_required") onError(request, error);
          else if (isProven) onError(request, new StepUpError("notAccepted", error));
          else if (listener.isPending(submission)) void sendProven(request, prove(error));
          else onError(request, error);
        },
        onTimeout: (error) => onLost(request, error),
      },
    );
  };

  /** Sends the refused request again, with the same idempotency key, if the person confirms their identity. */
  const sendProven = async (request: number, proof: Promise<void>) => {
    listener.onChallenge(submission, true);
    try {
      await proof;
    } catch (thrown) {
      listener.onChallenge(submission, false);
      onError(request, toApiKeysError(thrown));
      return;
    }
    unresolvedRequests -= 1;
    // An earlier request may have brought the key meanwhile.
    if (!listener.isPending(submission)) return;
    listener.onChallenge(submission, false);
    send(true);
  };

  const onError = (request: number, error: ApiKeysError) => {
    if (error.existingKey !== undefined) {
      emit({ type: "error", source: "create", error });
      listener.onAlreadyCreated(submission, error.existingKey);
      return;
    }
    if (error.isDefiniteFailure) {
      unresolvedRequests -= 1;
      // A refused request says nothing of the others: one that was lost before may have created the key.
      if (unresolvedRequests === 0) {
        listener.onRejected(submission, error);
        emit({ type: "error", source: "create", error });
        return;
      }
    }
    if (error.code === "in_progress" && adapter.idempotentCreate === true && listener.isPending(submission)) {
      if (inProgressRetries < maxInProgressRetries) {
        inProgressRetries += 1;
        sendLater(error.retryAfter ?? defaultWaitSeconds);
        return;
      }
    }
    onLost(request, error);
  };

  const sendLater = (seconds: number) => {
    const wait = Math.min(Math.max(seconds, minWaitSeconds), maxWaitSeconds);
    setTimeout(() => {
      if (listener.isPending(submission)) send();
    }, wait * 1000);
  };

  const onLost = (request: number, error: ApiKeysError) => {
    emit({ type: "error", source: "create", error });
    if (request === requests) listener.onResponseLost(submission, error);
  };

  const snapshot = snapshotKeys(operation, { workspaceId: draft.workspaceId, knownKeyIds });
  const submission: Submission = { operation, draft, idempotencyKey, snapshot, keyIds: new Set(), send: () => send() };
  return submission;
}
