import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** A line to a database that a test can cut, fill with silence, or lead elsewhere. */
export interface Proxy {
  /** The address of a database, through this line. */
  through(url: string): string;
  /** Where connections lead from now on; those that are open are cut. */
  leadTo(port: number): void;
  /** From now on nothing arrives on either side, and nothing is closed. */
  goSilent(): void;
  /** Lets through again what comes from now on. Connections that were silent are cut. */
  speak(): void;
  /** Cuts the connection that sends this next, and before its answer comes back. The server receives the message. */
  cutAfter(message: string): Promise<void>;
  close(): void;
}

export async function startProxy(port: number): Promise<Proxy> {
  let target = port;
  let isSilent = false;
  let cut: { message: string; done: () => void } | undefined;
  const sockets = new Set<Socket>();
  const cutAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  const server = createServer((client) => {
    const upstream = connect(target, "127.0.0.1");
    let isCut = false;
    const ways: [Socket, Socket][] = [
      [client, upstream],
      [upstream, client],
    ];
    for (const [from, to] of ways) {
      sockets.add(from);
      from.on("data", (chunk: Buffer) => {
        if (isSilent || (isCut && from === upstream)) return;
        to.write(chunk);
        if (from === client && cut !== undefined && chunk.includes(cut.message)) {
          isCut = true;
          const { done } = cut;
          cut = undefined;
          // The server has carried it out when it answers; that answer never arrives.
          upstream.once("data", () => {
            client.destroy();
            upstream.destroy();
            done();
          });
        }
      });
      from.on("error", () => undefined);
      from.on("close", () => {
        sockets.delete(from);
        to.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const own = (server.address() as AddressInfo).port;
  return {
    through: (url) => {
      const address = new URL(url);
      address.port = String(own);
      return address.href;
    },
    leadTo: (next) => {
      target = next;
      cutAll();
    },
    goSilent: () => {
      isSilent = true;
    },
    speak: () => {
      isSilent = false;
      cutAll();
    },
    cutAfter: (message) =>
      new Promise((resolve) => {
        cut = { message, done: resolve };
      }),
    close: () => {
      server.close();
      cutAll();
    },
  };
}
