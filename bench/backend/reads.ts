import type { Services } from "../../examples/backend/src/context.js";
import type { Db, SqlValue } from "../../examples/backend/src/db/Db.js";
import { listKeys } from "../../examples/backend/src/keys/listKeys.js";
import { hashSecret } from "../../examples/backend/src/keys/secret.js";
import { authenticateKey } from "../../examples/backend/src/public/authenticateKey.js";
import { readHistory } from "../../examples/backend/src/usage/readHistory.js";
import { readQuota } from "../../examples/backend/src/usage/readQuota.js";
import { encodeCursor } from "../../examples/backend/src/keys/cursor.js";
import { now } from "./fill.js";
import { time, type Timing } from "./measure.js";

export interface Read {
  readonly what: string;
  readonly ours: Timing;
  readonly plan: string;
  /** The same answer by the usual shortcut. */
  readonly naive?: { readonly how: string; readonly timing: Timing };
}

interface ReadCase {
  readonly what: string;
  readonly run: (services: Services, turn: number) => Promise<unknown>;
  readonly naive?: { readonly how: string; readonly sql: string; readonly params: (turn: number) => SqlValue[] };
  /** Which of its statements the plan is shown of. */
  readonly plans: RegExp;
}

const company = "co_acme";
const columns = "k.id, k.name, k.workspace_id, k.preview, k.created_at, k.last_used_at, k.revoked_at";

export async function measureReads(services: Services, keys: number, secrets: readonly string[]): Promise<Read[]> {
  const deep = Math.floor(keys / 2);
  const secretAt = (turn: number) => secrets[turn % secrets.length] ?? "";
  const cursorAt = (position: number) =>
    encodeCursor(services.secret, company, "createdAt:desc", {
      id: `key_${String(position).padStart(20, "0")}`,
      at: `${new Date(now.getTime() - position * 60_000).toISOString().slice(0, -1)}000Z`,
    });
  const list = (input: object) => (each: Services) => listKeys(each, company, { limit: 25, ...input });
  const plans = /order by/u;

  const cases: ReadCase[] = [
    {
      what: "list, first page",
      run: list({}),
      plans,
      naive: {
        how: "`count(*)` with each page",
        sql: "select count(*)::int from api_keys where company_id = $1",
        params: () => [company],
      },
    },
    {
      what: `list, page at ${deep.toLocaleString("en")}`,
      run: list({ cursor: cursorAt(deep) }),
      plans,
      naive: {
        how: "`offset`",
        sql: `select ${columns} from api_keys k where company_id = $1 order by created_at desc, id desc limit 25 offset $2`,
        params: () => [company, deep],
      },
    },
    { what: "filter by workspace", run: list({ workspaceId: "ws_sales" }), plans },
    { what: "filter by status, revoked", run: list({ status: "revoked" }), plans },
    { what: "sort by name", run: list({ sort: "name:asc" }), plans },
    { what: "sort by last use", run: list({ sort: "lastUsedAt:desc" }), plans },
    { what: "sort by expiry", run: list({ sort: "expiresAt:asc" }), plans },
    { what: "the numbers beside a list", run: list({ search: "zapier" }), plans: /mostCounted|counted/u },
    {
      what: "clean-up: not used since",
      run: list({
        status: "active",
        usedBefore: new Date(now.getTime() - keys * 0.99 * 60_000).toISOString(),
      }),
      plans,
    },
    { what: "clean-up: the creator has left", run: list({ status: "active", creatorLeft: true }), plans },
    { what: "search, many hits", run: list({ search: "zapier" }), plans },
    { what: "search, one hit", run: list({ search: "needle" }), plans },
    {
      what: "history, 30 days",
      run: (each) => readHistory(each, company, { workspaceId: "ws_marketing", timeZone: "Asia/Kathmandu", days: 30 }),
      plans: /import_buckets/u,
      naive: {
        how: "a row for each import, grouped",
        sql: `select (created_at at time zone 'Asia/Kathmandu')::date as day, count(*)::int from bench_imports
          where workspace_id = $1 and created_at >= $2::timestamptz group by 1`,
        params: () => ["ws_marketing", new Date(now.getTime() - 30 * 86_400_000).toISOString()],
      },
    },
    {
      what: "quota",
      run: (each) => readQuota(each, "co_globex"),
      plans: /import_counters/u,
      naive: {
        how: "`count(*)` of the period",
        sql: `select count(*)::int from bench_imports i join workspaces w on w.id = i.workspace_id
          where w.company_id = $1 and i.created_at >= '2026-11-01T00:00:00Z'`,
        params: () => ["co_globex"],
      },
    },
    {
      what: "key check",
      run: (each, turn) =>
        authenticateKey(each)(new Request("http://localhost", { headers: { "X-API-Key": secretAt(turn) } })),
      plans: /decode/u,
      naive: {
        how: "no index that fits the comparison",
        sql: "select id from api_keys where encode(hash, 'hex') = $1",
        params: (turn) => [hashSecret(secretAt(turn))],
      },
    },
  ];

  const reads: Read[] = [];
  for (const each of cases) reads.push(await measureRead(services, each));
  return reads;
}

/** Times a read and its naive variant, and has the plan of the former. */
export async function measureRead(services: Services, each: ReadCase): Promise<Read> {
  const { what, run, naive } = each;
  process.stderr.write(`  ${what}\n`);
  const ours = await time((turn) => run(services, turn));
  const plan = await planOf(services, each);
  if (!naive) return { what, ours, plan };
  const timing = await time((turn) => services.db.query(naive.sql, naive.params(turn)), { most: 50 });
  return { what, ours, plan, naive: { how: naive.how, timing } };
}

/** The plan of the statement that does the work, as PostgreSQL carried it out. */
async function planOf(services: Services, { run, plans }: ReadCase): Promise<string> {
  const said: { sql: string; params: readonly SqlValue[] }[] = [];
  const db: Db = {
    ...services.db,
    query: (sql, params = []) => {
      said.push({ sql, params });
      return services.db.query(sql, params);
    },
  };
  await run({ ...services, db }, 0);
  const statement = said.find(({ sql }) => plans.test(sql));
  if (!statement) throw new Error("No statement of this read is the one to explain.");
  const rows = await services.db.query<{ "QUERY PLAN": string }>(
    `explain (analyze, buffers, costs off, timing off, summary off) ${statement.sql}`,
    statement.params,
  );
  return rows.map((row) => row["QUERY PLAN"]).join("\n");
}
