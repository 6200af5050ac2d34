import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import type { Db } from "./Db.js";
import { advisoryLock } from "./advisoryLock.js";

/**
 * Applies the migrations that the database lacks, each in a transaction of its own, so that one which is cut off
 * leaves nothing behind and runs again at the next start. Processes that start together wait for each other.
 */
export async function migrate(db: Db, folder: string = migrationsFolder()): Promise<void> {
  const files = readdirSync(folder)
    .filter((file) => /^\d{3}_\w+\.sql$/.test(file))
    .sort();
  for (const file of files) {
    await db.transaction(async (tx) => {
      await advisoryLock(tx, "migrate");
      await tx.script(
        "create table if not exists schema_migrations (name text primary key, applied_at timestamptz not null default now())",
      );
      const applied = await tx.query("select 1 from schema_migrations where name = $1", [file]);
      if (applied.length > 0) return;
      await tx.script(readFileSync(join(folder, file), "utf8"));
      await tx.query("insert into schema_migrations (name) values ($1)", [file]);
    });
  }
}

/** Beside the bundle when it is built, two folders up in the sources. */
function migrationsFolder(): string {
  const built = fileURLToPath(new URL("./migrations", import.meta.url));
  return existsSync(built) ? built : fileURLToPath(new URL("../../migrations", import.meta.url));
}
