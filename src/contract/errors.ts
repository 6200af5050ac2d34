import type { ApiKey } from "./types.js";

/**
 * Every code that an {@link ApiKeysError} can carry. The union is closed and under semver: adding a code is a
 * minor release, taking one away a major one.
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
  "offline",
  "rate_limited",
  "secret_already_shown",
  "timeout",
  "too_large",
  "unauthenticated",
  "unavailable",
  "unknown",
  "validation",
] as const;

export type ApiKeysErrorCode = (typeof errorCodes)[number];

/** What an {@link ApiKeysError} is made from. */
export interface ApiKeysErrorInit {
  /** For people and logs. It never holds a secret. */
  message?: string | undefined;
  /** Whether the same request may succeed later. @default derived from the code */
  retryable?: boolean | undefined;
  /** Seconds to wait before the next try (RFC 9110, Retry-After). */
  retryAfter?: number | undefined;
  /** The input field that was refused, as the request names it. */
  field?: string | undefined;
  /** The backend's id of the request, for its support. */
  requestId?: string | undefined;
  /** With `secret_already_shown`: the key that the first request created. Metadata only. */
  existingKey?: ApiKey | undefined;
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

/** Codes that prove that the request changed nothing. After any other, a write may have happened. */
const refusalCodes: ReadonlySet<ApiKeysErrorCode> = new Set([
  "conflict",
  "feature_disabled",
  "forbidden",
  "idempotency_mismatch",
  "limit_reached",
  "not_found",
  "offline",
  "rate_limited",
  "too_large",
  "unauthenticated",
  "validation",
]);

/** The one error that crosses the boundary between an adapter and the page. */
export class ApiKeysError extends Error {
  override readonly name = "ApiKeysError";
  readonly code: ApiKeysErrorCode;
  readonly retryable: boolean;
  readonly retryAfter: number | undefined;
  readonly field: string | undefined;
  readonly requestId: string | undefined;
  readonly existingKey: ApiKey | undefined;

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

  /**
   * Whether the error proves that a write did not happen. `false` means that nobody knows: the answer was lost,
   * late or unreadable, and the write may stand.
   */
  get isDefiniteFailure(): boolean {
    return refusalCodes.has(this.code);
  }
}

/** Tells an {@link ApiKeysError} from anything else, across realms and across two copies of this package. */
export function isApiKeysError(value: unknown): value is ApiKeysError {
  return typeof value === "object" && value !== null && (value as Record<symbol, unknown>)[brand] === true;
}

/** Turns anything thrown into an {@link ApiKeysError}; what is none becomes code `unknown`, with the original as cause. */
export function toApiKeysError(thrown: unknown): ApiKeysError {
  if (isApiKeysError(thrown)) return thrown;
  if (thrown instanceof DOMException && thrown.name === "AbortError") {
    return new ApiKeysError("aborted", { message: "The request was cancelled.", cause: thrown });
  }
  return new ApiKeysError("unknown", {
    message:
      "The adapter failed with an error that is not an ApiKeysError. Wrap it with errorFromResponse() or new ApiKeysError().",
    cause: thrown,
  });
}
