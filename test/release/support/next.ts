import { spawn } from "node:child_process";
import { join } from "node:path";
import { startApp } from "../../e2e/support/startApp.ts";
import type { Host } from "./host.ts";

/** Builds a host of Next.js and starts it before the reference backend. */
export async function startNext(host: Host): Promise<{ url: string; stop: () => Promise<void> }> {
  const backend = await startApp({ seed: "none" });
  const next = join(host.folder, "node_modules/next/dist/bin/next");
  await host.run(process.execPath, next, "build");
  const child = spawn(process.execPath, [next, "start", "--port", "0", "--hostname", "127.0.0.1"], {
    cwd: host.folder,
    env: { PATH: process.env.PATH, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", BACKEND_URL: backend.url },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  let said = "";
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString("utf8");
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (address !== null && /Ready/.test(said)) resolve(address[0]);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", () => reject(new Error(`Next.js ended before it listened:\n${said}`)));
  });
  return {
    url,
    stop: async () => {
      child.kill("SIGTERM");
      await exited;
      await backend.stop();
    },
  };
}
