import { existsSync, mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PGlite, type Transaction } from "@electric-sql/pglite";
import { StartError } from "../StartError.js";
import { DatabaseUnavailable, isFaultOfStatement } from "./DatabaseUnavailable.js";
import type { Db, Queryable } from "./Db.js";
import { folderProblem } from "./folderProblem.js";
import { takeLock } from "./lock.js";

/**
 * Opens the embedded database in `dataDir/pglite`, for development only: it has one connection, belongs to one
 * process, and never fsyncs. `null` keeps it in memory, where it may begin as a copy of another one's `dumpDataDir()`.
 * Throws a `StartError` for a folder that is in use, damaged, full, or not ours to write to.
 */
export async function openPglite(dataDir: string | null, copyOf?: Blob): Promise<Db> {
  if (dataDir === null) return wrap(await PGlite.create(copyOf ? { loadDataDir: copyOf } : {}), () => undefined);
  let release: () => void;
  try {
    mkdirSync(dataDir, { recursive: true });
    release = takeLock(join(dataDir, "pglite.lock"));
  } catch (error) {
    throw folderProblem(dataDir, error) ?? error;
  }
  try {
    return wrap(await openFolder(dataDir), release);
  } catch (error) {
    release();
    throw error;
  }
}

async function openFolder(dataDir: string): Promise<PGlite> {
  const folder = join(dataDir, "pglite");
  const unfinished = join(dataDir, "pglite.unfinished");
  try {
    // Its first start was cut off: there is nothing in it yet.
    if (existsSync(unfinished)) rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const isNew = readdirSync(folder).length === 0;
    // PGlite would make a new database over whatever is there.
    if (!isNew && !existsSync(join(folder, "PG_VERSION"))) throw new StartError(damaged(folder));
    if (isNew) writeFileSync(unfinished, "");
    const pglite = await PGlite.create(folder);
    rmSync(unfinished, { force: true });
    return pglite;
  } catch (error) {
    if (error instanceof StartError) throw error;
    if (isFull(folder)) throw new StartError(full(folder), { cause: error });
    throw folderProblem(folder, error) ?? new StartError(damaged(folder), { cause: error });
  }
}

function damaged(folder: string): string {
  return (
    `The embedded database in ${folder} is damaged, or was made by another version. Put back a copy of the folder, ` +
    "or delete it to begin anew: everything in it is lost then."
  );
}

function full(folder: string): string {
  return `The disk with the embedded database (${folder}) is full. Make room on it and start again.`;
}

/** PostgreSQL writes its log in pieces of 16 MB. */
const leastFreeBytes = 16 * 1024 * 1024;

function isFull(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < leastFreeBytes;
  } catch {
    return false;
  }
}

function wrap(pglite: PGlite, release: () => void): Db {
  let tellFailure: (reason: string) => void = () => undefined;
  let failure: DatabaseUnavailable | undefined;
  const failed = new Promise<string>((resolve) => (tellFailure = resolve));

  // After a fatal error PGlite would go on in an endless loop: nothing more may reach the engine.
  const execute = pglite.execProtocolStream.bind(pglite);
  pglite.execProtocolStream = async (message, options) => {
    if (failure) throw failure;
    try {
      return await execute(message, options);
    } catch (error) {
      if (!isFatal(error)) throw error;
      failure = new DatabaseUnavailable("unchanged", error);
      const folder = pglite.dataDir ?? "";
      const isDiskFull = codeOf(error) === diskFull;
      tellFailure(isDiskFull ? full(folder) : `The embedded database (${folder}) has failed and cannot go on.`);
      throw isDiskFull ? failure : new DatabaseUnavailable("unknown", error);
    }
  };

  return {
    connections: 1,
    failed,
    ...queryable(pglite),
    write: (sql, params) => queryable(pglite).query(sql, params),
    transaction: (work) => translated(() => pglite.transaction((tx) => work(queryable(tx)))),
    close: async () => {
      if (!failure) await pglite.close();
      release();
    },
  };
}

const diskFull = "53100";

/** A full disk ends it too: the engine's next step would be the fatal one. */
function isFatal(error: unknown): boolean {
  const { severity } = error as { severity?: unknown };
  return severity === undefined || severity === "PANIC" || severity === "FATAL" || codeOf(error) === diskFull;
}

function codeOf(error: unknown): unknown {
  return (error as { code?: unknown } | null)?.code;
}

async function translated<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const code = codeOf(error);
    const isOfDatabase = typeof (error as { severity?: unknown } | null)?.severity === "string";
    if (!isOfDatabase || typeof code !== "string" || isFaultOfStatement(code)) throw error;
    throw new DatabaseUnavailable("unchanged", error);
  }
}

function queryable(target: PGlite | Transaction): Queryable {
  return {
    query: <Row>(sql: string, params: readonly unknown[] = []) =>
      translated(async () => (await target.query<Row>(sql, [...params])).rows),
    script: (sql) =>
      translated(async () => {
        await target.exec(sql);
      }),
  };
}
