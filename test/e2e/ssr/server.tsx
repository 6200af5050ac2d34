import { createRestAdapter } from "@mark-ai/api-keys/adapters/rest";
import { prefetchApiKeys, type PrefetchedApiKeys } from "@mark-ai/api-keys/prefetch";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { PassThrough } from "node:stream";
import type { ReactNode } from "react";
import { renderToPipeableStream, renderToReadableStream, renderToString } from "react-dom/server";
import { contentSecurityPolicy } from "../../../examples/backend/src/http/securityHeaders.js";
import { App } from "./App.tsx";
import { readOptions, scope, type SsrOptions } from "./options.ts";

const backend = process.env["BACKEND"] ?? "";
const files: Readonly<Record<string, { path: string; type: string }>> = {
  "/styles.css": { path: process.env["STYLES"] ?? "", type: "text/css" },
  "/favicon.ico": { path: "/dev/null", type: "image/x-icon" },
};

function send(response: ServerResponse, status: number, headers: Record<string, string>, body: string | Buffer) {
  response.writeHead(status, headers).end(body);
}

async function draw(by: SsrOptions["by"], node: ReactNode): Promise<string> {
  if (by === "renderToString") return renderToString(node);
  if (by === "renderToReadableStream") return new Response(await renderToReadableStream(node)).text();
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(node, {
      onAllReady: () => resolve(text(pipe(new PassThrough()))),
      onError: reject,
    });
  });
}

/**
 * Every key as if it had been created at the edge of a day of UTC's, so that its day is another one in any other zone,
 * whenever the test is run.
 */
async function askBackend(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const answer = await fetch(input, init);
  if (!/\/api-keys\?/.test(answer.url) || !answer.ok) return answer;
  const list = (await answer.json()) as { items: { createdAt: string }[] };
  const items = list.items.map((key, index) => ({
    ...key,
    createdAt: key.createdAt.slice(0, 10) + (index % 2 === 0 ? "T01:30:00Z" : "T22:30:00Z"),
  }));
  return Response.json({ ...list, items });
}

function spoil(prefetched: PrefetchedApiKeys, how: SsrOptions["spoilt"]): PrefetchedApiKeys {
  const answers = prefetched.answers.map((answer) =>
    answer.method === (how === "access" ? "getAccess" : "listKeys") ? { ...answer, answer: { items: 7 } } : answer,
  );
  if (how === "scope") return { ...prefetched, scope: "globex" };
  if (how === "version") return { ...prefetched, version: 0 };
  return how === undefined ? prefetched : { ...prefetched, answers };
}

async function servePage(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const options = readOptions(url.searchParams);
  const session = await fetch(`${backend}/api/session`, { headers: { cookie: request.headers.cookie ?? "" } });
  const cookie = session.headers.get("set-cookie") ?? request.headers.cookie ?? "";
  const headers = { cookie: cookie.split(";")[0] ?? "" };
  const adapter = createRestAdapter({ baseUrl: `${backend}/api/management/v1`, headers, fetch: askBackend });
  const read =
    options.data === "none"
      ? undefined
      : await prefetchApiKeys({ adapter, scope, timeZone: options.zone, timeoutMs: 20_000 });
  const prefetched = read && spoil({ ...read, at: read.at - options.age }, options.spoilt);
  const markup = await draw(options.by, <App options={options} adapter={adapter} prefetched={prefetched} />);
  // What could end the element is escaped. A block of data is no script: the policy lets it be.
  const state = JSON.stringify(prefetched ?? null).replaceAll("<", "\\u003c");
  // The first frame waits for the whole markup. Without this the browser may draw a frame between two tags, and what
  // stands before the second one moves when it arrives: the parser's doing, under load, and not the page's.
  const whole = '<link rel="expect" href="#state" blocking="render">';
  const inline = options.inline ? '<p style="color: red">Red</p><script>document.title = "inline"</script>' : "";
  send(
    response,
    200,
    {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": contentSecurityPolicy(process.env["CSP_REPORT_URL"]),
      "Set-Cookie": cookie,
    },
    `<!doctype html><html lang="${options.language}"><head><meta charset="utf-8"><title>Keys</title>` +
      `<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">` +
      `<link rel="stylesheet" href="/styles.css">${whole}</head><body>${inline}<div id="root">${markup}</div>` +
      `<script id="state" type="application/json">${state}</script>` +
      `<script type="module" src="/client/client.js"></script></body></html>`,
  );
}

/** Everything else is the backend's, as behind one reverse proxy. */
async function pass(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const { method = "GET" } = request;
  const { cookie = "", "content-type": type = "application/json", "idempotency-key": key = "" } = request.headers;
  const answer = await askBackend(`${backend}${url.pathname}${url.search}`, {
    method,
    headers: { cookie, "content-type": type, ...(key !== "" && { "idempotency-key": String(key) }) },
    ...(method !== "GET" && { body: await text(request) }),
  });
  const body = Buffer.from(await answer.arrayBuffer());
  send(response, answer.status, { "Content-Type": answer.headers.get("content-type") ?? "" }, body);
}

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? "/", "http://server");
  const chunk = url.pathname.startsWith("/client/") ? { path: `${import.meta.dirname}${url.pathname}` } : undefined;
  const file = files[url.pathname] ?? chunk;
  if (file !== undefined) {
    const type = url.pathname in files ? (files[url.pathname]?.type ?? "") : "text/javascript";
    send(response, 200, { "Content-Type": type }, await readFile(file.path));
  } else if (url.pathname === "/") await servePage(request, response, url);
  else await pass(request, response, url);
}

const server = createServer((request, response) => {
  serve(request, response).catch((error: unknown) => {
    console.error(error);
    response.destroy();
  });
});
server.listen(0, "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
