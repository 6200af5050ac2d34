import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { PGlite, type Transaction } from "@electric-sql/pglite";
import type { Db, Queryable } from "./Db.js";
import { takeLock } from "./lock.js";

/**
 * Opens the embedded database in `dataDir/pglite`, for development only: it has one connection, belongs to one
 * process, and never fsyncs. `null` keeps it in memory, where it may begin as a copy of another one's `dumpDataDir()`.
 * Throws `LockedError` when another process holds the directory.
 */
export async function openPglite(dataDir: string | null, copyOf?: Blob): Promise<Db> {
  if (dataDir === null) return wrap(await PGlite.create(copyOf ? { loadDataDir: copyOf } : {}), () => undefined);
  mkdirSync(dataDir, { recursive: true });
  const release = takeLock(join(dataDir, "pglite.lock"));
  try {
    return wrap(await PGlite.create(join(dataDir, "pglite")), release);
  } catch (error) {
    release();
    throw error;
  }
}

function wrap(pglite: PGlite, release: () => void): Db {
  return {
    ...queryable(pglite),
    transaction: (work) => pglite.transaction((tx) => work(queryable(tx))),
    close: async () => {
      await pglite.close();
      release();
    },
  };
}

function queryable(target: PGlite | Transaction): Queryable {
  return {
    query: async <Row>(sql: string, params: readonly unknown[] = []) =>
      (await target.query<Row>(sql, [...params])).rows,
    script: async (sql) => {
      await target.exec(sql);
    },
  };
}
