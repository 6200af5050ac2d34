import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";

import { afterEach, describe, expect, test, vi } from "vitest";

import { createRestAdapter } from "@mark-ai/api-keys/adapters/rest";
import { isApiKeysError, type ApiKeysError } from "@mark-ai/api-keys/contract";
import { fixtureQuota, fixtureSecret } from "@mark-ai/api-keys/testing";

import { expectConsole } from "../../support/failOnConsole.js";

// What stands between the page and the API may answer in its place: a sign-in page, a captive portal, another server.

const live = () => ({ signal: new AbortController().signal });
const create = { workspaceId: "ws_marketing", name: "Production", idempotencyKey: "0123456789abcdef" };
const page = `<!doctype html><title>Sign in</title>`;

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

async function failure(promise: Promise<unknown>): Promise<ApiKeysError> {
  const error: unknown = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!isApiKeysError(error)) throw new Error("It did not reject with an ApiKeysError.");
  return error;
}

describe("A36 a redirect", () => {
  test.each([302, 303, 307])("by %i to a sign-in page means signed out, for reads and for writes", async (status) => {
    const url = await serve(({ url: path = "" }, response) => {
      if (path.startsWith("/sign-in")) response.setHeader("Content-Type", "text/html").end(page);
      else response.writeHead(status, { Location: `/sign-in?next=${path}` }).end();
    });
    const adapter = createRestAdapter({ baseUrl: `${url}/api` });
    const list = () => adapter.listKeys({ limit: 25, search: "private" }, live());
    for (const call of [list, () => adapter.createKey(create, live())]) {
      const error = await failure(call());
      expect([error.code, error.isDefiniteFailure, error.retryable]).toEqual(["unauthenticated", true, false]);
      expect(error.message).toContain(
        `was redirected to a web page (${url}/sign-in): most likely the session has ended.`,
      );
      expect(error.message).not.toContain("private");
    }
  });

  test("to where the API has moved is followed", async () => {
    const url = await serve(({ url: path = "" }, response) => {
      if (path.startsWith("/new"))
        response.setHeader("Content-Type", "application/json").end(JSON.stringify(fixtureQuota()));
      else response.writeHead(308, { Location: `/new${path}` }).end();
    });
    expect(await createRestAdapter({ baseUrl: `${url}/old` }).getImportQuota({}, live())).toEqual(fixtureQuota());
  });
});

describe("A36 a web page in place of JSON", () => {
  test("is not from the API: nothing was written, and the developer is told address and status once", async () => {
    const url = await serve((_request, response) => response.setHeader("Content-Type", "text/html").end(page));
    const adapter = createRestAdapter({ baseUrl: `${url}/api` });
    expectConsole(/^POST http:.*\/api\/api-keys was answered by a web page with status 200.*Check the baseUrl/);
    const error = await failure(adapter.createKey(create, live()));
    expect([error.code, error.isDefiniteFailure, error.retryable]).toEqual(["not_from_api", true, false]);
    expect(error.message).toBe(
      `POST ${url}/api/api-keys was answered by a web page with status 200, which the API keys API never does.`,
    );
  });

  test("is told by its first character too", async () => {
    const url = await serve((_request, response) => response.setHeader("Content-Type", "text/plain").end(`\n ${page}`));
    expectConsole(/was answered by a web page/);
    expect((await failure(createRestAdapter({ baseUrl: url }).getAccess({}, live()))).code).toBe("not_from_api");
  });

  test("is JSON all the same where a server only names its type wrongly", async () => {
    const url = await serve((_request, response) =>
      response.setHeader("Content-Type", "text/html").end(JSON.stringify(fixtureQuota())),
    );
    expect(await createRestAdapter({ baseUrl: url }).getImportQuota({}, live())).toEqual(fixtureQuota());
  });

  test("with a status of failure goes by the status: the API may be behind it", async () => {
    const url = await serve((_request, response) => response.writeHead(502, { "Content-Type": "text/html" }).end(page));
    const error = await failure(createRestAdapter({ baseUrl: url }).createKey(create, live()));
    expect([error.code, error.isDefiniteFailure]).toEqual(["unavailable", false]);
  });
});

describe("A37 a 404", () => {
  const problem = JSON.stringify({ code: "not_found", detail: "There is no such workspace." });

  test.each(["<h1>Not Found</h1>", `{"message":"Not Found"}`, ""])(
    "without a problem's code is a wrong address, told with its status: %s",
    async (body) => {
      const url = await serve((_request, response) =>
        response.writeHead(404, { "Content-Type": body.startsWith("{") ? "application/json" : "text/html" }).end(body),
      );
      expectConsole(/^GET http:.*\/wrong\/access was answered by status 404 and no problem with a code.*baseUrl/);
      const error = await failure(createRestAdapter({ baseUrl: `${url}/wrong` }).getAccess({}, live()));
      expect(error.code).toBe("not_from_api");
    },
  );

  test("with a problem's code is the API's own refusal", async () => {
    const url = await serve((_request, response) =>
      response.writeHead(404, { "Content-Type": "application/problem+json" }).end(problem),
    );
    const error = await failure(createRestAdapter({ baseUrl: url }).createKey(create, live()));
    expect([error.code, error.message]).toEqual(["not_found", "There is no such workspace."]);
  });

  test("of a request that names a key means that the key does not exist", async () => {
    const url = await serve((_request, response) => response.writeHead(404).end());
    expect((await failure(createRestAdapter({ baseUrl: url }).revokeKey({ keyId: "k" }, live()))).code).toBe(
      "not_found",
    );
  });
});

describe("B12 a relative baseUrl", () => {
  const baseUrl = "/api/management/v1";

  test("on a server says that it cannot be resolved there, and that nothing was sent", async () => {
    const error = await failure(createRestAdapter({ baseUrl }).createKey(create, live()));
    expect(error.retryable).toBe(false);
    expect(error.message).toBe(
      'createRestAdapter() has the baseUrl "/api/management/v1", which a server cannot resolve: there is no page to ' +
        'which it could be relative. Nothing was sent. Give the whole address there ("https://app.example.com/…").',
    );
  });

  test("works on a server whose own fetch resolves it", async () => {
    const fetch: typeof globalThis.fetch = () => Promise.resolve(Response.json(fixtureQuota()));
    expect(await createRestAdapter({ baseUrl, fetch }).getImportQuota({}, live())).toEqual(fixtureQuota());
  });

  test("in a browser fails like any other", async () => {
    vi.stubGlobal("location", { href: "https://app.example.com/" });
    const fetch: typeof globalThis.fetch = () => Promise.reject(new TypeError("Failed to fetch"));
    expect((await failure(createRestAdapter({ baseUrl, fetch }).getAccess({}, live()))).code).toBe("network");
    vi.unstubAllGlobals();
  });
});

test("B11 a body that the parser refuses is never quoted", async () => {
  const url = await serve((_request, response) =>
    response.writeHead(201, { "Content-Type": "application/json" }).end(`{"secret":"${fixtureSecret}`),
  );
  const error = await failure(createRestAdapter({ baseUrl: url }).createKey(create, live()));
  expect([error.code, error.cause]).toEqual(["bad_response", undefined]);
  expect(String(error.stack)).not.toContain("mk_live");
});
