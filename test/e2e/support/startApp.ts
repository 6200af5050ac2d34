import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { copyDatabase } from "./serverDatabase.ts";

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
  /** Where its database is: inside the process, or on the run's PostgreSQL server. @default the server, where one runs */
  readonly database?: "embedded" | "server" | undefined;
  /** A database on a server that is there already, and stays. @default a copy of a seeded one, gone at the end */
  readonly databaseUrl?: string | undefined;
  /** Where the embedded database is kept for good. @default a copy of a seeded one, gone at the end */
  readonly dataDir?: string | undefined;
  /** Where the browser reports what the host's policy refused. @default nowhere */
  readonly cspReportUrl?: string | undefined;
  /** Further settings, as environment variables. @default none */
  readonly settings?: Record<string, string> | undefined;
}

/** Starts a backend as a process of its own on a free port. */
export async function startApp(options: StartAppOptions): Promise<App> {
  const { seed, database = "server", dataDir, cspReportUrl } = options;
  const folder = await mkdtemp(join(tmpdir(), "mak-e2e-"));
  const isNew = options.databaseUrl === undefined && dataDir === undefined;
  const copied = isNew && database === "server" ? await copyDatabase(seed) : undefined;
  const databaseUrl = options.databaseUrl ?? copied?.url;
  const template = process.env[templates];
  const copy = join(folder, "data");
  const prepared = template === undefined ? undefined : join(template, seed);
  if (isNew && databaseUrl === undefined && prepared !== undefined && existsSync(prepared)) {
    await cp(prepared, copy, { recursive: true });
  }
  const { url, stop } = await spawnBackend({
    SEED: seed,
    DATA_DIR: dataDir ?? copy,
    CSP_REPORT_URL: cspReportUrl,
    ...shared(databaseUrl),
    ...options.settings,
  });
  return {
    url,
    databaseUrl,
    stop: async () => {
      await stop();
      await copied?.drop();
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
