import { describe, expect, test } from "vitest";

import { errorFromProblem, errorFromResponse, type ProblemHeaders } from "@mark-ai/api-keys/contract";
import { fixtureKey, fixtureSecret } from "@mark-ai/api-keys/testing";

const problem = {
  title: "Conflict",
  detail: "The key exists.",
  code: "secret_already_shown",
  field: "idempotencyKey",
  existingKey: { ...fixtureKey(), secret: fixtureSecret },
};
const headers = { "Content-Type": "application/problem+json", "Retry-After": "7", "X-Request-Id": "req_1" };

describe("B2 a response whose body a client has read", () => {
  test.each<[string, ProblemHeaders]>([
    ["fetch's headers", new Headers(headers)],
    ["a plain object of headers", headers],
    ["Node's lower-case headers", { "retry-after": "7", "x-request-id": ["req_1"] }],
    ["axios's headers", { get: (name: string) => (headers as Record<string, string>)[name], common: undefined }],
  ])("keeps code, message, field, key, wait and request id, from %s", (_, given) => {
    const error = errorFromProblem({ status: 409, headers: given, body: problem });
    expect(error).toMatchObject({
      code: "secret_already_shown",
      message: "The key exists.",
      retryable: false,
      retryAfter: 7,
      field: "idempotencyKey",
      requestId: "req_1",
    });
    expect(error.existingKey).toEqual(fixtureKey());
    expect(JSON.stringify(error)).not.toContain(fixtureSecret);
  });

  test("says the same as errorFromResponse() on an unread body", async () => {
    const response = new Response(JSON.stringify(problem), { status: 409, headers });
    const unread = await errorFromResponse(response.clone());
    expect(errorFromProblem({ status: 409, headers: response.headers, body: await response.json() })).toEqual(unread);
  });

  test("takes JSON as text, and null for what is absent", () => {
    const body = JSON.stringify({ ...problem, field: null, existingKey: { ...fixtureKey(), revokedAt: null } });
    const error = errorFromProblem({ status: 409, body });
    expect([error.code, error.field, error.existingKey]).toEqual(["secret_already_shown", undefined, fixtureKey()]);
  });

  test.each([undefined, null, "", "<!doctype html>", `{"secret":"${fixtureSecret}`, 7, [], new Error(fixtureSecret)])(
    "goes by its status when the body is %s",
    (body) => {
      const error = errorFromProblem({ status: 403, body });
      expect([error.code, error.message]).toEqual(["forbidden", "The backend answered with status 403."]);
      expect(String(error.stack)).not.toContain("mk_live");
    },
  );

  test("does not use a successful body, which may contain a secret", () => {
    const error = errorFromProblem({ status: 201, body: { code: fixtureSecret, detail: fixtureSecret } });
    expect([error.code, error.isDefiniteFailure]).toEqual(["bad_response", false]);
    expect(String(error.stack)).not.toContain("mk_live");
  });

  test.each([
    ["text/html; charset=utf-8", "text/html"],
    [undefined, "no content type"],
    ["", ""],
    [`text/${"x".repeat(100)}`, `text/${"x".repeat(55)}`],
  ])("says of a success with the content type %j what it was: %s", (type, said) => {
    const { message } = errorFromProblem({ status: 200, headers: { "Content-Type": type } });
    expect(message).toBe(`The backend answered with status 200 and a body that is not readable JSON (${said}).`);
  });

  test("cuts a request id from a header to 500 characters", () => {
    const { requestId } = errorFromProblem({ status: 500, headers: { "X-Request-Id": "r".repeat(900) } });
    expect(requestId).toBe("r".repeat(500));
  });

  test.each([[7], [["7", "9"]]])("takes a header that is %j", (wait) => {
    expect(errorFromProblem({ status: 429, headers: { "Retry-After": wait } }).retryAfter).toBe(7);
  });

  test.each([true, {}, null, [], [null], ["Mon"]])("ignores a header that is %j", (wait) => {
    const { retryAfter, requestId } = errorFromProblem({
      status: 429,
      headers: { "Retry-After": wait, "X-Request-Id": typeof wait === "object" ? undefined : wait },
    });
    expect([retryAfter, requestId]).toEqual([undefined, undefined]);
  });

  test.each([
    ["", undefined],
    [" ", undefined],
    [" 12 ", 12],
    ["in Mon, 16 Nov 2026 10:30:45 GMT", undefined],
    ["Mo 16 Nov 2026 10:30:45 GMT", undefined],
    ["Mon, 16 Nov 2026 10:30:00.001 GMT", 1],
  ])("waits after the Retry-After %j for %s seconds", (value, seconds) => {
    const given = { "Retry-After": value, Date: "Mon, 16 Nov 2026 10:30:00 GMT" };
    expect(errorFromProblem({ status: 429, headers: given }).retryAfter).toBe(seconds);
  });

  test.each([
    [410, "not_found"],
    [425, "unavailable"],
  ])("a status %i is %s", (status, code) => {
    expect(errorFromProblem({ status }).code).toBe(code);
  });

  test("a backend cannot say that the answer is not from the API", () => {
    expect(errorFromProblem({ status: 503, body: { code: "not_from_api" } }).code).toBe("unavailable");
  });
});
