import { afterAll, beforeAll, expect, test } from "vitest";
import { createServices } from "../../examples/backend/src/context.js";
import type { Db } from "../../examples/backend/src/db/Db.js";
import { migrate } from "../../examples/backend/src/db/migrate.js";
import { listKeys } from "../../examples/backend/src/keys/listKeys.js";
import { seed } from "../../examples/backend/src/seed/seed.js";
import { describeOnPostgres, openNewDatabase } from "./support/engines.ts";

const now = new Date("2026-11-16T10:30:00.000Z");
const keys = 30_000;
/** An instant so many minutes ago: a key was made in every minute. */
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString();

describeOnPostgres("a page of a large company reads few blocks, whatever the page of the product asks for", () => {
  let db: Db;
  beforeAll(async () => {
    db = await openNewDatabase("PostgreSQL");
    await migrate(db);
    await seed(db, { kind: "none", now });
    // Some never used, some expired, a few that expire soon, a quarter revoked.
    await db.query(
      `insert into api_keys (id, company_id, workspace_id, name, name_fold, preview, hash, created_at, created_by,
          last_used_at, expires_at, revoked_at)
        select 'key_' || lpad(n::text, 20, '0'), 'co_acme', case when n % 5 < 3 then 'ws_marketing' else 'ws_sales' end,
          'Production ' || n, 'production ' || n, 'mk_live_abcd…' || n % 10000, sha256(n::text::bytea),
          at - n * interval '1 minute', 'person_ada', case when n % 3 = 0 then at - n * interval '30 seconds' end,
          case when n % 50 = 7 then at - interval '1 day' when n % 3000 = 1 then at + interval '3 days' end,
          case when n % 4 = 0 then at - n * interval '10 seconds' end
        from generate_series(1, $1::int) n, (select $2::timestamptz as at) today`,
      [keys, now.toISOString()],
    );
    await db.script("vacuum analyze api_keys");
  });
  afterAll(() => db.close());

  /** How many blocks the statement of a list's page reads, as PostgreSQL counts them. */
  async function blocksOf(input: object): Promise<number> {
    let blocks = 0;
    const explaining: Db = {
      ...db,
      query: async (sql, params) => {
        if (sql.includes("order by")) {
          const plan = await db.query<{ "QUERY PLAN": string }>(`explain (analyze, buffers) ${sql}`, params);
          const buffers = plan.find((row) => row["QUERY PLAN"].includes("Buffers: shared"))?.["QUERY PLAN"] ?? "";
          for (const [, count] of buffers.matchAll(/(?:hit|read)=(\d+)/gu)) blocks += Number(count);
        }
        return db.query(sql, params);
      },
    };
    const services = createServices({ db: explaining, secret: "a secret that only the tests use", clock: () => now });
    const list = await listKeys(services, "co_acme", { limit: 25, ...input });
    expect(list.items.length).toBeGreaterThan(0);
    return blocks;
  }

  test.each([
    ["the first page", {}],
    ["of a workspace", { workspaceId: "ws_sales" }],
    ["the active keys", { status: "active" }],
    ["the revoked keys", { status: "revoked" }],
    ["by name", { sort: "name:asc" }],
    ["by last use", { sort: "lastUsedAt:desc" }],
    ["by expiry", { sort: "expiresAt:asc", status: "active" }],
    ["a few that expire soon", { status: "active", expiresBefore: ago(-10_080) }],
    ["a few that nobody has used", { status: "active", usedBefore: ago(keys - 100) }],
    ["many that nobody has used", { status: "active", usedBefore: ago(keys / 2) }],
  ])("%s", async (_, input) => {
    const blocks = await blocksOf(input);
    expect(blocks).toBeGreaterThan(0);
    // The table alone has more than 500.
    expect(blocks).toBeLessThan(100);
  });
});
