import { createApp, type AppOptions } from "./app.js";
import type { Db } from "./db/Db.js";
import { migrate } from "./db/migrate.js";
import { openDb } from "./db/openDb.js";
import type { PostgresOptions } from "./db/postgres.js";
import { listen, type HttpServer, type HttpServerOptions, type StopOptions } from "./http/httpServer.js";
import { seed, type SeedOptions } from "./seed/seed.js";
import { sessionSecret } from "./sessions/sessionSecret.js";

export interface ServerOptions extends HttpServerOptions, Omit<AppOptions, "db" | "secret" | "isReady"> {
  /** A PostgreSQL server, or `memory:` for an embedded database that is gone at the end. @default embedded in `dataDir` */
  readonly databaseUrl?: string | undefined;
  /** In place of `databaseUrl`: a database that is open already. It is closed with the server. */
  readonly db?: Db | undefined;
  /** The connections to a PostgreSQL server. */
  readonly postgres?: PostgresOptions | undefined;
  /** Where the embedded database and the session secret are kept. */
  readonly dataDir: string;
  readonly seed: SeedOptions["kind"];
  readonly importLimit?: SeedOptions["importLimit"];
  readonly maxActiveKeys?: SeedOptions["maxActiveKeys"];
  /** @default random, kept in `dataDir` */
  readonly sessionSecret?: string | undefined;
}

export interface RunningServer {
  /** Without a slash at the end. */
  readonly url: string;
  readonly db: Db;
  /** Stops in steps, then closes the database. @default no delay, and 8 seconds for what is under way */
  readonly close: (options?: Partial<StopOptions>) => Promise<void>;
}

/** With the half second that a database has to close, a slow machine too is gone after 10 seconds, whatever hangs. */
const graceMs = 8_000;
const closeDatabaseMs = 500;

/** Takes the port, then opens, migrates and seeds the database, and serves on 127.0.0.1. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const http = await listen(options);
  try {
    return await serveOn(http, options);
  } catch (error) {
    await http.stop({ delayMs: 0, graceMs: 0 });
    throw error;
  }
}

async function serveOn(http: HttpServer, options: ServerOptions): Promise<RunningServer> {
  const secret = options.sessionSecret ?? sessionSecret(options.dataDir);
  const db = options.db ?? (await openDb(options.databaseUrl, options.dataDir, options.postgres));
  try {
    await prepare(db, options);
    const app = createApp({ ...options, db, secret, isReady: http.isReady });
    http.serve((request) => app.fetch(request));
    let closed: Promise<void> | undefined;
    return {
      url: http.url,
      db,
      close: (stopOptions) => {
        closed ??= http.stop({ delayMs: 0, graceMs, ...stopOptions }).then(async (cut) => {
          if (cut > 0) options.log?.({ level: "error", message: `${String(cut)} requests were cut off at the end` });
          await within(closeDatabaseMs, db.close());
        });
        return closed;
      },
    };
  } catch (error) {
    await within(closeDatabaseMs, db.close());
    throw error;
  }
}

/** Migrates and seeds. On PostgreSQL through connections of its own: a migration may take its time. */
async function prepare(db: Db, { databaseUrl, clock, ...options }: ServerOptions): Promise<void> {
  const isPostgres = options.db === undefined && databaseUrl !== undefined && databaseUrl !== "memory:";
  const patient = isPostgres ? await openDb(databaseUrl, "", { statementTimeoutMs: null }) : db;
  try {
    await migrate(patient);
    await seed(patient, {
      kind: options.seed,
      now: clock?.() ?? new Date(),
      importLimit: options.importLimit,
      maxActiveKeys: options.maxActiveKeys,
    });
  } finally {
    if (patient !== db) await patient.close();
  }
}

/** A connection whose statement hangs would never let its pool close. */
function within(ms: number, work: Promise<void>): Promise<void> {
  return Promise.race([work, new Promise<void>((resolve) => setTimeout(resolve, ms).unref())]);
}
