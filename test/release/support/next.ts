import { spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Host } from "./host.ts";

const files = {
  "app/layout.jsx": `import "@mark-ai/api-keys/styles.css";

export const metadata = { title: "Host", icons: { icon: "data:," } };
export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>;
}
`,
  "app/page.jsx": `import { Keys } from "./Keys.jsx";

export default function Page() {
  return <Keys />;
}
`,
  "app/Keys.jsx": `"use client";
import { ApiKeysPage } from "@mark-ai/api-keys";
import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";

const adapter = createMemoryAdapter();

export function Keys() {
  return <ApiKeysPage adapter={adapter} />;
}
`,
};

/** Turns a host into one of Next.js, whose page is a client component that is rendered on the server too. */
export function writeNextApp(host: Host): void {
  mkdirSync(join(host.folder, "app"));
  for (const [path, text] of Object.entries(files)) writeFileSync(join(host.folder, path), text);
  for (const path of ["main.js", "index.html"]) rmSync(join(host.folder, path));
}

/** Builds the host and starts it on a free port. */
export async function startNext(host: Host): Promise<{ url: string; stop: () => Promise<void> }> {
  const next = join(host.folder, "node_modules/next/dist/bin/next");
  await host.run(process.execPath, next, "build");
  const child = spawn(process.execPath, [next, "start", "--port", "0", "--hostname", "127.0.0.1"], {
    cwd: host.folder,
    env: { PATH: process.env.PATH, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  let said = "";
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString("utf8");
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (address !== null && said.includes("Ready")) resolve(address[0]);
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
    },
  };
}
