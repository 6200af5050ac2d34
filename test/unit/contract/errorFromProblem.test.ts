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
});
