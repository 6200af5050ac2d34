import { Agent, request, type OutgoingHttpHeaders } from "node:http";
import { percentile } from "./measure.js";

export interface Target {
  readonly url: string;
  readonly headers?: OutgoingHttpHeaders;
  /** Sent with POST. @default a GET */
  readonly body?: string;
  readonly status: number;
}

export interface Load {
  readonly perSecond: number;
  /** Milliseconds, as the clients see them. */
  readonly p50: number;
  readonly p99: number;
}

/** So many clients, each with a connection of its own, send one request after the other for some seconds. */
export async function load(targets: readonly Target[], clients: number, seconds: number): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const times: number[] = [];
  try {
    const begun = performance.now();
    const end = begun + seconds * 1_000;
    await Promise.all(
      Array.from({ length: clients }, async (_, client) => {
        for (let turn = client; performance.now() < end; turn++) {
          const target = targets[turn % targets.length];
          if (target === undefined) throw new Error("There is nothing to ask.");
          const sent = performance.now();
          await send(agent, target);
          times.push(performance.now() - sent);
        }
      }),
    );
    const lasted = (performance.now() - begun) / 1_000;
    return { perSecond: times.length / lasted, p50: percentile(times, 50), p99: percentile(times, 99) };
  } finally {
    agent.destroy();
  }
}

function send(agent: Agent, { url, headers, body, status }: Target): Promise<void> {
  return new Promise((resolve, reject) => {
    const isPost = body !== undefined;
    const sent = request(
      url,
      {
        method: isPost ? "POST" : "GET",
        agent,
        headers: {
          ...headers,
          ...(isPost ? { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) } : {}),
        },
      },
      (answer) => {
        answer.resume();
        answer.once("end", () => {
          if (answer.statusCode === status) resolve();
          else reject(new Error(`${new URL(url).pathname} was answered ${String(answer.statusCode)}.`));
        });
      },
    );
    sent.once("error", reject);
    sent.end(body);
  });
}
