import { execFileSync } from "node:child_process";
import { mkdirSync, openAsBlob } from "node:fs";
import { join } from "node:path";
import { describe, inject } from "vitest";
import type { Db } from "../../../examples/backend/src/db/Db.js";
import { openPglite } from "../../../examples/backend/src/db/pglite.js";
import { openPostgres } from "../../../examples/backend/src/db/postgres.js";
import { newDatabase } from "../../support/newDatabase.ts";

export type Engine = "PGlite" | "PostgreSQL";

/** Describes the same tests for the embedded database and for a real server. */
export function describeOnBoth(name: string, tests: (engine: Engine) => void): void {
  describe(`${name} on PGlite`, () => {
    tests("PGlite");
  });
  describeOnPostgres(`${name} on PostgreSQL`, () => {
    tests("PostgreSQL");
  });
}

/** Left out, visibly, where there is no server; the setup has said so, and fails in CI. */
export const describeOnPostgres = describe.skipIf(inject("postgresUrl") === "");

/** A new database, open and empty. */
export async function openNewDatabase(engine: Engine): Promise<Db> {
  if (engine === "PostgreSQL") return openPostgres(await newPostgresDatabase());
  return openPglite(null, await openAsBlob(inject("pgliteTemplate")));
}

/** What a process needs to have a new database: where it lies, and with PGlite a folder that is ready. */
export async function newDatabaseEnv(engine: Engine, folder: string): Promise<Record<string, string>> {
  if (engine === "PostgreSQL") return { DATA_DIR: folder, DATABASE_URL: await newPostgresDatabase() };
  const pglite = join(folder, "pglite");
  mkdirSync(pglite, { recursive: true });
  execFileSync("tar", ["-xf", inject("pgliteTemplate"), "-C", pglite]);
  return { DATA_DIR: folder };
}

/** The address of a new database on the server. */
export async function newPostgresDatabase(): Promise<string> {
  return (await newDatabase(inject("postgresUrl"))).url;
}
