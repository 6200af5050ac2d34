import { describe, expect, test } from "vitest";

import { ApiKeysError, errorCodes, isApiKeysError, toApiKeysError } from "@mark-ai/api-keys/contract";

test("isDefiniteFailure is true for exactly the codes that prove that nothing was written (B11)", () => {
  const definite = errorCodes.filter((code) => new ApiKeysError(code).isDefiniteFailure);
  expect(definite).toEqual([
    "conflict",
    "feature_disabled",
    "forbidden",
    "idempotency_mismatch",
    "limit_reached",
    "not_found",
    "not_from_api",
    "offline",
    "rate_limited",
    "step_up_required",
    "too_large",
    "unauthenticated",
    "validation",
  ]);
});

test("retryable is true for exactly the codes after which the same request may succeed", () => {
  const retryable = errorCodes.filter((code) => new ApiKeysError(code).retryable);
  expect(retryable).toEqual([
    "bad_response",
    "in_progress",
    "network",
    "offline",
    "rate_limited",
    "timeout",
    "unavailable",
  ]);
});

describe("B3 the platform's own errors", () => {
  function reasonOf(signal: AbortSignal): unknown {
    try {
      signal.throwIfAborted();
    } catch (thrown) {
      return thrown;
    }
    return undefined;
  }

  test("signal.throwIfAborted() is aborted", () => {
    expect(toApiKeysError(reasonOf(AbortSignal.abort())).code).toBe("aborted");
  });

  test("an AbortError of another realm is aborted", () => {
    expect(toApiKeysError({ name: "AbortError", message: "This operation was aborted" }).code).toBe("aborted");
  });

  test("a TimeoutError is timeout, and leaves the outcome open", () => {
    const error = toApiKeysError(new DOMException("The operation timed out.", "TimeoutError"));
    expect([error.code, error.isDefiniteFailure]).toEqual(["timeout", false]);
  });

  test("anything else is unknown, with what was thrown as its cause", () => {
    const thrown = [new TypeError("x"), "AbortError", null, undefined, { name: 5 }];
    const errors = thrown.map(toApiKeysError);
    expect(errors.map(({ code }) => code)).toEqual(thrown.map(() => "unknown"));
    expect(errors.map(({ cause }) => cause)).toEqual(thrown);
  });
});

test("an error without a message names its code, and says where its page is", () => {
  const error = new ApiKeysError("limit_reached");
  expect(error.message).toBe("The request failed (limit_reached).");
  expect(error.helpUrl).toBe("https://github.com/mark-ai/api-keys/blob/main/docs/errors/limit_reached.md");
  expect("cause" in error).toBe(false);
});

test("an error of another copy of this package is one, and a value that only looks like one is not", () => {
  const foreign = Object.assign(new Error("x"), { [Symbol.for("@mark-ai/api-keys/ApiKeysError")]: true });
  expect(isApiKeysError(foreign)).toBe(true);
  expect([{ name: "ApiKeysError" }, null, undefined, "x"].map(isApiKeysError)).toEqual([false, false, false, false]);
});
