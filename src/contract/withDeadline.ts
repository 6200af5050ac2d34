import { ApiKeysError } from "./errors.js";

/** What bounds a call in time. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Milliseconds; anything that is no positive number means no limit. */
  readonly timeoutMs: number;
}

/** `setTimeout` fires at once beyond it. */
const longestTimer = 2 ** 31 - 1;

/**
 * Runs an operation that may ignore its signal, and rejects with `aborted` or `timeout` all the same. The signal it
 * hands on is aborted in both cases. A late answer is dropped.
 */
export function withDeadline<T>(
  run: (signal: AbortSignal) => PromiseLike<T>,
  { signal, timeoutMs }: Deadline,
): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(abortedError());
      return;
    }
    const controller = new AbortController();
    const timer =
      timeoutMs > 0 && timeoutMs < Infinity ? setTimeout(onTimeout, Math.min(timeoutMs, longestTimer)) : undefined;
    signal.addEventListener("abort", onAbort);

    function release() {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
    }
    function onAbort() {
      release();
      reject(abortedError());
      controller.abort();
    }
    function onTimeout() {
      release();
      reject(new ApiKeysError("timeout", { message: `No answer came within ${String(timeoutMs)} ms.` }));
      controller.abort();
    }

    try {
      run(controller.signal).then(
        (value) => {
          release();
          resolve(value);
        },
        (error: unknown) => {
          release();
          // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- whatever was thrown goes on as it is
          reject(error);
        },
      );
    } catch (error) {
      release();
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- whatever was thrown goes on as it is
      reject(error);
    }
  });
}

export function abortedError(): ApiKeysError {
  return new ApiKeysError("aborted", { message: "The request was cancelled." });
}
