import { getRequestListener } from "@hono/node-server";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Problem } from "./Problem.js";
import { refuseUnreadable } from "./refuseUnreadable.js";
import { newRequestId } from "./requestId.js";

type Fetch = (request: Request) => Response | Promise<Response>;

export interface HttpServer {
  /** Without a slash at the end. */
  readonly url: string;
  /** Whether new requests should come here: no longer, once it has been asked to stop. */
  readonly isReady: () => boolean;
  /** Answers with this from now on. */
  serve(fetch: Fetch): void;
  /** Stops in steps, as {@link StopOptions} says. Resolves with how many requests had to be cut off. */
  stop(options: StopOptions): Promise<number>;
}

export interface StopOptions {
  /**
   * How long everything is still answered, in milliseconds, each answer with `Connection: close`: meanwhile `/readyz`
   * says 503, and who sends requests here goes elsewhere.
   */
  readonly delayMs: number;
  /** After how many milliseconds from the beginning what is still under way is cut off. */
  readonly graceMs: number;
}

export interface HttpServerOptions {
  /** 0 takes any free one. */
  readonly port: number;
  /** How long an idle connection is kept, in milliseconds: longer than a balancer keeps it. @default 75000 */
  readonly keepAliveTimeoutMs?: number | undefined;
}

/** Listens on 127.0.0.1. Until it is told what to serve, it says that it is starting. Rejects when the port is taken. */
export async function listen({ port, keepAliveTimeoutMs = 75_000 }: HttpServerOptions): Promise<HttpServer> {
  let serve: Fetch = answerWhileStarting;
  let isStopping = false;
  const underWay = new Set<ServerResponse>();
  const listener = getRequestListener((request) => serve(request), {
    // A probe in HTTP/1.0 names no host.
    hostname: "localhost",
    errorHandler: () => malformed.toResponse(newRequestId()),
  });
  const server = createServer({ keepAliveTimeout: keepAliveTimeoutMs }, (incoming, outgoing) => {
    underWay.add(outgoing);
    outgoing.once("close", () => underWay.delete(outgoing));
    if (isStopping) outgoing.setHeader("Connection", "close");
    void listener(incoming, outgoing);
  });
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    refuseUnreadable(error, socket);
  });
  await opened(server, port);

  async function stop({ delayMs, graceMs }: StopOptions): Promise<number> {
    isStopping = true;
    for (const outgoing of underWay) if (!outgoing.headersSent) outgoing.setHeader("Connection", "close");
    let cut = 0;
    const late = setTimeout(() => {
      cut = underWay.size;
      server.closeAllConnections();
    }, graceMs);
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    // Right after the event loop has read what has arrived: a connection that looks idle then has sent nothing.
    await new Promise((resolve) => setImmediate(resolve));
    await new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
    });
    clearTimeout(late);
    return cut;
  }

  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    isReady: () => !isStopping,
    serve: (fetch) => {
      serve = fetch;
    },
    stop,
  };
}

const malformed = new Problem("validation", { detail: "The address or the Host header of this request is malformed." });
const starting = new Problem("unavailable", { detail: "The backend is starting. Try again in 1 s.", retryAfter: 1 });

function answerWhileStarting(request: Request): Response {
  return new URL(request.url).pathname === "/healthz"
    ? Response.json({ status: "ok" }, { headers: { "Cache-Control": "no-store" } })
    : starting.toResponse(newRequestId());
}

function opened(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });
}
