import type { Db } from "../../examples/backend/src/db/Db.js";
import { createSecret, hashSecret, previewOf } from "../../examples/backend/src/keys/secret.js";

export interface Sizes {
  readonly keys: number;
  readonly imports: number;
}

export const now = new Date("2026-11-16T10:30:00.000Z");
const nowSql = `'${now.toISOString()}'::timestamptz`;
/** Keys whose secret is known, for the key check. */
const openCount = 2_000;
const otherWorkspaces = 999;
const historyDays = 90;

/**
 * All keys in one company, which is the hardest case for its lists. The imports lie in a thousand workspaces, once as
 * the backend keeps them, and once as a row each for the naive variants. Gives the secrets of keys that open.
 */
export async function fill(db: Db, { keys, imports }: Sizes): Promise<string[]> {
  const indexes = await dropIndexes(db);
  const secrets = await insertOpenKeys(db);
  await db.query(
    `insert into api_keys (id, company_id, workspace_id, name, name_fold, preview, hash, created_at, created_by, last_used_at, expires_at, revoked_at)
      select 'key_' || lpad(n::text, 20, '0'), 'co_acme', case when n % 5 < 3 then 'ws_marketing' else 'ws_sales' end,
        name, lower(name), 'mk_live_' || substr(md5(n::text), 1, 4) || '…' || substr(md5(n::text), 5, 4),
        sha256(('bench' || n)::bytea), ${nowSql} - n * interval '1 minute',
        case when n % 10000 = 9 then 'person_ben' else 'person_ada' end,
        case when n % 3 = 0 then ${nowSql} - (n % 100000) * interval '1 second' end,
        case when n % 50 = 7 then ${nowSql} - interval '1 day' end,
        case when n % 4 = 0 then ${nowSql} - n * interval '30 seconds' end
      from (select n, (array['Production', 'Staging', 'Zapier Integration', 'Backup', 'CI'])[n % 5 + 1] || ' ' || n as name
        from generate_series(1, $1) n) numbered`,
    [keys - openCount],
  );
  // The one who has left.
  await db.query("update people set active = false where id = 'person_ben'");
  await db.query("update api_keys set name = 'Rare needle', name_fold = 'rare needle' where id = $1", [
    `key_${String(Math.floor(keys / 2)).padStart(20, "0")}`,
  ]);
  for (const { indexdef } of indexes) await db.script(indexdef);
  await fillImports(db, imports);
  // Outside a transaction, and each by itself: that is how it must be asked for.
  for (const table of ["api_keys", "import_buckets", "bench_imports"]) await db.script(`vacuum analyze ${table}`);
  return secrets;
}

async function dropIndexes(db: Db) {
  const indexes = await db.query<{ indexname: string; indexdef: string }>(
    "select indexname, indexdef from pg_indexes where tablename = 'api_keys' and indexname <> 'api_keys_pkey'",
  );
  for (const { indexname } of indexes) await db.script(`drop index ${indexname}`);
  return indexes;
}

async function insertOpenKeys(db: Db): Promise<string[]> {
  const secrets = Array.from({ length: openCount }, createSecret);
  const rows = secrets.map((secret, index) => ({
    id: `key_open${String(index).padStart(16, "0")}`,
    preview: previewOf(secret),
    hash: hashSecret(secret),
  }));
  await db.query(
    `insert into api_keys (id, company_id, workspace_id, name, name_fold, preview, hash, created_at, last_used_at)
      select id, 'co_acme', 'ws_marketing', 'Open', 'open', preview, decode(hash, 'hex'), ${nowSql} - interval '1 year', ${nowSql}
      from json_to_recordset($1::json) as r (id text, preview text, hash text)`,
    [JSON.stringify(rows)],
  );
  return secrets;
}

async function fillImports(db: Db, imports: number): Promise<void> {
  await db.query(
    `insert into workspaces (id, company_id, name, developers_enabled)
      select 'ws_' || n, 'co_globex', 'Workspace ' || n, true from generate_series(1, $1) n`,
    [otherWorkspaces],
  );
  // A tenth of all in the workspace that is looked at, so that every bucket of its 90 days has some.
  await db.script(
    `create unlogged table bench_imports (workspace_id text not null, created_at timestamptz not null);
     insert into bench_imports
       select case when n % 10 = 0 then 'ws_marketing' else 'ws_' || (1 + n % ${String(otherWorkspaces)}) end,
         ${nowSql} - (n::float8 / ${String(imports)}) * interval '${String(historyDays)} days'
       from generate_series(0, ${String(imports - 1)}) n;
     create index on bench_imports (workspace_id, created_at);
     insert into import_buckets
       select workspace_id, date_bin('15 minutes', created_at, 'epoch'), count(*)::int from bench_imports group by 1, 2;
     insert into import_counters
       select w.company_id, '2026-11-01', count(*)::int from bench_imports i join workspaces w on w.id = i.workspace_id
       where i.created_at >= '2026-11-01T00:00:00Z' group by 1`,
  );
}
