import * as v from "valibot";
import { apiKeySchema, type ApiKey, type ApiKeysErrorCode } from "@mark-ai/api-keys/contract";
import { redactSecrets } from "./redactSecrets.js";

/** The codes this backend answers with: the contract's, two of the public API's, and one that only a wrong client meets. */
export type ProblemCode = ApiKeysErrorCode | "import_limit_reached" | "insufficient_scope" | "method_not_allowed";

const kinds = {
  conflict: [409, "The request conflicts with what is there"],
  feature_disabled: [403, "The Developers feature is off"],
  forbidden: [403, "Not permitted"],
  idempotency_mismatch: [422, "The idempotency key was used for another request"],
  import_limit_reached: [403, "The import limit is reached"],
  insufficient_scope: [403, "The key lacks a permission"],
  in_progress: [409, "The same request is still in progress"],
  limit_reached: [403, "The limit of active keys is reached"],
  method_not_allowed: [405, "The address has no such method"],
  not_found: [404, "Not found"],
  rate_limited: [429, "Too many requests"],
  secret_already_shown: [409, "The key exists and its secret was shown"],
  step_up_required: [403, "A fresh proof of identity is needed"],
  too_large: [413, "Too large"],
  unauthenticated: [401, "Not signed in"],
  unavailable: [503, "Unavailable"],
  unknown: [500, "Something went wrong"],
  validation: [400, "The request is not valid"],
} as const satisfies Partial<Record<ProblemCode, readonly [number, string]>>;

/** The codes that have a status, which are all that are ever sent. */
export type SentCode = keyof typeof kinds;

/** The status that a code is sent with, unless a route says otherwise, and what it says to people. */
export function kindOf(code: SentCode): { readonly status: number; readonly title: string } {
  const [status, title] = kinds[code];
  return { status, title };
}

export interface ProblemInit {
  readonly detail: string;
  /** @default the code's own */
  readonly status?: number | undefined;
  readonly field?: string | undefined;
  readonly existingKey?: ApiKey | undefined;
  /** Seconds, for the header. */
  readonly retryAfter?: number | undefined;
  /** The methods that the address has, for the header. */
  readonly allow?: string | undefined;
  /** How to authenticate, for the header. */
  readonly challenge?: string | undefined;
}

/** A refusal. Thrown anywhere, it becomes an RFC 9457 answer; its detail goes to whoever asked. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly status: number;
  readonly init: ProblemInit;

  constructor(
    readonly code: SentCode,
    init: ProblemInit,
  ) {
    super(redactSecrets(init.detail));
    // Callers choose the names of attributes, and a refusal names its field.
    this.init = { ...init, detail: this.message, field: init.field && redactSecrets(init.field) };
    this.status = init.status ?? kinds[code][0];
  }

  /** The body of the answer (RFC 9457). */
  toBody(requestId: string): ProblemBody {
    return {
      type: `urn:mark-ai:problem:${this.code}`,
      title: kinds[this.code][1],
      status: this.status,
      detail: this.init.detail,
      code: this.code,
      ...(this.init.field === undefined ? {} : { field: this.init.field }),
      requestId,
      ...(this.init.existingKey === undefined ? {} : { existingKey: this.init.existingKey }),
    };
  }

  toResponse(requestId: string): Response {
    const headers = new Headers({
      "Content-Type": "application/problem+json",
      "Cache-Control": "no-store",
      "X-Request-Id": requestId,
    });
    if (this.init.retryAfter !== undefined) headers.set("Retry-After", String(this.init.retryAfter));
    if (this.init.allow !== undefined) headers.set("Allow", this.init.allow);
    if (this.init.challenge !== undefined) headers.set("WWW-Authenticate", this.init.challenge);
    return new Response(JSON.stringify(this.toBody(requestId)), { status: this.status, headers });
  }
}

export const problemSchema = v.object({
  type: v.string(),
  title: v.string(),
  status: v.pipe(v.number(), v.safeInteger(), v.minValue(400), v.maxValue(599)),
  detail: v.string(),
  code: v.string(),
  field: v.optional(v.string()),
  requestId: v.string(),
  existingKey: v.optional(apiKeySchema),
});

export type ProblemBody = v.InferOutput<typeof problemSchema>;
