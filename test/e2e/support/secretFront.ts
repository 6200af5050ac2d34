import { createServer, request, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { pagesDir, type PageBuild } from "./secretPages.ts";

/** What becomes of a create on its way. */
export type Fault =
  /** The connection drops before the backend has heard of it. */
  | "never arrives"
  /** The backend creates the key, and the connection drops before a byte of the answer. */
  | "answer lost"
  /** The connection drops in the middle of the answer. */
  | "answer cut"
  /** The answer is held until {@link Front.release}. */
  | "answer held";

/** One create that reached this server. */
export interface SeenCreate {
  readonly idempotencyKey: string | undefined;
  readonly name: string;
  /** What the backend answered; 0 where it was never asked. */
  status: number;
}

/**
 * Stands before a real backend: serves the test host, passes everything else on, breaks creates where it is told to,
 * and knows each secret from the wire, so that no test has to read one out of the page.
 */
export interface Front {
  readonly url: string;
  readonly port: number;
  readonly creates: SeenCreate[];
  readonly secrets: string[];
  /** The faults of the creates to come, one for each. */
  readonly faults: (Fault | "none")[];
  /** Whether connections are kept for further requests. Chromium sends a request again by itself on such a one. */
  keepAlive: boolean;
  /** Lets go of every answer that is held. */
  readonly release: () => void;
  readonly reset: () => void;
  readonly stop: () => Promise<void>;
}

const createPath = "/api/management/v1/api-keys";
const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".map": "application/json",
};

/** What concerns one connection and is not passed on. */
const hopByHop = ["connection", "keep-alive", "transfer-encoding"];

export async function startFront(backend: string): Promise<Front> {
  const sockets = new Set<Socket>();
  const held: (() => void)[] = [];
  const server = createServer((incoming, outgoing) => {
    if (!front.keepAlive) outgoing.setHeader("Connection", "close");
    serve(incoming, outgoing).catch(() => outgoing.destroy());
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  // A connection that is kept is kept for as long as a test takes.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const release = () => {
    for (const go of held.splice(0)) go();
  };
  const front: Front = {
    url: `http://127.0.0.1:${port}`,
    port,
    creates: [],
    secrets: [],
    faults: [],
    keepAlive: false,
    release,
    reset: () => {
      release();
      for (const list of [front.creates, front.secrets, front.faults]) list.length = 0;
      front.keepAlive = false;
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };

  async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(incoming.url ?? "/", front.url);
    if (pathname.startsWith("/pages/")) return servePage(pathname, outgoing);
    if (pathname === "/frame") {
      serveFrame(searchParams.get("src") ?? "", outgoing);
      return;
    }
    if (incoming.method === "POST" && pathname === createPath) return serveCreate(incoming, outgoing);
    const answer = await ask(incoming, await read(incoming));
    outgoing.writeHead(answer.status, answer.headers).end(answer.body);
  }

  async function serveCreate(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = await read(incoming);
    const fault = front.faults.shift() ?? "none";
    const idempotencyKey = incoming.headers["idempotency-key"];
    const { name } = JSON.parse(body.toString("utf8")) as { name: string };
    const create: SeenCreate = { idempotencyKey: idempotencyKey?.toString(), name, status: 0 };
    front.creates.push(create);
    if (fault === "never arrives") {
      outgoing.destroy();
      return;
    }
    const answer = await ask(incoming, body);
    create.status = answer.status;
    const { secret } = JSON.parse(answer.body.toString("utf8")) as { secret?: string };
    if (secret !== undefined) front.secrets.push(secret);
    if (fault === "answer lost") {
      outgoing.destroy();
      return;
    }
    if (fault === "answer held") await new Promise<void>((resolve) => held.push(resolve));
    outgoing.writeHead(answer.status, answer.headers);
    if (fault === "answer cut") {
      outgoing.write(answer.body.subarray(0, answer.body.length / 2), () => outgoing.destroy());
      return;
    }
    outgoing.end(answer.body);
  }

  function ask(incoming: IncomingMessage, body: Buffer) {
    return new Promise<{ status: number; headers: Record<string, string | string[]>; body: Buffer }>(
      (resolve, reject) => {
        const { method, headers } = incoming;
        const asking = request(new URL(incoming.url ?? "/", backend), { method, headers }, (response) => {
          read(response).then((received) => {
            const passed = Object.entries(response.headers).filter(
              (entry): entry is [string, string | string[]] => entry[1] !== undefined && !hopByHop.includes(entry[0]),
            );
            resolve({ status: response.statusCode ?? 502, headers: Object.fromEntries(passed), body: received });
          }, reject);
        });
        asking.once("error", reject);
        asking.end(body);
      },
    );
  }

  return front;
}

async function read(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function servePage(pathname: string, outgoing: ServerResponse): Promise<void> {
  const [, , build, ...path] = normalize(pathname).split("/");
  const file = join(pagesDir(build as PageBuild), ...path);
  const body = await readFile(file).catch(() => undefined);
  if (body === undefined) outgoing.writeHead(404).end();
  else outgoing.writeHead(200, { "Content-Type": types[extname(file)] ?? "application/octet-stream" }).end(body);
}

/** A page of someone else's that embeds another without giving it the clipboard. */
function serveFrame(src: string, outgoing: ServerResponse): void {
  const address = src.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  outgoing.writeHead(200, { "Content-Type": "text/html; charset=utf-8" })
    .end(`<!doctype html><title>Outside</title><link rel="icon" href="data:,">
<iframe title="Embedded" src="${address}" width="1200" height="800"></iframe>`);
}
