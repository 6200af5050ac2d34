import type { ApiKey } from "./types.js";

/**
 * Every code that an {@link ApiKeysError} can have. Adding a code is a minor release of this package, removing one a
 * major release.
 */
export const errorCodes = [
  "aborted",
  "bad_response",
  "conflict",
  "contract",
  "feature_disabled",
  "forbidden",
  "idempotency_mismatch",
  "in_progress",
  "limit_reached",
  "network",
  "not_found",
  "not_from_api",
  "offline",
  "rate_limited",
  "secret_already_shown",
  "step_up_required",
  "timeout",
  "too_large",
  "unauthenticated",
  "unavailable",
  "unknown",
  "validation",
] as const;

/**
 * What went wrong. docs/errors has a page for each code.
 */
export type ApiKeysErrorCode = (typeof errorCodes)[number];

/** What an {@link ApiKeysError} says beside its code. */
export interface ApiKeysErrorInit {
  /** For logs and for the people who run the page. It must not contain a secret. @default names the code */
  message?: string | undefined;
  /** Whether the same request may succeed later. @default derived from the code */
  retryable?: boolean | undefined;
  /** Seconds to wait before the next try, as in the header Retry-After (RFC 9110). Absent: unknown. */
  retryAfter?: number | undefined;
  /** The field of the input that was refused, as the input names it. Absent: none in particular. */
  field?: string | undefined;
  /** The backend's id of the request, which the page shows for its support. Absent: there is none. */
  requestId?: string | undefined;
  /** With `secret_already_shown`: the key that the first request created, without its secret. */
  existingKey?: ApiKey | undefined;
  /** What was caught, for developers. It must not contain a secret. Absent: nothing was caught. */
  cause?: unknown;
}

const brand = Symbol.for("@mark-ai/api-keys/ApiKeysError");

const retryableCodes: ReadonlySet<ApiKeysErrorCode> = new Set([
  "bad_response",
  "in_progress",
  "network",
  "offline",
  "rate_limited",
  "timeout",
  "unavailable",
]);

/** Codes that prove that the request changed nothing. After any other code a write may have happened. */
const definiteFailureCodes: ReadonlySet<ApiKeysErrorCode> = new Set([
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

/** The error with which every method of an adapter rejects. Its `code` decides what the page says and does. */
export class ApiKeysError extends Error {
  /** Always `"ApiKeysError"`. */
  override readonly name = "ApiKeysError";
  /** What went wrong. */
  readonly code: ApiKeysErrorCode;
  /** Whether the same request may succeed later. The page repeats reads by itself only if it is true. */
  readonly retryable: boolean;
  /** Seconds to wait before the next try. Undefined: unknown. */
  readonly retryAfter: number | undefined;
  /** The field of the input that was refused, as the input names it. Undefined: none in particular. */
  readonly field: string | undefined;
  /** The backend's id of the request, which the page shows for its support. Undefined: the backend sent no id. */
  readonly requestId: string | undefined;
  /** The key that an earlier request with the same idempotency key created. Undefined: none is known. */
  readonly existingKey: ApiKey | undefined;

  /** Makes an error from its code and what is known beside it. */
  constructor(code: ApiKeysErrorCode, init: ApiKeysErrorInit = {}) {
    super(
      init.message ?? `The request failed (${code}).`,
      init.cause === undefined ? undefined : { cause: init.cause },
    );
    this.code = code;
    this.retryable = init.retryable ?? retryableCodes.has(code);
    this.retryAfter = init.retryAfter;
    this.field = init.field;
    this.requestId = init.requestId;
    this.existingKey = init.existingKey;
    Object.defineProperty(this, brand, { value: true });
  }

  /** The address of the page about this code: its cause, its cure and an example. For developers, not for readers. */
  get helpUrl(): string {
    return `https://github.com/mark-ai/api-keys/blob/main/docs/errors/${this.code}.md`;
  }

  /**
   * Whether the error proves that a write did not happen. True after a refusal (`validation`, `forbidden`,
   * `rate_limited` and the like) and if nothing was sent (`offline`). False if the response was lost, late or
   * unreadable: the write may have happened.
   */
  get isDefiniteFailure(): boolean {
    return definiteFailureCodes.has(this.code);
  }
}

/** Whether a value is an {@link ApiKeysError}, also one of another realm or of another copy of this package. */
export function isApiKeysError(value: unknown): value is ApiKeysError {
  return typeof value === "object" && value !== null && (value as Record<symbol, unknown>)[brand] === true;
}

/**
 * Turns anything that was thrown into an {@link ApiKeysError}. The platform's `AbortError` becomes `aborted`, its
 * `TimeoutError` becomes `timeout`, and anything else becomes `unknown`, with what was thrown as its cause.
 */
export function toApiKeysError(thrown: unknown): ApiKeysError {
  if (isApiKeysError(thrown)) return thrown;
  // Told by name: a DOMException of another realm (jsdom, an iframe) is not an instance of this realm's.
  const name = typeof thrown === "object" && thrown !== null && "name" in thrown ? thrown.name : undefined;
  if (name === "AbortError") {
    return new ApiKeysError("aborted", { message: "The request was cancelled.", cause: thrown });
  }
  if (name === "TimeoutError") {
    return new ApiKeysError("timeout", { message: "The adapter stopped waiting for an answer.", cause: thrown });
  }
  return new ApiKeysError("unknown", {
    message:
      "The adapter failed with an error that is not an ApiKeysError. Wrap it with errorFromResponse(), errorFromProblem() or new ApiKeysError().",
    cause: thrown,
  });
}
