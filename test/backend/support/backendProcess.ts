import { spawn } from "node:child_process";
import { inject } from "vitest";

/** The user who owns nothing, on Debian and its kin. */
const nobody = 65_534;

export interface BackendProcess {
  readonly url: string;
  readonly pid: number;
  /** Its end: the exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  /** All it has written. */
  output(): string;
  /** Sends a signal, unless it has ended, and waits for its end: the exit code, or the signal that ended it. */
  end(signal: NodeJS.Signals): Promise<number | string>;
}

/** Starts the built backend as a process of its own and waits until it says that it is ready. */
export async function startBackend(env: Record<string, string>, options?: SpawnOptions): Promise<BackendProcess> {
  const running = spawnBackend(env, options);
  const url = await Promise.race([running.said(/ready at (http:\S+)/u), running.ended.then(() => undefined)]);
  if (url === undefined) throw new Error(`The backend ended:\n${running.output()}`);
  return {
    url,
    pid: running.pid,
    ended: running.ended,
    output: running.output,
    end: (signal) => {
      running.kill(signal);
      return running.ended;
    },
  };
}

export interface SpawnOptions {
  /** Run it without root's rights, where the tests have them. */
  readonly asNobody?: boolean;
  /** @default the tests' own */
  readonly mainFile?: string;
  /** @default the tests' own */
  readonly cwd?: string;
}

/** Runs the built backend until it ends. One that becomes ready, against what its test expects, is killed. */
export async function runBackend(
  env: Record<string, string>,
  options?: SpawnOptions,
): Promise<{ code: number | string; output: string }> {
  const running = spawnBackend(env, options);
  void running.said(/(ready at)/u).then(() => running.kill("SIGKILL"));
  return { code: await running.ended, output: running.output() };
}

/** Starts the built backend and waits for nothing. */
export function spawnBackend(env: Record<string, string>, { asNobody = false, mainFile, cwd }: SpawnOptions = {}) {
  const child = spawn(process.execPath, [mainFile ?? inject("mainFile")], {
    cwd,
    ...(asNobody && process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}),
    env: {
      PATH: process.env.PATH,
      PORT: "0",
      LOG: "silent",
      SEED: "none",
      SHUTDOWN_DELAY_MS: "0",
      SESSION_SECRET: "one secret for all of the processes",
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const listeners = new Set<() => void>();
  const take = (chunk: Buffer) => {
    output += chunk.toString();
    for (const listener of listeners) listener();
  };
  child.stdout.on("data", take);
  child.stderr.on("data", take);
  const ended = new Promise<number | string>((resolve) => {
    child.once("close", (code, signal) => {
      resolve(code ?? signal ?? "");
    });
  });
  return {
    pid: child.pid ?? 0,
    kill: (signal: NodeJS.Signals) => child.kill(signal),
    ended,
    output: () => output,
    said: (pattern: RegExp) =>
      new Promise<string>((resolve) => {
        const look = () => {
          const found = pattern.exec(output)?.[1];
          if (found !== undefined) resolve(found);
        };
        listeners.add(look);
        look();
      }),
  };
}
