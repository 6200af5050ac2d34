import type { AdapterAnswer, AdapterInput, AdapterMethod, ApiKeysAdapter, CallContext } from "./adapter.js";
import { checkAnswer, existingKeyIn } from "./checkAnswer.js";
import { ApiKeysError, isApiKeysError, toApiKeysError } from "./errors.js";
import { withDeadline } from "./withDeadline.js";

/** How one call of an adapter may end early. */
export interface CallAdapterOptions {
  /** Aborting it rejects the call at once with `aborted`, even if the adapter goes on. */
  readonly signal: AbortSignal;
  /** How long to wait for the answer, in milliseconds. @default the adapter's own `timeoutMs`, else 30000 */
  readonly timeoutMs?: number | undefined;
}

const defaultTimeoutMs = 30_000;

/**
 * Calls one method of an adapter, as the page does. The answer is checked against the contract: fields that the
 * contract does not name are dropped, and null in place of an absent field becomes absent.
 *
 * Every failure rejects with an `ApiKeysError`: `aborted`; `timeout`, even if the adapter ignores its signal;
 * `contract` if the answer has another shape, with a message that says where and never contains a possible secret;
 * `unknown` if the adapter threw anything that is not an `ApiKeysError`. The errors of `createKey` have no cause,
 * because a cause may quote the answer.
 */
export async function callAdapter<M extends AdapterMethod>(
  adapter: ApiKeysAdapter,
  method: M,
  input: AdapterInput<M>,
  options: CallAdapterOptions,
): Promise<AdapterAnswer<M>> {
  let answer: unknown;
  try {
    answer = await withDeadline((signal) => invoke(adapter, method, withoutUndefined(input), { signal }), {
      signal: options.signal,
      timeoutMs: options.timeoutMs ?? adapter.timeoutMs ?? defaultTimeoutMs,
    });
  } catch (thrown) {
    throw cleanError(method, thrown);
  }
  return checkAnswer(method, answer, input) as AdapterAnswer<M>;
}

/** An input without its undefined fields: clients generated for `exactOptionalPropertyTypes` do not accept them. */
export function withoutUndefined(input: object): object {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
}

function invoke(
  adapter: ApiKeysAdapter,
  method: AdapterMethod,
  input: unknown,
  context: CallContext,
): PromiseLike<unknown> {
  const methods = adapter as Partial<Record<AdapterMethod, (input: unknown, context: CallContext) => unknown>>;
  if (typeof methods[method] !== "function") {
    throw new ApiKeysError("contract", {
      message: `The adapter has no ${method}(). Check that it is there before you call it.`,
    });
  }
  const answer = methods[method](input, context);
  if (typeof answer === "object" && answer !== null && "then" in answer && typeof answer.then === "function") {
    return answer as PromiseLike<unknown>;
  }
  throw new ApiKeysError("contract", {
    message: `${method} did not return a promise. Declare it async.`,
    existingKey: method === "createKey" ? existingKeyIn(answer) : undefined,
  });
}

/**
 * Removes what an adapter's error must not carry: the fields of its existing key that the contract does not name, and
 * the cause of a failed create.
 */
function cleanError(method: AdapterMethod, thrown: unknown): ApiKeysError {
  const error = toApiKeysError(thrown);
  const dropCause = method === "createKey" && error.cause !== undefined;
  if (!dropCause && error.existingKey === undefined) return error;
  const message =
    isApiKeysError(thrown) || !(thrown instanceof Error) ? error.message : `${error.message} (${thrown.name})`;
  const clean = new ApiKeysError(error.code, {
    message,
    retryable: error.retryable,
    retryAfter: error.retryAfter,
    field: error.field,
    requestId: error.requestId,
    existingKey: existingKeyIn({ key: error.existingKey }),
    cause: dropCause ? undefined : error.cause,
  });
  return clean;
}
