import type { Db } from "./Db.js";
import { openPglite } from "./pglite.js";
import { openPostgres, type PostgresOptions } from "./postgres.js";

/** The database of an address: PostgreSQL, `memory:`, or without one the embedded database in `dataDir`. */
export function openDb(databaseUrl: string | undefined, dataDir: string, options?: PostgresOptions): Promise<Db> {
  if (databaseUrl === undefined) return openPglite(dataDir);
  return databaseUrl === "memory:" ? openPglite(null) : Promise.resolve(openPostgres(databaseUrl, options));
}
