import * as v from "valibot";

import { ApiKeysError, errorCodes, type ApiKeysErrorCode } from "../contract/errors.js";
import { apiKeySchema } from "../contract/schemas.js";
import { dropNulls } from "../contract/dropNulls.js";

/** Headers as `fetch` has them, or as an object of theirs that axios and Node.js have. */
export type ProblemHeaders = { readonly get: (name: string) => unknown } | { readonly [name: string]: unknown };

/** A response that reports a failure, after its body was read. */
export interface ProblemInput {
  /** The response's HTTP status. */
  readonly status: number;
  /** The response's headers, for `Retry-After`, `Date`, `X-Request-Id` and `Content-Type`. @default none */
  readonly headers?: ProblemHeaders | undefined;
  /** The body as the client parsed it, or its JSON as text. Anything else counts as no body. */
  readonly body?: unknown;
}

/** Codes that only the asking side can know. A backend that sends one is not believed. */
const clientCodes: ReadonlySet<string> = new Set([
  "aborted",
  "bad_response",
  "contract",
  "network",
  "not_from_api",
  "offline",
  "timeout",
]);

const codeOfStatus: Readonly<Record<number, ApiKeysErrorCode>> = {
  400: "validation",
  401: "unauthenticated",
  403: "forbidden",
  404: "not_found",
  408: "unavailable",
  409: "conflict",
  410: "not_found",
  413: "too_large",
  422: "validation",
  425: "unavailable",
  429: "rate_limited",
};

const maxTextLength = 500;
const shortText = v.fallback(v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(maxTextLength))), undefined);

const problemSchema = v.object({
  code: shortText,
  title: shortText,
  detail: shortText,
  field: shortText,
  requestId: shortText,
});

/**
 * Makes the right `ApiKeysError` from a response that reports a failure and whose body a client has read already, as
 * openapi-fetch, hey-api and axios do. From an RFC 9457 problem it takes `code`, `detail`, `field`, `requestId` and
 * `existingKey`, from the headers `X-Request-Id` and `Retry-After` (RFC 9110, seconds or a date). Without a known
 * `code` the status decides. A status below 400 becomes `bad_response`, and nothing of its body is used: it may
 * contain a secret.
 *
 * @example
 * const { data, error, response } = await client.GET("/api-keys", { params: { query }, signal });
 * if (error) throw errorFromProblem({ status: response.status, headers: response.headers, body: error });
 */
export function errorFromProblem({ status, headers, body }: ProblemInput): ApiKeysError {
  const header = (name: string) => headerOf(headers, name);
  const requestId = header("X-Request-Id")?.slice(0, maxTextLength);
  if (status < 400) {
    const type = header("Content-Type")?.split(";")[0]?.slice(0, 60) ?? "no content type";
    return new ApiKeysError("bad_response", {
      message: `The backend answered with status ${String(status)} and a body that is not readable JSON (${type}).`,
      requestId,
    });
  }
  const problem = problemOf(body);
  const code = codeOf(problem?.code, status);
  return new ApiKeysError(code, {
    message: problem?.detail ?? problem?.title ?? `The backend answered with status ${String(status)}.`,
    retryable: code === "unavailable" ? status !== 501 : undefined,
    retryAfter: retryAfterOf(header("Retry-After"), header("Date")),
    field: problem?.field,
    requestId: problem?.requestId ?? requestId,
    existingKey: problem?.existingKey,
  });
}

/** Whether a body is a problem that says its `code`, as every problem of this package's REST API does. */
export function hasProblemCode(body: unknown): boolean {
  return problemOf(body)?.code !== undefined;
}

function problemOf(body: unknown) {
  try {
    const value: unknown = typeof body === "string" ? JSON.parse(body) : body;
    const problem = v.safeParse(problemSchema, value);
    if (!problem.success) return undefined;
    const key = v.safeParse(apiKeySchema, dropNulls(apiKeySchema, (value as { existingKey?: unknown }).existingKey));
    return { ...problem.output, existingKey: key.success ? key.output : undefined };
  } catch {
    // The parser's error quotes the body, which may contain a secret.
    return undefined;
  }
}

function headerOf(headers: ProblemHeaders | undefined, name: string): string | undefined {
  const values: readonly unknown[] = [headers && valueOf(headers, name)].flat();
  const [first] = values;
  return typeof first === "string" || typeof first === "number" ? String(first) : undefined;
}

function valueOf(headers: ProblemHeaders, name: string): unknown {
  if (typeof headers.get === "function") return (headers as { get: (name: string) => unknown }).get(name);
  return Object.entries(headers).find(([each]) => each.toLowerCase() === name.toLowerCase())?.[1];
}

function codeOf(code: string | undefined, status: number): ApiKeysErrorCode {
  const known = errorCodes.find((candidate) => candidate === code && !clientCodes.has(candidate));
  return known ?? codeOfStatus[status] ?? (status >= 500 ? "unavailable" : "unknown");
}

function retryAfterOf(header: string | undefined, date: string | undefined): number | undefined {
  const value = header?.trim();
  if (value === undefined || value === "") return undefined;
  if (/^\d+$/u.test(value)) return Number(value);
  // An HTTP date begins with its weekday; Date.parse alone takes "-5" for a date.
  const until = /^[A-Z][a-z]{2}/u.test(value) ? Date.parse(value) : NaN;
  if (Number.isNaN(until)) return undefined;
  // The backend's own clock, where it says it: the reader's may be wrong.
  const sent = Date.parse(date ?? "");
  return Math.max(0, Math.ceil((until - (Number.isNaN(sent) ? Date.now() : sent)) / 1000));
}
