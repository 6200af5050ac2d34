import { createAdaptorServer } from "@hono/node-server";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createApp, type AppOptions } from "./app.js";
import type { Clock } from "./context.js";
import type { Db } from "./db/Db.js";
import { migrate } from "./db/migrate.js";
import { openDb } from "./db/openDb.js";
import type { Log } from "./http/log.js";
import { seed, type SeedOptions } from "./seed/seed.js";
import { sessionSecret } from "./sessions/sessionSecret.js";

export interface ServerOptions {
  /** 0 takes any free one. */
  readonly port: number;
  /** A PostgreSQL server, or `memory:` for an embedded database that is gone at the end. @default embedded in `dataDir` */
  readonly databaseUrl?: string | undefined;
  /** In place of `databaseUrl`: a database that is open already. It is closed with the server. */
  readonly db?: Db | undefined;
  /** Where the embedded database and the session secret are kept. */
  readonly dataDir: string;
  readonly seed: SeedOptions["kind"];
  readonly importLimit?: SeedOptions["importLimit"];
  readonly maxActiveKeys?: SeedOptions["maxActiveKeys"];
  readonly hostDir?: string | undefined;
  readonly cspReportUrl?: AppOptions["cspReportUrl"];
  /** @default random, kept in `dataDir` */
  readonly sessionSecret?: string | undefined;
  readonly clock?: Clock | undefined;
  readonly log?: Log | undefined;
  readonly rateLimits?: AppOptions["rateLimits"];
  readonly idempotencyWaitMs?: number | undefined;
}

export interface RunningServer {
  /** Without a slash at the end. */
  readonly url: string;
  readonly db: Db;
  /** Answers what is under way, takes nothing new, and closes the database. */
  close(): Promise<void>;
}

/** How long requests under way have when the server closes, in milliseconds. */
const graceMs = 10_000;

/** Opens, migrates and seeds the database, and serves on 127.0.0.1. Throws when the port is taken. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { clock = () => new Date(), importLimit, maxActiveKeys } = options;
  const db = options.db ?? (await openDb(options.databaseUrl, options.dataDir));
  try {
    await migrate(db);
    await seed(db, { kind: options.seed, now: clock(), importLimit, maxActiveKeys });
    let isClosing = false;
    const app = createApp({
      db,
      clock,
      secret: options.sessionSecret ?? sessionSecret(options.dataDir),
      log: options.log,
      rateLimits: options.rateLimits,
      hostDir: options.hostDir,
      cspReportUrl: options.cspReportUrl,
      idempotencyWaitMs: options.idempotencyWaitMs,
      isReady: () => !isClosing,
    });
    const server = createAdaptorServer({ fetch: app.fetch }) as Server;
    await listen(server, options.port);
    const { port } = server.address() as AddressInfo;
    let closed: Promise<void> | undefined;
    return {
      url: `http://127.0.0.1:${String(port)}`,
      db,
      close: () => {
        isClosing = true;
        closed ??= stop(server).then(() => db.close());
        return closed;
      },
    };
  } catch (error) {
    await db.close();
    throw error;
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });
}

async function stop(server: Server): Promise<void> {
  const late = setTimeout(() => {
    server.closeAllConnections();
  }, graceMs);
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeIdleConnections();
  });
  clearTimeout(late);
}
