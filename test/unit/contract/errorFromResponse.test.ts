import { describe, expect, test } from "vitest";

import { errorFromResponse } from "@mark-ai/api-keys/contract";
import { expectConsole } from "../../support/failOnConsole.js";
import { fixtureKey, fixtureSecret } from "@mark-ai/api-keys/testing";

function problem(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "Content-Type": "application/problem+json", ...headers },
  });
}

const html = (status: number) =>
  new Response("<!doctype html><title>Proxy</title>", {
    status,
    headers: { "Content-Type": "text/html; charset=utf-8" },
  });

describe("by status", () => {
  test.each([
    [400, "validation", false],
    [401, "unauthenticated", false],
    [403, "forbidden", false],
    [404, "not_found", false],
    [408, "unavailable", true],
    [409, "conflict", false],
    [413, "too_large", false],
    [418, "unknown", false],
    [422, "validation", false],
    [429, "rate_limited", true],
    [500, "unavailable", true],
    [501, "unavailable", false],
    [502, "unavailable", true],
    [503, "unavailable", true],
    [504, "unavailable", true],
  ])("%i with a page of HTML is %s", async (status, code, retryable) => {
    const error = await errorFromResponse(html(status));
    expect([error.code, error.retryable]).toEqual([code, retryable]);
    expect(error.message).toBe(`The backend answered with status ${String(status)}.`);
  });

  test.each([200, 201, 204, 304])("%i is a bad response, and nothing of its body is told", async (status) => {
    const body = status === 204 || status === 304 ? null : `{"secret":"${fixtureSecret}"`;
    const error = await errorFromResponse(new Response(body, { status, headers: { "X-Request-Id": "req_1" } }));
    expect([error.code, error.requestId, error.cause]).toEqual(["bad_response", "req_1", undefined]);
    expect(error.message).not.toContain("mk_live");
  });

  test("a 200 of HTML says so", async () => {
    const error = await errorFromResponse(html(200));
    expect(error.code).toBe("bad_response");
    expect(error.message).toContain("(text/html)");
  });
});

describe("an RFC 9457 problem", () => {
  test("gives its code, detail, field, request id and existing key", async () => {
    const body = {
      type: "about:blank",
      title: "Conflict",
      detail: "The key exists.",
      code: "secret_already_shown",
      field: "idempotencyKey",
      requestId: "req_9",
      existingKey: { ...fixtureKey(), secret: fixtureSecret },
    };
    const error = await errorFromResponse(problem(409, body));
    expect(error).toMatchObject({
      code: "secret_already_shown",
      message: "The key exists.",
      field: "idempotencyKey",
      requestId: "req_9",
    });
    expect(error.existingKey).toEqual(fixtureKey());
  });

  test("falls back to its title, and to the header's request id", async () => {
    const error = await errorFromResponse(
      problem(403, { title: "No", code: "feature_disabled" }, { "X-Request-Id": "req_h" }),
    );
    expect(error).toMatchObject({ code: "feature_disabled", message: "No", requestId: "req_h" });
  });

  test.each(["quantum_flux", "", 7, null, "aborted", "offline", "network", "timeout", "contract", "bad_response"])(
    "with the code %j goes by its status",
    async (code) => {
      expect((await errorFromResponse(problem(503, { code }))).code).toBe("unavailable");
    },
  );

  test("is read from plain JSON too", async () => {
    const error = await errorFromResponse(
      problem(400, { code: "limit_reached" }, { "Content-Type": "application/json; charset=utf-8" }),
    );
    expect(error.code).toBe("limit_reached");
  });

  test.each([
    null,
    [],
    "text",
    7,
    { detail: 5, field: {}, requestId: [], existingKey: "x" },
    { detail: "d".repeat(5000) },
  ])("that is odd (%j) goes by its status", async (body) => {
    const error = await errorFromResponse(problem(404, body));
    expect([error.code, error.field, error.existingKey]).toEqual(["not_found", undefined, undefined]);
    expect(error.message).toBe("The backend answered with status 404.");
  });

  test("that is cut off goes by its status, and the parser's error, which quotes the body, goes nowhere (B11)", async () => {
    const cut = new Response(`{"existingKey":"${fixtureSecret}`, {
      status: 409,
      headers: { "Content-Type": "application/problem+json" },
    });
    const error = await errorFromResponse(cut);
    expect([error.code, error.cause]).toEqual(["conflict", undefined]);
    expect(error.message).toBe("The backend answered with status 409.");
    expect(String(error.stack)).not.toContain("mk_live");
  });

  test("whose content type is not JSON, or absent, goes by its status", async () => {
    const body = JSON.stringify({ code: "limit_reached" });
    const plain = new Response(body, { status: 409, headers: { "Content-Type": "text/plain" } });
    const untyped = new Response(new TextEncoder().encode(body), { status: 409 });
    expect(untyped.headers.get("Content-Type")).toBeNull();
    for (const response of [plain, untyped]) expect((await errorFromResponse(response)).code).toBe("conflict");
  });

  test("whose body breaks off while it is read goes by its status", async () => {
    const broken = new ReadableStream({
      start: (stream) => {
        stream.error(new TypeError("terminated"));
      },
    });
    const response = new Response(broken, { status: 409, headers: { "Content-Type": "application/problem+json" } });
    expect((await errorFromResponse(response)).code).toBe("conflict");
  });

  test("of a success is not read, since it may contain a secret", async () => {
    const response = Response.json({ secret: fixtureSecret }, { status: 200 });
    await errorFromResponse(response);
    expect(response.bodyUsed).toBe(false);
  });

  test("that was read before goes by its status, and a developer is told what to use (B2)", async () => {
    expectConsole(/^errorFromResponse\(\) was given a response whose body has been read already.*errorFromProblem\(/);
    const read = problem(409, { code: "limit_reached" });
    await read.text();
    expect((await errorFromResponse(read)).code).toBe("conflict");
  });
});

describe("Retry-After", () => {
  const date = "Mon, 16 Nov 2026 10:30:00 GMT";

  test.each([
    ["7", undefined, 7],
    ["0", undefined, 0],
    [" 12 ", undefined, 12],
    ["Mon, 16 Nov 2026 10:30:45 GMT", date, 45],
    ["Mon, 16 Nov 2026 10:29:00 GMT", date, 0],
    ["soon", undefined, undefined],
    ["-5", undefined, undefined],
    ["1.5", undefined, undefined],
  ])("%j is %s seconds", async (value, sent, expected) => {
    const headers = { "Retry-After": value, ...(sent !== undefined && { Date: sent }) };
    expect((await errorFromResponse(problem(429, {}, headers))).retryAfter).toBe(expected);
  });

  test("a date without the backend's own clock goes by the reader's", async () => {
    const until = new Date(Date.now() + 60_000).toUTCString();
    const { retryAfter } = await errorFromResponse(problem(503, {}, { "Retry-After": until }));
    expect(retryAfter).toBeGreaterThan(55);
    expect(retryAfter).toBeLessThanOrEqual(60);
  });
});
