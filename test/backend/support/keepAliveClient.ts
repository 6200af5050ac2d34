import { connect, type Socket } from "node:net";

/** What a client that keeps its connections has met. */
export interface Traffic {
  /** Answers that arrived whole, by status. */
  readonly answers: Map<number, number>;
  /** Answers that said `Connection: close`. */
  closing: number;
  /** Requests that were sent on a connection which ended before the answer was there. */
  cut: string[];
}

/**
 * Asks again and again over one connection, as balancers do, with a new connection where an answer said that the old
 * one closes. Ends when connections are refused.
 */
export async function askUntilRefused(port: number, head: string, traffic: Traffic): Promise<void> {
  let socket: Socket | undefined;
  for (let asked = 0; ;) {
    socket ??= await opened(port);
    if (socket === undefined) return;
    const answer = await exchange(socket, `${head}\r\n\r\n`);
    if (answer === undefined) {
      traffic.cut.push(asked === 0 ? "on a new connection" : `after ${String(asked)} answers on the connection`);
      socket = undefined;
      asked = 0;
      continue;
    }
    traffic.answers.set(answer.status, (traffic.answers.get(answer.status) ?? 0) + 1);
    asked += 1;
    if (answer.closes) {
      traffic.closing += 1;
      socket.destroy();
      socket = undefined;
      asked = 0;
    }
  }
}

/** A connection, or nothing when it is refused. */
function opened(port: number): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => {
      resolve(socket);
    });
    // Stays for the socket's whole life: an error without a listener would end the process.
    socket.on("error", () => {
      resolve(undefined);
    });
  });
}

function exchange(socket: Socket, request: string): Promise<{ status: number; closes: boolean } | undefined> {
  return new Promise((resolve) => {
    let text = "";
    const done = (answer: { status: number; closes: boolean } | undefined) => {
      socket.off("data", onData);
      socket.off("close", onClose);
      resolve(answer);
    };
    const onClose = () => {
      done(undefined);
    };
    const onData = (chunk: Buffer) => {
      text += chunk.toString("latin1");
      const [head = "", body] = text.split(/\r\n\r\n(.*)/su);
      const length = /^content-length: (\d+)/imu.exec(head)?.[1];
      if (body === undefined || length === undefined || body.length < Number(length)) return;
      done({ status: Number(head.split(" ")[1]), closes: /^connection: close/imu.test(head) });
    };
    socket.on("data", onData);
    socket.on("close", onClose);
    socket.write(request);
  });
}
