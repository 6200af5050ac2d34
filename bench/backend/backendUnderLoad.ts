import { spawn, type ChildProcess } from "node:child_process";
import type { Target } from "./load.js";

/** A process that listens, and tells how much memory is left after a collection. */
export interface Listening {
  readonly url: string;
  readonly memory: () => Promise<NodeJS.MemoryUsage>;
  readonly end: () => Promise<void>;
}

const tellMemory =
  "data:text/javascript," +
  encodeURIComponent(
    "process.on('message', () => { for (let i = 0; i < 4; i++) gc(); process.send(process.memoryUsage()); }); process.channel.unref();",
  );

export async function startProcess(file: string, env: Record<string, string>): Promise<Listening> {
  const child = spawn(process.execPath, ["--expose-gc", "--import", tellMemory, file], {
    env: { PATH: process.env.PATH, PORT: "0", LOG: "silent", SEED: "none", SHUTDOWN_DELAY_MS: "0", ...env },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  const ended = new Promise<void>((resolve) => {
    child.once("close", () => {
      resolve();
    });
  });
  return {
    url: await readUrl(child),
    memory: () =>
      new Promise((resolve) => {
        child.once("message", (usage) => {
          resolve(usage as NodeJS.MemoryUsage);
        });
        child.send("memory");
      }),
    end: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

function readUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const url = /ready at (http:\S+)/u.exec(said)?.[1];
      if (url !== undefined) resolve(url);
    });
    child.once("close", () => {
      reject(new Error(`A process ended:\n${said}`));
    });
  });
}

/** What clients ask a backend for: made with a session and 20 keys, beside which 180 others are there. */
export async function targetsOf(url: string): Promise<{ list: Target; check: Target[]; imports: Target[] }> {
  const session = await fetch(`${url}/api/session`);
  const Cookie = session.headers.get("Set-Cookie")?.split(";")[0] ?? "";
  const secrets: string[] = [];
  for (let index = 0; index < 200; index++) {
    const made = await fetch(`${url}/api/management/v1/api-keys`, {
      method: "POST",
      headers: { Cookie, "Content-Type": "application/json", "Idempotency-Key": `bench-load-${String(index)}` },
      body: JSON.stringify({ workspaceId: "ws_marketing", name: `Key ${String(index)}` }),
    });
    if (made.status !== 201) throw new Error(`A create was answered ${String(made.status)}: ${await made.text()}`);
    if (index % 10 === 0) secrets.push(((await made.json()) as { secret: string }).secret);
    else await made.arrayBuffer();
  }
  const bases = `${url}/api/v1/knowledge-bases`;
  return {
    list: { url: `${url}/api/management/v1/api-keys?limit=25`, headers: { Cookie }, status: 200 },
    check: secrets.map((secret) => ({ url: bases, headers: { "X-API-Key": secret }, status: 200 })),
    imports: secrets.map((secret) => ({
      url: `${bases}/kb_marketing/documents`,
      headers: { "X-API-Key": secret },
      body: JSON.stringify({ text: "Hello from the bench." }),
      status: 201,
    })),
  };
}
