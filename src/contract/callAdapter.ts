import type { AdapterMethod, ApiKeysAdapter, CallContext } from "./adapter.js";
import { checkAnswer, existingKeyIn } from "./checkAnswer.js";
import { ApiKeysError, isApiKeysError, toApiKeysError } from "./errors.js";
import { withDeadline } from "./withDeadline.js";

/** The input of one of the adapter's methods. */
export type AdapterInput<M extends AdapterMethod> = Parameters<NonNullable<ApiKeysAdapter[M]>>[0];

/** The checked answer of one of the adapter's methods. */
export type AdapterAnswer<M extends AdapterMethod> = Awaited<ReturnType<NonNullable<ApiKeysAdapter[M]>>>;

export interface CallAdapterOptions {
  /** Aborting it rejects the call at once with `aborted`, though the adapter may go on. */
  readonly signal: AbortSignal;
  /** Milliseconds to wait for the answer. @default the adapter's own `timeoutMs`, else 30000 */
  readonly timeoutMs?: number | undefined;
}

const defaultTimeoutMs = 30_000;

/**
 * Calls one method of an adapter: the only way in which the page does. The answer is checked against the method's
 * schema, and fields that the contract does not name are dropped.
 *
 * Everything that goes wrong rejects with an `ApiKeysError`: `aborted`, `timeout` (though the adapter ignores its
 * signal), `contract` (the answer has another shape; the message says where, and never holds a possible secret),
 * `unknown` (the adapter threw something else). The errors of `createKey` carry no cause, since a cause may quote
 * the answer.
 */
export async function callAdapter<M extends AdapterMethod>(
  adapter: ApiKeysAdapter,
  method: M,
  input: AdapterInput<M>,
  options: CallAdapterOptions,
): Promise<AdapterAnswer<M>> {
  let answer: unknown;
  try {
    answer = await withDeadline((signal) => invoke(adapter, method, input, { signal }), {
      signal: options.signal,
      timeoutMs: options.timeoutMs ?? adapter.timeoutMs ?? defaultTimeoutMs,
    });
  } catch (thrown) {
    throw cleanError(method, thrown);
  }
  return checkAnswer(method, answer, input) as AdapterAnswer<M>;
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
      message: `The adapter has no ${method}(). Ask for its presence before you call it.`,
    });
  }
  const answer = methods[method](input, context);
  if (typeof answer === "object" && answer !== null && "then" in answer && typeof answer.then === "function") {
    return answer as PromiseLike<unknown>;
  }
  throw new ApiKeysError("contract", {
    message: `${method} answered with something that is no promise. Declare it async.`,
    existingKey: method === "createKey" ? existingKeyIn(answer) : undefined,
  });
}

/** What an adapter rejects with may come from anywhere: the key in it is cut to the contract, and create's cause goes. */
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
