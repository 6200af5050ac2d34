import { spawn } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../../../examples/backend/dist/main.js", import.meta.url));

/** The variable that names the folder with one seeded database of each kind. */
export const templates = "MAK_E2E_TEMPLATES";

/** A running backend that serves the built host. */
export interface App {
  readonly url: string;
  readonly databaseUrl: string | undefined;
  readonly stop: () => Promise<void>;
}

export interface StartAppOptions {
  /** `none` leaves neither keys nor imports. */
  readonly seed: "demo" | "none";
  /** A PostgreSQL to share with other processes. @default an embedded database of its own */
  readonly databaseUrl?: string | undefined;
  /** Where the embedded database is kept for good. @default a copy of a seeded one, gone at the end */
  readonly dataDir?: string | undefined;
  /** Where the browser reports what the host's policy refused. @default nowhere */
  readonly cspReportUrl?: string | undefined;
}

/** Starts a backend as a process of its own on a free port. */
export async function startApp({ seed, databaseUrl, dataDir, cspReportUrl }: StartAppOptions): Promise<App> {
  const folder = await mkdtemp(join(tmpdir(), "mak-e2e-"));
  const template = process.env[templates];
  const copy = join(folder, "data");
  if (dataDir === undefined && databaseUrl === undefined && template !== undefined) {
    await cp(join(template, seed), copy, { recursive: true });
  }
  const { url, stop } = await spawnBackend({
    SEED: seed,
    DATA_DIR: dataDir ?? copy,
    CSP_REPORT_URL: cspReportUrl,
    ...shared(databaseUrl),
  });
  return {
    url,
    databaseUrl,
    stop: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Processes that share a database share what its sessions are signed with too. */
function shared(databaseUrl: string | undefined): NodeJS.ProcessEnv {
  if (databaseUrl === undefined) return {};
  return { DATABASE_URL: databaseUrl, SESSION_SECRET: "the same in every process of one test" };
}

async function spawnBackend(settings: NodeJS.ProcessEnv) {
  const env: NodeJS.ProcessEnv = { PATH: process.env["PATH"], PORT: "0", LOG: "silent", ...settings };
  const child = spawn(process.execPath, [main], { env, stdio: ["ignore", "pipe", "pipe"] });
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  let said = "";
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString("utf8");
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (address !== null) resolve(address[0]);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("exit", () => reject(new Error(`The backend ended before it listened:\n${said}`)));
  });
  return {
    url,
    stop: async () => {
      child.kill("SIGTERM");
      await exited;
    },
  };
}
