import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Db } from "../../examples/backend/src/db/Db.js";
import { migrate } from "../../examples/backend/src/db/migrate.js";
import { describeOnBoth, openNewDatabase } from "./support/engines.ts";

describeOnBoth("migrations", (engine) => {
  let db: Db;
  let folder = "";
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "mak-migrations-"));
    db = await openNewDatabase(engine);
  });
  afterEach(async () => {
    await db.close();
    rmSync(folder, { recursive: true });
  });
  const write = (file: string, sql: string) => {
    writeFileSync(join(folder, file), sql);
  };

  test("are applied once, in order, also when several start at once", async () => {
    write("002_more.sql", "insert into t values (2); insert into t values (3);");
    write("001_first.sql", "create table t (n int); insert into t values (1);");
    write("notes.txt", "no sql");
    await Promise.all([migrate(db, folder), migrate(db, folder), migrate(db, folder)]);
    expect(await db.query("select n from t order by n")).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
  });

  test("one that is cut off midway leaves nothing, and completes at the next start", async () => {
    write("001_first.sql", "create table t (n int);");
    write("002_cut.sql", "insert into t values (1); create table u (n int); select 1 / 0;");
    await expect(migrate(db, folder)).rejects.toThrow("division by zero");
    expect(await db.query("select to_regclass('u') is null as gone, (select count(*)::int from t) as rows")).toEqual([
      { gone: true, rows: 0 },
    ]);
    expect(await db.query("select name from schema_migrations")).toEqual([{ name: "001_first.sql" }]);
    write("002_cut.sql", "insert into t values (1); create table u (n int);");
    await migrate(db, folder);
    expect(await db.query("select n from t")).toEqual([{ n: 1 }]);
  });
});
