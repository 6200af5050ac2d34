import { execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createServer, request, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const source = join(import.meta.dirname, "../registry");

/** What happens to the next upload. */
export type UploadFault = "500" | "slow" | "answer lost";

/** A registry on loopback, empty, behind a proxy that can break uploads. */
export interface Registry {
  readonly url: string;
  /** npm's configuration of whoever publishes there and installs from there. */
  readonly userconfig: string;
  /** Breaks every upload from now on, or with undefined none. */
  breakUploads(fault: UploadFault | undefined): void;
  /** The versions that it has. */
  versions(): Promise<string[]>;
  stop(): Promise<void>;
}

/** Installs Verdaccio, pnpm and Yarn once for each lock, outside of the repository. Returns their folder. */
export async function installTools(): Promise<string> {
  const lock = await readFile(join(source, "package-lock.json"));
  const home = join(tmpdir(), "mark-ai-api-keys-registry");
  const folder = join(home, createHash("sha256").update(lock).digest("hex").slice(0, 12));
  if (existsSync(folder)) return folder;
  await mkdir(home, { recursive: true });
  const partial = await mkdtemp(join(home, "partial-"));
  for (const file of ["package.json", "package-lock.json"]) await cp(join(source, file), join(partial, file));
  await run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: partial });
  await rename(partial, folder);
  return folder;
}

/** Starts Verdaccio on a free port. It has no other registry behind it: only what is published there is there. */
async function startVerdaccio(folder: string): Promise<{ port: number; stop: () => Promise<void> }> {
  const tools = await installTools();
  const probe = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => probe.once("listening", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  await writeFile(
    join(folder, "config.yaml"),
    `storage: ${join(folder, "storage")}
max_body_size: 50mb
packages:
  "**":
    access: $all
    publish: $all
    unpublish: $all
log: { type: stdout, format: json, level: warn }
`,
  );
  const args = [join(tools, "node_modules/verdaccio/bin/verdaccio"), "--config", join(folder, "config.yaml")];
  const child = spawn(process.execPath, [...args, "--listen", `127.0.0.1:${String(port)}`], { stdio: "ignore" });
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const end = Date.now() + 60_000;
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${String(port)}/-/ping`).catch(() => undefined);
    if (answer?.ok === true) break;
    if (Date.now() > end || child.exitCode !== null) throw new Error("Verdaccio did not start.");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    port,
    stop: async () => {
      child.kill("SIGTERM");
      await exited;
    },
  };
}

export async function startRegistry(): Promise<Registry> {
  const folder = await mkdtemp(join(tmpdir(), "mak-registry-"));
  const { port, stop } = await startVerdaccio(folder);
  let fault: UploadFault | undefined;

  const forward = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const { method, url, headers } = incoming;
    const isUpload = method === "PUT";
    if (isUpload && fault === "slow") return void incoming.resume();
    if (isUpload && fault === "500") {
      incoming.resume();
      incoming.once("end", () => outgoing.writeHead(500, { "content-type": "application/json" }).end('{"error":"no"}'));
      return;
    }
    const onward = request({ host: "127.0.0.1", port, method, path: url, headers }, (answer) => {
      if (isUpload && fault === "answer lost") {
        answer.resume();
        answer.once("end", () => outgoing.destroy());
        return;
      }
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.once("error", () => outgoing.destroy());
    incoming.pipe(onward);
  };
  const proxy = createServer(forward).listen(0, "127.0.0.1");
  await new Promise((resolve) => proxy.once("listening", resolve));
  const host = `127.0.0.1:${String((proxy.address() as AddressInfo).port)}`;
  const url = `http://${host}/`;
  const userconfig = join(folder, "npmrc");
  await writeFile(userconfig, `@mark-ai:registry=${url}\n//${host}/:_authToken=rehearsal\n`);
  return {
    url,
    userconfig,
    breakUploads: (next) => {
      fault = next;
    },
    versions: async () => {
      const answer = await fetch(`${url}@mark-ai%2fapi-keys`);
      const { versions = {} } = (await answer.json()) as { versions?: object };
      return Object.keys(versions);
    },
    stop: async () => {
      proxy.closeAllConnections();
      await new Promise((resolve) => proxy.close(resolve));
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
