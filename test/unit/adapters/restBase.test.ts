import { afterEach, describe, expect, test, vi } from "vitest";
import { createRestAdapter } from "@mark-ai/api-keys/adapters/rest";
import { ApiKeysError } from "@mark-ai/api-keys/contract";
import { fixtureAccess } from "@mark-ai/api-keys/testing";

afterEach(() => {
  vi.unstubAllGlobals();
});

const context = () => ({ signal: new AbortController().signal });
const baseUrl = "https://api.example.com";
const refusal = (shown: string) =>
  new TypeError(
    `createRestAdapter() cannot use baseUrl ${shown}. Give a path that starts with one slash ("/api/management/v1") or a whole http(s) address ("https://api.example.com/management/v1"), with no query, fragment or credentials.`,
  );

describe("a baseUrl to which no request should be sent", () => {
  test.each<[unknown, string]>([
    ["", '""'],
    [" /api", '" /api"'],
    ["https://api.example.com ", '"https://api.example.com "'],
    [undefined, "undefined"],
    [null, "object"],
    [5, "number"],
    [new URL(baseUrl), "object"],
    ["api", '"api"'],
    ["//api.example.com", '"//api.example.com"'],
    ["ftp://a/http://b", '"ftp://a/http://b"'],
    ["https://", '"https://"'],
    ["https://a/?", '"https://a/?"'],
    ["https://a/#", '"https://a/#"'],
    ["https://a/b c", '"https://a/b c"'],
    ["https://ada@a", '"https://…@a"'],
    ["https://:word@a", '"https://…@a"'],
    ["https://ada:word@a", '"https://…@a"'],
    // Whatever a password contains, none of it is in the message.
    ["https://ada:se@cret@a/b", '"https://…@a/b"'],
    ["https://ada:se/cret@a/b", '"https://…@a/b"'],
  ])("%s is refused where it is given, and shown as %s", (given, shown) => {
    expect(() => createRestAdapter({ baseUrl: given as string })).toThrow(refusal(shown));
  });
});

describe("a request that does not arrive", () => {
  const cause = new TypeError("Failed to fetch");
  const read = (online?: boolean) => {
    if (online !== undefined) vi.stubGlobal("navigator", { onLine: online });
    const fetch = () => Promise.reject(cause);
    return createRestAdapter({ baseUrl, fetch }).getAccess({}, context());
  };

  test("says that the network is gone, or that the response was lost", async () => {
    const lost = {
      code: "network",
      message: "The request did not reach the backend, or its response was lost.",
      cause,
    };
    await expect(read()).rejects.toMatchObject(lost);
    await expect(read(true)).rejects.toMatchObject(lost);
    const offline = { code: "offline", message: "There is no connection to the network.", cause };
    await expect(read(false)).rejects.toMatchObject(offline);
  });

  test("was not sent where its headers could not be made", async () => {
    const fetch = vi.fn();
    const reading = (thrown: Error) =>
      createRestAdapter({ baseUrl, fetch, headers: () => Promise.reject(thrown) }).getAccess({}, context());
    const message = "The headers given to createRestAdapter() could not be made. Nothing was sent.";
    await expect(reading(cause)).rejects.toMatchObject({ code: "unknown", message, cause });
    const own = new ApiKeysError("unauthenticated");
    await expect(reading(own)).rejects.toBe(own);
    expect(fetch).not.toHaveBeenCalled();
  });

  test("whose answer breaks off goes by its status", async () => {
    const body = new ReadableStream({
      start: (stream) => {
        stream.error(cause);
      },
    });
    const fetch = () => Promise.resolve(new Response(body, { status: 503 }));
    const reading = createRestAdapter({ baseUrl, fetch }).getAccess({}, context());
    await expect(reading).rejects.toMatchObject({
      code: "unavailable",
      message: "The backend answered with status 503.",
    });
  });
});

describe("an answer in place of the API's", () => {
  const answering = (body: string, init: ResponseInit, redirected = false) => {
    const response = new Response(body, init);
    Object.defineProperty(response, "redirected", { value: redirected });
    return createRestAdapter({ baseUrl, fetch: () => Promise.resolve(response) }).getAccess({}, context());
  };
  const html = { "Content-Type": "text/html" };

  test("is a sign-in page only after a redirect, and not where a server failed", async () => {
    await expect(answering("<p>", { status: 403, headers: html }, true)).rejects.toMatchObject({
      code: "unauthenticated",
    });
    await expect(answering("<p>", { status: 500, headers: html }, true)).rejects.toMatchObject({ code: "unavailable" });
    await expect(answering("no", { status: 401 }, true)).rejects.toMatchObject({ code: "unauthenticated" });
  });

  test("is no page where a text without a type only has a bracket in it", async () => {
    await expect(answering("a < b", { status: 200 })).rejects.toMatchObject({ code: "bad_response" });
  });

  test("is the API's where it redirects", async () => {
    const body = JSON.stringify(fixtureAccess());
    expect(await answering(body, { headers: { "Content-Type": "application/json" } }, true)).toEqual(fixtureAccess());
  });
});

test("an empty search is not sent, and 0 is", async () => {
  const urls: string[] = [];
  const fetch = (url: RequestInfo | URL) => {
    urls.push(url as string);
    return Promise.resolve(Response.json({ items: [] }));
  };
  await createRestAdapter({ baseUrl, fetch }).listKeys({ limit: 25, search: "" }, context());
  expect(urls).toEqual([`${baseUrl}/api-keys?limit=25`]);
});
