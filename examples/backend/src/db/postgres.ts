import pg from "pg";
import { StartError } from "../StartError.js";
import { DatabaseUnavailable, isFaultOfStatement, type Outcome } from "./DatabaseUnavailable.js";
import type { Db, Queryable, SqlValue } from "./Db.js";

export interface PostgresOptions {
  /** Connections at most. @default 10 */
  readonly poolSize?: number | undefined;
  /** How long a request waits for a connection, in milliseconds. @default 5000 */
  readonly connectTimeoutMs?: number | undefined;
  /** How long a statement may take, in milliseconds; `null` is no limit. @default 8000 */
  readonly statementTimeoutMs?: number | null | undefined;
}

/**
 * Opens a pool on a PostgreSQL server. Several processes may serve one database. Throws a `StartError` for an address
 * that cannot be read, or that names a file which cannot be read.
 */
export function openPostgres(databaseUrl: string, options: PostgresOptions = {}): Db {
  const { poolSize = 10, connectTimeoutMs = 5_000, statementTimeoutMs = 8_000 } = options;
  const connectionString = checked(databaseUrl);
  const pool = new pg.Pool({
    connectionString,
    max: poolSize,
    connectionTimeoutMillis: connectTimeoutMs,
    application_name: "mark-ai-api-keys",
    keepAlive: true,
    ...(statementTimeoutMs === null
      ? {}
      : {
          // The server cuts off a statement that takes too long, and a transaction whose process hangs.
          statement_timeout: statementTimeoutMs,
          idle_in_transaction_session_timeout: statementTimeoutMs,
          // A server or a network that has gone silent cuts off nothing: then this side gives up.
          query_timeout: statementTimeoutMs + 1_000,
        }),
  });
  // Without a listener, a connection that breaks ends the process: idle ones tell the pool, others the client.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));

  /** Runs work on a connection of its own. The work says what the outcome is if the connection breaks from then on. */
  async function using<Result>(
    work: (client: pg.PoolClient, ifLost: (outcome: Outcome) => void) => Promise<Result>,
  ): Promise<Result> {
    const client = await pool.connect().catch((error: unknown) => {
      throw new DatabaseUnavailable("unchanged", error);
    });
    let outcome: Outcome = "unchanged";
    let isBroken = false;
    try {
      return await work(client, (next) => (outcome = next));
    } catch (error) {
      // A server that answers on this connection has undone the work. One that does not may have finished it.
      isBroken = error instanceof ConnectionLost || !(await rollBack(client));
      if (error instanceof ConnectionLost) throw new DatabaseUnavailable(outcome, error.cause);
      if (!(error instanceof pg.DatabaseError) || isFaultOfStatement(error.code ?? "")) throw error;
      throw new DatabaseUnavailable(isBroken ? outcome : "unchanged", error);
    } finally {
      client.release(isBroken);
    }
  }

  return {
    connections: poolSize,
    failed: new Promise(() => undefined),
    query: (sql, params) => using((client) => queryable(client).query(sql, params)),
    script: (sql) => using((client) => queryable(client).script(sql)),
    write: (sql, params) =>
      using((client, ifLost) => {
        ifLost("unknown");
        return queryable(client).query(sql, params);
      }),
    transaction: (work) =>
      using(async (client, ifLost) => {
        const tx = queryable(client);
        await tx.script("begin");
        const result = await work(tx);
        ifLost("unknown");
        await tx.script("commit");
        return result;
      }),
    close: () => pool.end(),
  };
}

/**
 * The address as the driver is to have it. It reads an address only when it connects, where each request would fail; and
 * it takes `require`, `prefer` and `verify-ca` for `verify-full`, with a warning of eight lines at each start.
 */
function checked(databaseUrl: string): string {
  const connectionString = /[?&]uselibpqcompat=true(?:&|$)/u.test(databaseUrl)
    ? databaseUrl
    : databaseUrl.replace(/([?&]sslmode=)(?:require|prefer|verify-ca)(?=&|$)/u, "$1verify-full");
  try {
    new pg.Client(connectionString);
    return connectionString;
  } catch (error) {
    const { path } = error as NodeJS.ErrnoException;
    throw new StartError(
      path === undefined
        ? "DATABASE_URL cannot be read. In its user and password write % as %25, @ as %40, : as %3A and / as %2F, and " +
            "check what stands after the question mark."
        : `The file ${path}, which DATABASE_URL names, cannot be read.`,
      { cause: error },
    );
  }
}

/** The connection broke, or its server is silent. */
class ConnectionLost extends Error {
  override readonly name = "ConnectionLost";
}

function queryable(client: pg.PoolClient): Queryable {
  const run = (sql: string, params?: readonly SqlValue[]) =>
    client.query(sql, params && [...params]).catch((error: unknown) => {
      throw error instanceof pg.DatabaseError ? error : new ConnectionLost("The connection broke.", { cause: error });
    });
  return {
    query: async <Row>(sql: string, params: readonly SqlValue[] = []) => (await run(sql, params)).rows as Row[],
    script: async (sql) => {
      await run(sql);
    },
  };
}

/** Also outside a transaction, where it does nothing. Resolves with whether the server has answered. */
function rollBack(client: pg.PoolClient): Promise<boolean> {
  return client.query("rollback").then(
    () => true,
    () => false,
  );
}
