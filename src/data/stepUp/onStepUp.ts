import type { ApiKeysError } from "../../contract/errors.js";

/** What a person was doing when the backend asked for a fresh proof of their identity. */
export type StepUpAction = "create" | "revoke" | "schedule" | "update" | "revoke-many";

/** What `onStepUp` gets. */
export interface StepUpChallenge {
  /** What the person was doing. Calls that are made at the same time share the challenge of the first. */
  readonly action: StepUpAction;
  /** The backend's answer; its code is `step_up_required`. */
  readonly error: ApiKeysError;
  /**
   * Aborted when nobody waits for the proof any more: the person pressed Cancel on the page, the page was removed, or it
   * shows another tenant. Close your dialog then. The answer is ignored.
   */
  readonly signal: AbortSignal;
}

/** Asks a person to confirm their identity. Only true counts as a proof. */
export type OnStepUp = (challenge: StepUpChallenge) => boolean | Promise<boolean>;
