import pg from "pg";
import type { Db, Queryable } from "./Db.js";

/** Opens a pool on a PostgreSQL server. Several processes may serve one database. A statement is cut off after `timeoutMs`. */
export function openPostgres(connectionString: string, timeoutMs = 30_000): Db {
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    connectionTimeoutMillis: 5_000,
    application_name: "mark-ai-api-keys",
    // A statement that hangs must not hold a connection for ever.
    statement_timeout: timeoutMs,
  });
  // An idle connection that breaks would end the process; the pool replaces it by itself.
  pool.on("error", () => undefined);
  return {
    ...queryable(pool),
    transaction: async (work) => {
      const client = await pool.connect();
      let broken: Error | undefined;
      try {
        await client.query("begin");
        const result = await work(queryable(client));
        await client.query("commit");
        return result;
      } catch (error) {
        await client.query("rollback").catch((rollbackError: unknown) => {
          broken = rollbackError as Error;
        });
        throw error;
      } finally {
        client.release(broken);
      }
    },
    close: () => pool.end(),
  };
}

function queryable(target: pg.Pool | pg.PoolClient): Queryable {
  return {
    query: async <Row>(sql: string, params: readonly unknown[] = []) =>
      (await target.query(sql, [...params])).rows as Row[],
    script: async (sql) => {
      await target.query(sql);
    },
  };
}
