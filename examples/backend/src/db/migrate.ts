import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { StartError } from "../StartError.js";
import { advisoryLock } from "./advisoryLock.js";
import type { Db, Queryable } from "./Db.js";
import { foldNames } from "./foldNames.js";

/** What a migration does that SQL cannot, in its transaction. */
const inCode: Readonly<Record<string, (tx: Queryable) => Promise<void>>> = {
  "003_search_folding.sql": foldNames,
};

/**
 * Applies the migrations that the database lacks, each in a transaction of its own, so that one which is cut off
 * leaves nothing behind and runs again at the next start. Processes that start together wait for each other. Throws a
 * `StartError` for a database that has a migration which is not known here: it belongs to a newer version.
 */
export async function migrate(db: Db, folder: string = migrationsFolder()): Promise<void> {
  const files = readdirSync(folder)
    .filter((file) => /^\d{3}_\w+\.sql$/.test(file))
    .sort();
  for (const file of files) {
    await db.transaction(async (tx) => {
      await advisoryLock(tx, "migrate");
      const applied = await appliedMigrations(tx);
      const newer = applied.find((name) => !files.includes(name));
      if (newer !== undefined) {
        throw new StartError(
          `The database was made by a newer version of this backend: ${newer} is not known here. Start that version, ` +
            "or use a copy of the database from before.",
        );
      }
      if (applied.includes(file)) return;
      await tx.script(readFileSync(join(folder, file), "utf8"));
      await inCode[file]?.(tx);
      await tx.query("insert into schema_migrations (name) values ($1)", [file]);
    });
  }
}

async function appliedMigrations(tx: Queryable): Promise<string[]> {
  // Looked for first: `create table if not exists` needs the right to create, which a user of a ready database may lack.
  const [table] = await tx.query<{ there: boolean }>("select to_regclass('schema_migrations') is not null as there");
  if (table?.there) {
    return (await tx.query<{ name: string }>("select name from schema_migrations order by name")).map(
      ({ name }) => name,
    );
  }
  await tx.script(
    "create table schema_migrations (name text primary key, applied_at timestamptz not null default now())",
  );
  return [];
}

/** Beside the bundle when it is built, two folders up in the sources. */
function migrationsFolder(): string {
  const built = fileURLToPath(new URL("./migrations", import.meta.url));
  return existsSync(built) ? built : fileURLToPath(new URL("../../migrations", import.meta.url));
}
