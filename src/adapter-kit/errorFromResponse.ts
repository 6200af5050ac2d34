import * as v from "valibot";

import { ApiKeysError, errorCodes, type ApiKeysErrorCode } from "../contract/errors.js";
import { apiKeySchema } from "../contract/schemas.js";
import type { ApiKey } from "../contract/types.js";

/** Codes that only the side which asks can know: a backend that sends one is not believed. */
const clientCodes: ReadonlySet<string> = new Set([
  "aborted",
  "bad_response",
  "contract",
  "network",
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

const longestText = 500;
const short = v.fallback(v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(longestText))), undefined);

const problemSchema = v.object({
  code: short,
  title: short,
  detail: short,
  field: short,
  requestId: short,
  existingKey: v.fallback(v.optional(apiKeySchema), undefined),
});

type Problem = v.InferOutput<typeof problemSchema>;

/**
 * Makes the right `ApiKeysError` from an answer of `fetch` that is no success: an RFC 9457 problem's `code`,
 * `detail`, `field`, `requestId` and `existingKey`, the headers `X-Request-Id` and `Retry-After` (RFC 9110, seconds
 * or a date), else the status. It reads the body, and never throws. An answer with a 2xx status becomes
 * `bad_response`, and nothing of its body is read: it may hold a secret.
 */
export async function errorFromResponse(response: Response): Promise<ApiKeysError> {
  const requestId = response.headers.get("X-Request-Id")?.slice(0, longestText);
  if (response.status < 400) return badResponse(response, requestId);

  const problem = await problemOf(response);
  const code = codeOf(problem?.code, response.status);
  return new ApiKeysError(code, {
    message: problem?.detail ?? problem?.title ?? `The backend answered with status ${String(response.status)}.`,
    retryable: code === "unavailable" ? response.status !== 501 : undefined,
    retryAfter: retryAfterOf(response.headers),
    field: problem?.field,
    requestId: problem?.requestId ?? requestId,
    existingKey: problem?.existingKey satisfies ApiKey | undefined,
  });
}

function badResponse(response: Response, requestId: string | undefined): ApiKeysError {
  const type = response.headers.get("Content-Type")?.split(";")[0]?.slice(0, 60) ?? "no content type";
  return new ApiKeysError("bad_response", {
    message: `The backend answered with status ${String(response.status)} and a body that is no readable JSON (${type}).`,
    requestId,
  });
}

async function problemOf(response: Response): Promise<Problem | undefined> {
  if (!/[/+]json\b/iu.test(response.headers.get("Content-Type") ?? "")) return undefined;
  try {
    const parsed = v.safeParse(problemSchema, await response.json());
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

function codeOf(code: string | undefined, status: number): ApiKeysErrorCode {
  const known = errorCodes.find((candidate) => candidate === code && !clientCodes.has(candidate));
  return known ?? codeOfStatus[status] ?? (status >= 500 ? "unavailable" : "unknown");
}

function retryAfterOf(headers: Headers): number | undefined {
  const value = headers.get("Retry-After")?.trim();
  if (value === undefined || value === "") return undefined;
  if (/^\d+$/u.test(value)) return Number(value);
  // An HTTP date starts with its weekday; Date.parse alone takes "-5" for one.
  const until = /^[A-Z][a-z]{2}/u.test(value) ? Date.parse(value) : NaN;
  if (Number.isNaN(until)) return undefined;
  // The backend's own clock, where it says it: the reader's may lie.
  const sent = Date.parse(headers.get("Date") ?? "");
  return Math.max(0, Math.ceil((until - (Number.isNaN(sent) ? Date.now() : sent)) / 1000));
}
