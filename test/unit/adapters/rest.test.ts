import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import { createRestAdapter, type RestAdapterOptions } from "@mark-ai/api-keys/adapters/rest";
import { isApiKeysError, type ApiKeysAdapter, type ApiKeysError } from "@mark-ai/api-keys/contract";
import {
  adapterConformance,
  fixtureCreatedKey,
  fixtureKey,
  fixtureQuota,
  fixtureSecret,
  providedBy,
} from "@mark-ai/api-keys/testing";

import { restServer } from "../../support/restServer.js";
import { memoryHarness } from "../testing/memoryHarness.js";

const baseUrl = "https://app.example.com/api/management/v1";
const live = () => ({ signal: new AbortController().signal });
const create = { workspaceId: "ws_marketing", name: "Production ✓", idempotencyKey: "0123456789abcdef" };

interface Sent {
  readonly url: string;
  readonly init: RequestInit;
  readonly headers: Headers;
}

/** An adapter whose requests are kept and answered with one answer. */
function recording(answer: unknown, options: Partial<RestAdapterOptions> = {}) {
  const sent: Sent[] = [];
  const fetch: typeof globalThis.fetch = (url, init = {}) => {
    sent.push({ url: url as string, init, headers: new Headers(init.headers) });
    return Promise.resolve(answer instanceof Response ? answer : Response.json(answer));
  };
  return { adapter: createRestAdapter({ baseUrl, fetch, ...options }), sent };
}

async function failure(promise: Promise<unknown>): Promise<ApiKeysError> {
  const error: unknown = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!isApiKeysError(error)) throw new Error("It did not reject with an ApiKeysError.");
  return error;
}

describe("requests", () => {
  test("a list carries what it was asked for, and nothing else", async () => {
    const { adapter, sent } = recording({ items: [] });
    await adapter.listKeys({ limit: 25 }, live());
    const search = "a&b=c #?é";
    await adapter.listKeys(
      { limit: 5, workspaceId: "ws/1", search, status: "active", sort: "name:asc", cursor: "x-y_z" },
      live(),
    );
    expect(sent[0]?.url).toBe(`${baseUrl}/api-keys?limit=25`);
    const url = new URL(sent[1]?.url ?? "");
    expect(Object.fromEntries(url.searchParams)).toEqual({
      limit: "5",
      workspaceId: "ws/1",
      search,
      status: "active",
      sort: "name:asc",
      cursor: "x-y_z",
    });
    expect(url.hash).toBe("");
    expect(sent[0]?.init).toMatchObject({ method: "GET", cache: "no-cache" });
    expect(sent[0]?.headers.get("Accept")).toBe("application/json");
    expect(sent[0]?.headers.has("Content-Type")).toBe(false);
  });

  test("a create is a post of JSON with its idempotency key, past every cache", async () => {
    const { adapter, sent } = recording(fixtureCreatedKey());
    expect(await adapter.createKey({ ...create, replaces: "key_old" }, live())).toEqual(fixtureCreatedKey());
    expect(sent[0]).toMatchObject({ url: `${baseUrl}/api-keys`, init: { method: "POST", cache: "no-store" } });
    expect(sent[0]?.headers.get("Idempotency-Key")).toBe(create.idempotencyKey);
    expect(sent[0]?.headers.get("Content-Type")).toBe("application/json");
    expect(JSON.parse(sent[0]?.init.body as string)).toEqual({
      workspaceId: "ws_marketing",
      name: "Production ✓",
      replaces: "key_old",
    });
    await adapter.createKey(create, live());
    expect(JSON.parse(sent[1]?.init.body as string)).toEqual({ workspaceId: "ws_marketing", name: "Production ✓" });
  });

  test("G27 a key is read and renamed by its address, where the backend has that", async () => {
    const optionalMethods = ["getKey", "updateKey"] as const;
    const { adapter, sent } = recording(fixtureKey(), { optionalMethods });
    expect(await adapter.getKey?.({ keyId: "key/1" }, live())).toEqual(fixtureKey());
    await adapter.updateKey?.({ keyId: "key/1", name: "New", description: undefined }, live());
    expect(sent.map(({ url, init }) => [init.method, url])).toEqual([
      ["GET", `${baseUrl}/api-keys/key%2F1`],
      ["PATCH", `${baseUrl}/api-keys/key%2F1`],
    ]);
    expect(JSON.parse(sent[1]?.init.body as string)).toEqual({ name: "New" });
    await adapter.updateKey?.({ keyId: "key/1", attributes: { team: "Growth", sources: [] } }, live());
    expect(JSON.parse(sent[2]?.init.body as string)).toEqual({ attributes: { team: "Growth", sources: [] } });
    const without = createRestAdapter({ baseUrl });
    expect([without.getKey, without.updateKey, without.getScopes]).toEqual([undefined, undefined, undefined]);
  });

  test.each([
    ["key_1", "key_1"],
    ["a/../b", "a%2F..%2Fb"],
    ["?x#y", "%3Fx%23y"],
    ["..", "%252E%252E"],
  ])("a revocation of %j stays on its path", async (keyId, segment) => {
    const { adapter, sent } = recording(fixtureKey());
    await adapter.revokeKey({ keyId }, live());
    expect(new URL(sent[0]?.url ?? "").href).toBe(`${baseUrl}/api-keys/${segment}/revoke`);
    expect(sent[0]?.init.body).toBeUndefined();
    expect(sent[0]?.headers.has("Content-Type")).toBe(false);
  });

  test("G25 several keys are revoked in one post, where the backend has that, and lists carry what is to be cleaned up", async () => {
    const results = [{ keyId: "key_1", key: fixtureKey({ id: "key_1", status: "revoked" }) }];
    const { adapter, sent } = recording({ results }, { optionalMethods: ["revokeKeys"] });
    expect(await adapter.revokeKeys?.({ keyIds: ["key_1"] }, live())).toEqual({ results });
    await adapter.listKeys({ limit: 5, usedBefore: "2026-08-18T10:30:00Z", creatorLeft: true }, live());
    expect(sent.map(({ url, init }) => [init.method, url.slice(baseUrl.length)])).toEqual([
      ["POST", "/api-keys/revoke"],
      ["GET", "/api-keys?usedBefore=2026-08-18T10%3A30%3A00Z&creatorLeft=true&limit=5"],
    ]);
    expect(JSON.parse(sent[0]?.init.body as string)).toEqual({ keyIds: ["key_1"] });
    expect(createRestAdapter({ baseUrl }).revokeKeys).toBeUndefined();
  });

  test("usage and access", async () => {
    const { adapter, sent } = recording({});
    await adapter.getAccess({}, live());
    await adapter.getImportQuota({}, live());
    await adapter.getImportHistory({ workspaceId: "ws_1", timeZone: "Europe/Berlin", days: 30 }, live());
    expect(sent.map(({ url }) => url.slice(baseUrl.length))).toEqual([
      "/access",
      "/usage/quota",
      "/usage/history?workspaceId=ws_1&timeZone=Europe%2FBerlin&days=30",
    ]);
  });

  test("headers are added, asked for each time, and cannot displace the adapter's own", async () => {
    let count = 0;
    const headers = () => Promise.resolve({ Authorization: `Bearer ${String((count += 1))}`, accept: "text/html" });
    const { adapter, sent } = recording({}, { headers, credentials: "include" });
    await adapter.getAccess({}, live());
    await adapter.getAccess({}, live());
    expect(sent.map((one) => one.headers.get("Authorization"))).toEqual(["Bearer 1", "Bearer 2"]);
    expect(sent[0]?.headers.get("Accept")).toBe("application/json");
    expect(sent[0]?.init.credentials).toBe("include");
    const plain = recording({}, { headers: { "X-Tenant": "acme" } });
    await plain.adapter.getAccess({}, live());
    expect(plain.sent[0]?.headers.get("X-Tenant")).toBe("acme");
    expect(plain.sent[0]?.init).not.toHaveProperty("credentials");
  });

  test("headers that cannot be made send nothing", async () => {
    const headers = () => Promise.reject(new Error("no token"));
    const { adapter, sent } = recording({}, { headers });
    expect((await failure(adapter.getAccess({}, live()))).code).toBe("unknown");
    const injected = recording({}, { headers: { "X-Bad": "a\r\nX-Other: b" } });
    expect((await failure(injected.adapter.getAccess({}, live()))).code).toBe("unknown");
    expect([...sent, ...injected.sent]).toEqual([]);
  });
});

describe("baseUrl", () => {
  test.each([
    ["/api/management/v1", "/api/management/v1/access"],
    ["/api/management/v1/", "/api/management/v1/access"],
    ["/", "/access"],
    ["https://api.example.com", "https://api.example.com/access"],
    ["http://localhost:3000/v1//", "http://localhost:3000/v1/access"],
  ])("%j asks %j", async (base, url) => {
    const { adapter, sent } = recording({}, { baseUrl: base });
    await adapter.getAccess({}, live());
    expect(sent[0]?.url).toBe(url);
  });

  test.each([
    "",
    " ",
    "api/v1",
    "//evil.example.com",
    "/\\evil.example.com",
    "javascript:alert(1)",
    "ftp://x",
    "https://",
    "https://a.b?x=1",
    "/api#x",
    "/api v1",
    "https://user:pw@a.b",
    undefined,
    7,
  ])("%j is refused at once", (base) => {
    expect(() => createRestAdapter({ baseUrl: base as string })).toThrow(/^createRestAdapter\(\) cannot use baseUrl /u);
  });

  test("a refused one does not tell its password", () => {
    expect(() => createRestAdapter({ baseUrl: "https://user:hunter2@a.b" })).toThrow(/^((?!hunter2).)*$/su);
  });
});

describe("a body that cannot be read", () => {
  test.each<[string, () => Response]>([
    ["nothing", () => new Response(null, { status: 204 })],
    ["an empty body", () => new Response("", { headers: { "Content-Type": "application/json" } })],
    [
      "half of a secret",
      () =>
        new Response(`{"secret":"${fixtureSecret}`, { status: 201, headers: { "Content-Type": "application/json" } }),
    ],
  ])("%s is a bad response that quotes nothing", async (_, answer) => {
    const error = await failure(recording(answer()).adapter.createKey(create, live()));
    expect([error.code, error.isDefiniteFailure, error.cause]).toEqual(["bad_response", false, undefined]);
    expect(`${error.message}${String(error.stack)}`).not.toContain("mk_live");
  });

  test("G29 a backend that wants a fresh proof is an error with the code step_up_required, after which nothing has happened", async () => {
    const body = JSON.stringify({ code: "step_up_required", status: 403, detail: "Confirm your identity." });
    const answer = () =>
      new Response(body, {
        status: 403,
        headers: { "Content-Type": "application/problem+json", "X-Request-Id": "req_1" },
      });
    for (const promise of [
      recording(answer()).adapter.createKey(create, live()),
      recording(answer()).adapter.revokeKey({ keyId: "key_1" }, live()),
    ]) {
      expect(await failure(promise)).toMatchObject({
        code: "step_up_required",
        message: "Confirm your identity.",
        requestId: "req_1",
        isDefiniteFailure: true,
        retryable: false,
      });
    }
  });

  test("a problem is told as it is", async () => {
    const body = JSON.stringify({ code: "secret_already_shown", detail: "Shown.", existingKey: fixtureKey() });
    const answer = new Response(body, {
      status: 409,
      headers: { "Content-Type": "application/problem+json", "X-Request-Id": "req_1" },
    });
    const error = await failure(recording(answer).adapter.createKey(create, live()));
    expect(error).toMatchObject({
      code: "secret_already_shown",
      message: "Shown.",
      requestId: "req_1",
      existingKey: fixtureKey(),
    });
  });
});

describe("no connection", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });
  const failing: typeof fetch = () => Promise.reject(new TypeError("fetch failed"));

  test("is a network error while the browser says it is online, or says nothing", async () => {
    const adapter = createRestAdapter({ baseUrl, fetch: failing });
    expect((await failure(adapter.getAccess({}, live()))).code).toBe("network");
    vi.stubGlobal("navigator", { onLine: true });
    expect((await failure(adapter.getAccess({}, live()))).code).toBe("network");
  });

  test("is offline when the browser says so", async () => {
    vi.stubGlobal("navigator", { onLine: false });
    const adapter = createRestAdapter({ baseUrl, fetch: failing });
    expect((await failure(adapter.getAccess({}, live()))).code).toBe("offline");
    expect((await failure(adapter.createKey(create, live()))).code).toBe("offline");
  });

  test("G04 a write that was under way when it went is not said to be undone", async () => {
    const navigator = { onLine: true };
    vi.stubGlobal("navigator", navigator);
    const dropping: typeof fetch = () => {
      navigator.onLine = false;
      return Promise.reject(new TypeError("fetch failed"));
    };
    const adapter = createRestAdapter({ baseUrl, fetch: dropping });
    const error = await failure(adapter.createKey(create, live()));
    expect([error.code, error.isDefiniteFailure]).toEqual(["network", false]);
    navigator.onLine = true;
    expect((await failure(adapter.getAccess({}, live()))).code).toBe("offline");
  });
});

describe("time", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test.each([
    [undefined, 20_000],
    [500, 500],
  ])("with timeoutMs %s it gives up after %i ms, though fetch ignores its signal", async (timeoutMs, ms) => {
    const signals: (AbortSignal | null | undefined)[] = [];
    const fetch: typeof globalThis.fetch = (_url, init) => {
      signals.push(init?.signal);
      return new Promise(() => undefined);
    };
    const adapter = createRestAdapter({ baseUrl, fetch, timeoutMs });
    const error = failure(adapter.getAccess({}, live()));
    await vi.advanceTimersByTimeAsync(ms - 1);
    expect(signals[0]?.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect((await error).code).toBe("timeout");
    expect(signals[0]?.aborted).toBe(true);
    expect(adapter.timeoutMs).toBeGreaterThan(ms);
  });

  test("headers that never come time out too", async () => {
    const adapter = createRestAdapter({ baseUrl, headers: () => new Promise(() => undefined), timeoutMs: 500 });
    const error = failure(adapter.getAccess({}, live()));
    await vi.advanceTimersByTimeAsync(500);
    expect((await error).code).toBe("timeout");
  });
});

describe("over a real connection, with Node's own fetch", () => {
  let server: Server | undefined;
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });

  async function serve(listener: RequestListener): Promise<string> {
    const started = createServer(listener);
    server = started;
    await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${String((started.address() as AddressInfo).port)}`;
  }

  test("an answer arrives", async () => {
    const url = await serve((request, response) => {
      response
        .setHeader("Content-Type", "application/json")
        .end(JSON.stringify({ ...fixtureQuota(), path: request.url }));
    });
    expect(await createRestAdapter({ baseUrl: `${url}/v1/` }).getImportQuota({}, live())).toEqual({
      ...fixtureQuota(),
      path: "/v1/usage/quota",
    });
  });

  test("a body that breaks off is a bad response", async () => {
    const url = await serve((_request, response) => {
      response.writeHead(201, { "Content-Type": "application/json", "Content-Length": "5000" });
      response.write('{"secret":"mk_live_', () => response.destroy());
    });
    const error = await failure(createRestAdapter({ baseUrl: url }).createKey(create, live()));
    expect([error.code, error.cause]).toEqual(["bad_response", undefined]);
  });

  test("a connection that is cut, or refused, is a network error", async () => {
    const url = await serve((request) => request.destroy());
    const adapter = createRestAdapter({ baseUrl: url });
    expect((await failure(adapter.getAccess({}, live()))).code).toBe("network");
    await new Promise((resolve) => server?.close(resolve));
    expect((await failure(adapter.getAccess({}, live()))).code).toBe("network");
  });

  test("an abort ends the request on the wire", async () => {
    const controller = new AbortController();
    let listen: (request: IncomingMessage) => void = () => undefined;
    const closed = new Promise<void>((resolve) => {
      listen = (request) => {
        request.on("close", resolve);
        controller.abort();
      };
    });
    const url = await serve((request) => {
      listen(request);
    });
    const error = failure(createRestAdapter({ baseUrl: url }).getAccess({}, { signal: controller.signal }));
    expect((await error).code).toBe("aborted");
    await closed;
  });
});

describe("G11 the REST adapter", async () => {
  const makeHarness = async () => {
    const harness = await memoryHarness()();
    const over = (adapter: ApiKeysAdapter) =>
      createRestAdapter({
        baseUrl,
        fetch: restServer(adapter),
        listFeatures: adapter.listFeatures,
        optionalMethods: [
          "revokeKeys",
          "getKey",
          "updateKey",
          "getScopes",
          "getKeyEvents",
          "getKeyUsage",
          "getCompanyHistory",
        ],
      });
    return {
      ...harness,
      adapter: over(harness.adapter),
      asMember: async () => over((await harness.asMember?.()) ?? harness.adapter),
      asLeaver: async () => {
        const leaver = await harness.asLeaver?.();
        return { adapter: over(leaver?.adapter ?? harness.adapter), leave: async () => leaver?.leave() };
      },
      newProcess: async () => over((await harness.newProcess?.()) ?? harness.adapter),
    };
  };
  const provides = await providedBy(makeHarness);
  for (const { name, skipReason, run } of adapterConformance(makeHarness, { provides })) {
    test(name, async () => {
      expect(skipReason).toBeUndefined();
      await run();
    });
  }
});
