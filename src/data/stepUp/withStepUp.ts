import { isApiKeysError } from "../../contract/errors.js";
import { StepUpError } from "../../contract/stepUp.js";
import type { Operation } from "../context/tenant.js";
import { prepareStepUp, type StepUpCall } from "./stepUps.js";

/**
 * Sends a call of the adapter's. If the backend asks for a fresh proof (`step_up_required`), the person is asked through
 * the host's `onStepUp`, and once they have confirmed their identity, `send` is called again: it must send the very same
 * request. Calls that are refused at the same time share one challenge.
 *
 * Without a proof, and if the backend asks a second time, it rejects with a `StepUpError`: a definite failure, so
 * nothing has happened. A series of calls should stop at it, or the next call asks the person again.
 */
export async function withStepUp<T>(operation: Operation, call: StepUpCall, send: () => Promise<T>): Promise<T> {
  const prove = prepareStepUp(operation, call);
  try {
    return await send();
  } catch (thrown) {
    if (!isApiKeysError(thrown) || thrown.code !== "step_up_required") throw thrown;
    await prove(thrown);
  }
  try {
    return await send();
  } catch (thrown) {
    if (!isApiKeysError(thrown) || thrown.code !== "step_up_required") throw thrown;
    throw new StepUpError("notAccepted", thrown);
  }
}
