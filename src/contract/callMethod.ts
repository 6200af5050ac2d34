import type { AdapterInput, AdapterMethod, ApiKeysAdapter, CallContext } from "./adapter.js";
import { existingKeyIn } from "./checkShape.js";
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

/** Calls one method of an adapter with the given check of its answer. `callAdapter()` says how it fails. */
export async function callMethod<M extends AdapterMethod, T>(
  adapter: ApiKeysAdapter,
  method: M,
  input: AdapterInput<M>,
  options: CallAdapterOptions,
  check: (answer: unknown) => T,
): Promise<T> {
  let answer: unknown;
  try {
    answer = await withDeadline((signal) => invoke(adapter, method, withoutUndefined(input), { signal }), {
      signal: options.signal,
      timeoutMs: options.timeoutMs ?? adapter.timeoutMs ?? defaultTimeoutMs,
    });
  } catch (thrown) {
    throw cleanError(method, thrown);
  }
  return check(answer);
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
