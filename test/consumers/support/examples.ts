import { execFile, spawn } from "node:child_process";
import { cp, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { environment } from "./build.ts";
import { folderOf, installs } from "./installs.ts";
import { serve, type Served } from "./serve.ts";

const run = promisify(execFile);

/** The examples beside the one for Next.js, which is a cell of the smoke tests. */
export const examples = ["vue", "angular", "astro", "react-router"] as const;
export type Example = (typeof examples)[number];

/** Astro's own inline scripts and styles are the only thing that the strict policy would refuse. */
const astroPolicy =
  "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self'; connect-src 'self'; report-uri /csp-reports";

/** Builds an example as it is committed, in its install, and serves it before a backend. */
export async function startExample(name: Example, backend: string): Promise<Served> {
  const install = `${name}-example` as const;
  const source = installs[install];
  const folder = await folderOf(install);
  for (const built of ["dist", "build"]) await rm(join(folder, built), { recursive: true, force: true });
  await cp(source, folder, {
    recursive: true,
    filter: (path) =>
      !/^(node_modules|dist|build|\.angular|\.astro|\.react-router|api-keys\.tgz)/.test(path.slice(source.length + 1)),
  });
  const env = environment("production", {
    BACKEND_URL: backend,
    ASTRO_TELEMETRY_DISABLED: "1",
    NG_CLI_ANALYTICS: "false",
  });
  await run("npm", ["run", "build"], { cwd: folder, env });
  if (name === "react-router") return startReactRouter(folder, env);
  return serve(join(folder, "dist"), backend, name === "astro" ? astroPolicy : undefined);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function startReactRouter(folder: string, env: NodeJS.ProcessEnv): Promise<Served> {
  // react-router-serve takes no port 0.
  const port = await freePort();
  const command = join(folder, "node_modules/@react-router/serve/bin.js");
  const child = spawn(process.execPath, [command, "build/server/index.js"], {
    cwd: folder,
    env: { ...env, PORT: String(port), HOST: "127.0.0.1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  let said = "";
  await new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString("utf8");
      if (said.includes("[react-router-serve]")) resolve();
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("exit", () => reject(new Error(`react-router-serve ended before it listened:\n${said}`)));
  });
  return {
    url: `http://127.0.0.1:${String(port)}`,
    stop: async () => {
      child.kill("SIGTERM");
      await exited;
    },
  };
}
