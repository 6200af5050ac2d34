import { PGlite } from "@electric-sql/pglite";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import pg from "pg";

// What the backend is measured against: a route that does nothing, and one that runs a single select by an index.
const databaseUrl = process.env.DATABASE_URL;
const pool = databaseUrl === undefined ? undefined : new pg.Pool({ connectionString: databaseUrl, max: 10 });
const pglite = pool === undefined ? await PGlite.create() : undefined;
const run = async (sql: string, params: string[] = []): Promise<unknown[]> =>
  (pool ? (await pool.query<object>(sql, params)).rows : (await pglite?.query(sql, params))?.rows) ?? [];

await run("create table bare_keys (id text primary key, name text not null)");
await run("insert into bare_keys select 'key_' || n, 'Production' from generate_series(1, 1000) n");

const app = new Hono();
app.get("/bare", (c) => c.json({ id: "key_500", name: "Production" }));
app.get("/select", async (c) =>
  c.json((await run("select id, name from bare_keys where id = $1", ["key_500"]))[0] ?? {}),
);
serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => {
  process.stdout.write(`ready at http://127.0.0.1:${String(port)}\n`);
});
