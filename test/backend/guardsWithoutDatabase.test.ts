import type Crypto from "node:crypto";
import { Hono } from "hono";
import * as v from "valibot";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { decodeCursor, encodeCursor } from "../../examples/backend/src/keys/cursor.js";
import { createRateLimit } from "../../examples/backend/src/http/rateLimit.js";
import { readJson } from "../../examples/backend/src/http/readJson.js";
import { defineRoute, mount, type HonoEnv } from "../../examples/backend/src/http/route.js";
import { isProofCode, proofCode } from "../../examples/backend/src/sessions/proofCode.js";
import { newSessionCookie, readSessionCookie } from "../../examples/backend/src/sessions/sessionCookie.js";

const { timingSafeEqual } = vi.hoisted(() => ({
  timingSafeEqual: vi.fn<typeof Crypto.timingSafeEqual>(),
}));
vi.mock("node:crypto", async (original) => {
  const crypto = await original<typeof Crypto>();
  timingSafeEqual.mockImplementation((a, b) => crypto.timingSafeEqual(a, b));
  return { ...crypto, timingSafeEqual };
});

const secret = "a secret that only the tests use";
const now = new Date("2026-11-16T10:30:00.000Z");

describe("B11 what is signed is compared in constant time: how long a comparison takes tells nothing of a signature", () => {
  beforeEach(() => {
    timingSafeEqual.mockClear();
  });

  test("a session's cookie", () => {
    const [cookie = ""] = newSessionCookie(secret, "person_ada", now, false).split(";");
    expect(readSessionCookie(secret, cookie, now)?.person).toBe("person_ada");
    expect(readSessionCookie(secret, `${cookie.slice(0, -2)}xx`, now)).toBeUndefined();
    expect(timingSafeEqual).toHaveBeenCalledTimes(2);
  });

  test("a cursor", () => {
    const cursor = encodeCursor(secret, "co_acme", "name:asc", { id: "key_1", at: "=production" });
    expect(decodeCursor(secret, "co_acme", "name:asc", cursor)).toEqual({ id: "key_1", at: "=production" });
    expect(() => decodeCursor(secret, "co_acme", "name:asc", `${cursor.slice(0, -2)}xx`)).toThrow("does not belong");
    expect(timingSafeEqual).toHaveBeenCalledTimes(2);
  });

  test("a cursor's signature does not open a session: what is signed for one purpose serves no other", () => {
    const cursor = encodeCursor(secret, "co_acme", "name:asc", { id: "key_1", at: "=production" });
    expect(readSessionCookie(secret, `mark_session=${cursor}`, now)).toBeUndefined();
    expect(timingSafeEqual).toHaveLastReturnedWith(false);
    const [, session = ""] = newSessionCookie(secret, "person_ada", now, false).split(/[=;]/u);
    expect(() => decodeCursor(secret, "co_acme", "name:asc", session)).toThrow("does not belong");
    expect(timingSafeEqual).toHaveLastReturnedWith(false);
  });

  test("a code that proves a person's identity", () => {
    const code = proofCode(secret, "session_1", now);
    expect(isProofCode(secret, "session_1", now, code)).toBe(true);
    expect(isProofCode(secret, "session_1", now, `${code.slice(0, 5)}x`)).toBe(false);
    // This period's and the one before.
    expect(timingSafeEqual).toHaveBeenCalledTimes(3);
  });
});

describe("B11 guards of memory", () => {
  test("a body without a length is refused as soon as it is too long, and not read to its end", async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(1_000).fill(32));
        if (sent === 100) controller.close();
      },
    });
    const headers = { "Content-Type": "application/json" };
    const request = new Request("http://localhost/", { method: "POST", headers, body, duplex: "half" } as RequestInit);
    await expect(readJson(request, 10_000)).rejects.toMatchObject({ code: "too_large", status: 413 });
    expect(sent).toBeLessThan(20);
  });

  test("callers who come once do not fill the memory: with ten thousand windows those begin anew", () => {
    const limit = createRateLimit(1, () => now);
    limit("first");
    expect(() => {
      limit("first");
    }).toThrow("At most 1 requests a minute");
    for (let caller = 0; caller < 10_000; caller++) limit(`caller ${String(caller)}`);
    expect(() => {
      limit("first");
    }).not.toThrow();
  });
});

test("B11 no field leaves that the contract does not name, whatever a handler answers", async () => {
  const app = new Hono<HonoEnv>();
  const route = defineRoute({
    id: "leak",
    method: "get",
    path: "/leak",
    summary: "A row of the database as it is",
    status: 200,
    answer: v.object({ id: v.string() }),
    cacheControl: "no-store",
    problems: [],
    handle: () => Promise.resolve({ id: "key_1", hash: "00ff" }),
  });
  mount(app, "", [route], () => Promise.resolve({}));
  expect(await (await app.request("/leak")).json()).toEqual({ id: "key_1" });
});
