import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

export interface ForwardProxy {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** An HTTP proxy through which every host name leads to one server: how a browser meets a page on plain http. */
export async function startForwardProxy(target: string): Promise<ForwardProxy> {
  const server = createServer((incoming, outgoing) => {
    const { pathname, search } = new URL(incoming.url ?? "/", target);
    const { method, headers } = incoming;
    const asking = request(new URL(pathname + search, target), { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    asking.once("error", () => outgoing.destroy());
    incoming.pipe(asking);
  });
  server.on("connect", (_, socket) => socket.end("HTTP/1.1 403 Forbidden\r\n\r\n"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
