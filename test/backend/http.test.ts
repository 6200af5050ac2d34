import { connect } from "node:net";
import { describe, expect, test } from "vitest";
import { createApp, type AppOptions } from "../../examples/backend/src/app.js";
import { readConfig } from "../../examples/backend/src/config.js";
import { startServer } from "../../examples/backend/src/server.js";
import { openNewDatabase } from "./support/engines.ts";
import { client, sessionOf, useServer } from "./support/harness.ts";

/** Sends bytes and resolves with what comes back before the connection closes. */
function sendRaw(url: string, text: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(Number(new URL(url).port), "127.0.0.1", () => socket.write(text));
    socket.on("data", (chunk: Buffer) => (answer += chunk.toString()));
    socket.on("close", () => {
      resolve(answer);
    });
  });
}

describe("methods", () => {
  const harness = useServer("PGlite");
  const allowed: [string, string][] = [
    ["/healthz", "GET, HEAD, OPTIONS"],
    ["/readyz", "GET, HEAD, OPTIONS"],
    ["/api/session", "DELETE, GET, HEAD, OPTIONS, POST"],
    ["/api/session/proof", "GET, HEAD, OPTIONS, POST"],
    ["/api/openapi.json", "GET, HEAD, OPTIONS"],
    ["/api/management/v1/access", "GET, HEAD, OPTIONS"],
    ["/api/management/v1/api-keys", "GET, HEAD, OPTIONS, POST"],
    ["/api/management/v1/api-keys/key_none/revoke", "OPTIONS, POST"],
    ["/api/v1/knowledge-bases/kb_marketing/documents", "OPTIONS, POST"],
    ["/api/v1/knowledge-bases/kb_marketing/documents/doc_none", "GET, HEAD, OPTIONS"],
    ["/api/workspaces/ws_marketing/knowledge-bases", "GET, HEAD, OPTIONS"],
    ["/api/workspaces/ws_marketing/documents", "GET, HEAD, OPTIONS"],
  ];

  test.each(allowed)("C10 a method that %s does not have answers 405 with those it has", async (path, allow) => {
    for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"].filter((each) => !allow.includes(each))) {
      const response = await fetch(harness.server.url + path, { method });
      expect([method, response.status, response.headers.get("Allow")]).toEqual([method, 405, allow]);
      expect(await response.json()).toMatchObject({ code: "method_not_allowed", status: 405 });
    }
    const options = await fetch(harness.server.url + path, { method: "OPTIONS" });
    expect([options.status, options.headers.get("Allow")]).toEqual([204, allow]);
    expect([...options.headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
  });

  test("C10 an address that does not exist answers 404 to every method", async () => {
    for (const method of ["GET", "POST", "DELETE", "OPTIONS"]) {
      expect((await fetch(`${harness.server.url}/api/management/v1/none`, { method })).status).toBe(404);
    }
  });

  test("C10 HEAD answers as GET does, without the body", async () => {
    const headers = { Cookie: await sessionOf(harness.server.url, "person_ada") };
    const response = await fetch(`${harness.server.url}/api/management/v1/access`, { method: "HEAD", headers });
    expect([response.status, await response.text()]).toEqual([200, ""]);
  });
});

describe("probes", () => {
  const harness = useServer("PGlite");

  test.each(["/healthz", "/readyz"])("C10 %s answers HTTP/1.0 without a Host", async (path) => {
    expect(await sendRaw(harness.server.url, `GET ${path} HTTP/1.0\r\n\r\n`)).toMatch(/^HTTP\/1\.1 200 /u);
  });

  test("C10 a Host or an address that cannot be read answers a problem, not a bare 400", async () => {
    const { url } = harness.server;
    for (const head of ["GET / HTTP/1.1\r\nHost: a b", "GET \\evil HTTP/1.1\r\nHost: x"]) {
      const answer = await sendRaw(url, `${head}\r\nConnection: close\r\n\r\n`);
      expect(answer).toMatch(/^HTTP\/1\.1 400 [^]*application\/problem\+json[^]*"code":"validation"/u);
    }
  });

  test("C10 idle connections are kept longer than a balancer keeps them, or as long as is set", async () => {
    const keepAliveOf = async (url: string) => (await client(url, {})("/healthz")).headers.get("Keep-Alive");
    expect(await keepAliveOf(harness.server.url)).toBe("timeout=75");
    const db = await openNewDatabase("PGlite");
    const keepAliveTimeoutMs = readConfig({ KEEP_ALIVE_TIMEOUT_MS: "120000" }).keepAliveTimeoutMs;
    const other = await startServer({
      port: 0,
      db,
      dataDir: "/nowhere",
      sessionSecret: "x".repeat(32),
      seed: "none",
      keepAliveTimeoutMs,
    });
    expect(await keepAliveOf(other.url)).toBe("timeout=120");
    await other.close();
  });
});

describe("other origins and proxies", () => {
  const harness = useServer("PGlite");
  const secret = "a secret that only the tests use";
  const app = (options: Partial<AppOptions>) =>
    createApp({ db: harness.server.db, secret, clock: () => harness.clock.now, ...options });
  const page = "https://app.example.com";
  const allowing = () =>
    app({ corsOrigins: readConfig({ CORS_ORIGINS: `${page}, https://admin.example.com` }).corsOrigins });
  const keys = "/api/management/v1/api-keys";
  const cookie = () => sessionOf(harness.server.url, "person_ada");

  test("C10 without CORS_ORIGINS no other origin may read an answer or send a write", async () => {
    const headers = { Cookie: await cookie(), Origin: page };
    const read = await app({}).request(keys, { headers });
    expect([read.status, read.headers.get("Access-Control-Allow-Origin")]).toEqual([200, null]);
    expect((await app({}).request(`${keys}/key_none/revoke`, { method: "POST", headers })).status).toBe(403);
  });

  test("C10 CORS_ORIGINS lets the pages that it names ask, and no others", async () => {
    const preflight = (origin: string) =>
      allowing().request(keys, {
        method: "OPTIONS",
        headers: { Origin: origin, "Access-Control-Request-Method": "POST" },
      });
    const { status, headers } = await preflight(page);
    expect(status).toBe(204);
    expect(headers.get("Access-Control-Allow-Origin")).toBe(page);
    expect(headers.get("Access-Control-Allow-Credentials")).toBe("true");
    expect(headers.get("Access-Control-Allow-Methods")).toContain("POST");
    expect(headers.get("Access-Control-Allow-Headers")).toContain("Idempotency-Key");
    expect(headers.get("Vary")).toContain("Origin");
    for (const other of ["https://evil.example", "null", `${page}.evil.example`, "http://app.example.com"]) {
      expect((await preflight(other)).headers.get("Access-Control-Allow-Origin")).toBeNull();
    }

    const session = { Cookie: await cookie(), "Sec-Fetch-Site": "same-site" };
    const write = (origin: string) =>
      allowing().request(`${keys}/key_none/revoke`, { method: "POST", headers: { ...session, Origin: origin } });
    const own = await write(page);
    // A refusal can be read too: the page has to tell a person why.
    expect([own.status, own.headers.get("Access-Control-Allow-Origin")]).toEqual([404, page]);
    expect(own.headers.get("Access-Control-Expose-Headers")).toContain("Retry-After");
    expect((await write("https://evil.example")).status).toBe(403);
  });

  test("C10 an unchanged list answers 304 to another origin too", async () => {
    const headers = { Cookie: await cookie(), Origin: page };
    const tag = (await allowing().request(keys, { headers })).headers.get("ETag") ?? "";
    const unchanged = await allowing().request(keys, { headers: { ...headers, "If-None-Match": tag } });
    expect([unchanged.status, unchanged.headers.get("Access-Control-Allow-Origin")]).toEqual([304, page]);
  });

  test("C10 the public API answers no other origin: a key does not belong into a browser", async () => {
    const path = "/api/v1/knowledge-bases";
    const preflight = await allowing().request(path, { method: "OPTIONS", headers: { Origin: page } });
    expect(preflight.headers.get("Access-Control-Allow-Origin")).toBeNull();
  });

  test.each(["app.example.com", "https://app.example.com/", "https://app.example.com/x", "*", "https://a.example,"])(
    "C10 the CORS_ORIGINS %j are refused",
    (CORS_ORIGINS) => {
      expect(() => readConfig({ CORS_ORIGINS })).toThrow(/^CORS_ORIGINS must be origins/u);
    },
  );

  test("C15 the cookie is Secure behind a TLS proxy, only where the proxy is trusted", async () => {
    const setCookie = async (trustProxy: boolean, proto?: string) =>
      (
        await app({ trustProxy }).request(
          "/api/session",
          proto === undefined ? {} : { headers: { "X-Forwarded-Proto": proto } },
        )
      ).headers.get("Set-Cookie") ?? "";
    expect(await setCookie(true, "https")).toMatch(/; HttpOnly; SameSite=Lax; Secure$/u);
    // What stands before the last value came from outside.
    expect(await setCookie(true, "http, https")).toMatch(/; Secure$/u);
    expect(await setCookie(true, "https, http")).not.toContain("Secure");
    expect(await setCookie(true)).not.toContain("Secure");
    expect(await setCookie(false, "https")).not.toContain("Secure");
    expect(readConfig({ TRUST_PROXY: "on" }).trustProxy).toBe(true);
    expect(readConfig({}).trustProxy).toBe(false);
  });

  test("C15 behind a trusted proxy a page's origin is compared with the host that the proxy was asked for", async () => {
    const write = async (trustProxy: boolean, forwardedHost: string) =>
      (
        await app({ trustProxy }).request(`${keys}/key_none/revoke`, {
          method: "POST",
          headers: { Cookie: await cookie(), Origin: page, Host: "10.0.0.7", "X-Forwarded-Host": forwardedHost },
        })
      ).status;
    expect(await write(true, "app.example.com")).toBe(404);
    expect(await write(true, "app.example.com, elsewhere.example")).toBe(403);
    expect(await write(false, "app.example.com")).toBe(403);
  });
});
