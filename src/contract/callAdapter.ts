import type { AdapterAnswer, AdapterInput, AdapterMethod, ApiKeysAdapter } from "./adapter.js";
import { callMethod, type CallAdapterOptions } from "./callMethod.js";
import { checkAnswer } from "./checkAnswer.js";

/**
 * Calls one method of an adapter, as the page does. The answer is checked against the contract: fields that the
 * contract does not name are dropped, and null in place of an absent field becomes absent.
 *
 * Every failure rejects with an `ApiKeysError`: `aborted`; `timeout`, even if the adapter ignores its signal;
 * `contract` if the answer has another shape, with a message that says where and never contains a possible secret;
 * `unknown` if the adapter threw anything that is not an `ApiKeysError`. The errors of `createKey` have no cause,
 * because a cause may quote the answer.
 */
export function callAdapter<M extends AdapterMethod>(
  adapter: ApiKeysAdapter,
  method: M,
  input: AdapterInput<M>,
  options: CallAdapterOptions,
): Promise<AdapterAnswer<M>> {
  return callMethod(
    adapter,
    method,
    input,
    options,
    (answer) => checkAnswer(method, answer, input) as AdapterAnswer<M>,
  );
}
