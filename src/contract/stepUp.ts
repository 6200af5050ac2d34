import { ApiKeysError } from "./errors.js";

/**
 * Why a call that the backend wanted a fresh proof for was not made: the person did not confirm their identity, the
 * host gave no `onStepUp`, or the backend did not accept the proof.
 */
export type StepUpFailure = "declined" | "unsupported" | "notAccepted";

const messages: Readonly<Record<StepUpFailure, string>> = {
  declined: "The backend wants a fresh proof of identity, and onStepUp() did not resolve with true.",
  unsupported: "The backend wants a fresh proof of identity. Give the page an onStepUp() that asks the person for it.",
  notAccepted: "The backend wants a fresh proof of identity again, directly after onStepUp() resolved with true.",
};

/** What the page makes of `step_up_required` once it has done about it what it could. */
export class StepUpError extends ApiKeysError {
  /** Why there is no proof that the backend accepts. */
  readonly failure: StepUpFailure;

  constructor(failure: StepUpFailure, { requestId }: ApiKeysError) {
    super("step_up_required", { message: messages[failure], requestId });
    this.failure = failure;
  }
}
