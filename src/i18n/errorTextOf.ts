import type { ApiKeysError } from "../contract/errors.js";
import { StepUpError } from "../contract/stepUp.js";
import type { Messages } from "./messages.js";

/** Returns the sentence that says what went wrong and what helps. */
export function errorTextOf(error: ApiKeysError, messages: Messages): string {
  const failure = error instanceof StepUpError ? error.failure : undefined;
  if (failure === "unsupported") return messages.stepUp.unsupported;
  if (failure === "notAccepted") return messages.stepUp.notAccepted;
  return messages.errors[error.code];
}
