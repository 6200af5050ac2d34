import {
  normalizeForSearch,
  type KeyCounts,
  type KeyList,
  type KeySort,
  type ListKeysInput,
} from "@mark-ai/api-keys/contract";
import type { Services } from "../context.js";
import type { SqlValue } from "../db/Db.js";
import { requireWorkspace } from "../management/requireWorkspace.js";
import { decodeCursor, encodeCursor, type Position } from "./cursor.js";
import { isWellFormed, previewOf, secretPrefix } from "./secret.js";
import { joinKeys, selectKeys, statesAt, toApiKey, type KeyRow } from "./keyRow.js";

/** Beyond this many keys a company's lists carry no total: counting would cost more than the page. */
const mostCounted = 10_000;

/** A preview as it is searched; an index for it has this very expression. */
const previewFold = "lower(replace(k.preview, '…', '...'))";
/** How far back imports count for the order by them. */
const countedMs = 30 * 86_400_000;
const neverUsed = "'-infinity'::timestamptz";
const neverExpires = "'infinity'::timestamptz";
/** A cursor has at most 1024 characters, so only the beginning of a name fits. Names alike so far are ordered by id. */
const sortedName = "left(k.name_fold, 100)";
const orders = {
  createdAt: "k.created_at",
  lastUsedAt: `coalesce(k.last_used_at, ${neverUsed})`,
  name: sortedName,
  expiresAt: `coalesce(k.expires_at, ${neverExpires})`,
  imports: "k.imports",
} as const;

/** One page of a company's keys, by keyset: its cost does not grow with the page's number. */
export async function listKeys(services: Services, companyId: string, input: ListKeysInput): Promise<KeyList> {
  const { db, clock, secret } = services;
  const now = clock();
  const sort = input.sort ?? "createdAt:desc";
  const after = input.cursor === undefined ? undefined : decodeCursor(secret, companyId, sort, input.cursor);
  if (input.workspaceId !== undefined) await requireWorkspace(db, companyId, input.workspaceId);

  const filter = filterOf(companyId, input, now);
  const page = pageOf(sort, after, filter.params, now);
  const rows = await db.query<KeyRow & { position: string }>(
    `${selectKeys}, ${page.position} as position from (
        select * from ${page.from} where ${filter.where}${page.where} order by ${page.orderBy} limit ${String(input.limit + 1)}
      ) k ${joinKeys} order by ${page.orderBy}`,
    page.params,
  );
  const { total, counts } = await countKeys(services, companyId, input, now);
  const shown = rows.slice(0, input.limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => toApiKey(row, now)),
    ...(total === undefined ? {} : { total }),
    ...(counts === undefined ? {} : { counts }),
    ...(last && rows.length > shown.length
      ? { nextCursor: encodeCursor(secret, companyId, sort, { id: last.id, at: last.position }) }
      : {}),
  };
}

interface Filter {
  readonly where: string;
  /** The company comes first. */
  readonly params: readonly SqlValue[];
}

function filterOf(companyId: string, input: ListKeysInput, now: Date): Filter {
  const { params, where, bind } = scopeOf(companyId, input);
  where.push(...conditionsOf(input, bind));
  if (input.status !== undefined) {
    const at = `${bind(now.toISOString())}::timestamptz`;
    where.push(statesAt(at)[input.status]);
    const goesByExpiry = input.expiresBefore !== undefined || input.sort?.startsWith("expiresAt:");
    // Says nothing new, but gives the index by expiry a beginning: those that have expired are not read.
    if (input.status === "active" && goesByExpiry) where.push(`${orders.expiresAt} > ${at}`);
  }
  return { where: where.join(" and "), params };
}

/** The conditions of the filters beside the status. */
function conditionsOf({ expiresBefore, usedBefore, creatorLeft }: ListKeysInput, bind: (value: SqlValue) => string) {
  const conditions: string[] = [];
  if (expiresBefore !== undefined) conditions.push(`${orders.expiresAt} < ${bind(expiresBefore)}::timestamptz`);
  if (usedBefore !== undefined) {
    const at = `${bind(usedBefore)}::timestamptz`;
    // No key is used before it is made: the second condition says nothing new, but the newest keys are not read.
    conditions.push(`coalesce(k.last_used_at, k.created_at) < ${at}`, `k.created_at < ${at}`);
  }
  if (creatorLeft) conditions.push("exists (select 1 from people p where p.id = k.created_by and not p.active)");
  return conditions;
}

/** Search and workspace: what the numbers of every status count. */
function scopeOf(companyId: string, input: ListKeysInput) {
  const params: SqlValue[] = [companyId];
  const bind = (value: SqlValue) => `$${String(params.push(value))}`;
  const where = ["k.company_id = $1"];
  if (input.workspaceId !== undefined) where.push(`k.workspace_id = ${bind(input.workspaceId)}`);
  const typed = input.search?.trim() ?? "";
  // Someone who holds a whole key and asks which one it is.
  const search = normalizeForSearch(isWellFormed(typed) ? previewOf(typed) : typed);
  if (search !== "") {
    const pattern = bind(`%${search.replace(/[\\%_]/gu, "\\$&")}%`);
    // A match counts where it ends beyond the part that all previews share.
    const from = Math.max(1, secretPrefix.length - search.length + 2);
    const ownPart = `lower(replace(substr(k.preview, ${String(from)}), '…', '...')) like ${pattern}`;
    where.push(
      `(k.name_fold like ${pattern} or k.description_fold like ${pattern} or (${previewFold} like ${pattern} and ${ownPart}))`,
    );
  }
  return { params, where, bind };
}

function pageOf(sort: KeySort, after: Position | undefined, filterParams: readonly SqlValue[], now: Date) {
  const [column, direction] = sort.split(":") as [keyof typeof orders, "asc" | "desc"];
  const order = orders[column];
  const params = [...filterParams];
  const bind = (value: SqlValue) => `$${String(params.push(value))}`;
  let where = "";
  if (after) {
    const id = bind(after.id);
    const value =
      column === "name"
        ? `${bind(after.at.slice(1))}::text`
        : `${bind(after.at)}::${column === "imports" ? "bigint" : "timestamptz"}`;
    where = ` and (${order}, k.id) ${direction === "asc" ? ">" : "<"} (${value}, ${id})`;
  }
  // Only this order counts imports, of each key that the filters leave.
  const since = () => bind(new Date(now.getTime() - countedMs).toISOString());
  const from =
    column !== "imports"
      ? "api_keys k"
      : `(select o.*, used.imports from api_keys o cross join lateral (select coalesce(sum(b.imports), 0)::bigint as imports
          from key_import_buckets b where b.key_id = o.id and b.bucket_at >= ${since()}::timestamptz) used) k`;
  return {
    params,
    where,
    from,
    position: column === "name" ? `'=' || ${order}` : column === "imports" ? `${order}::text` : textOf(order),
    orderBy: `${order} ${direction}, k.id ${direction}`,
  };
}

/** A timestamp with all its microseconds: a driver's `Date` would lose three digits, and with them keys. */
function textOf(timestamp: string): string {
  const written = `to_char(${timestamp} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
  return `case ${timestamp} when ${neverUsed} then '-infinity' when ${neverExpires} then 'infinity' else ${written} end`;
}

interface Counted extends Omit<KeyCounts, "expiring"> {
  readonly total: number;
  readonly expiring: number;
  /** Null where the company has no time of warning. */
  readonly warnDays: number | null;
}

/** How many keys the filters leave, and how many of each status search and workspace leave: one pass over both. */
async function countKeys(
  { db }: Services,
  companyId: string,
  input: ListKeysInput,
  now: Date,
): Promise<{ readonly total?: number; readonly counts?: KeyCounts }> {
  const { params, where, bind } = scopeOf(companyId, input);
  const at = `${bind(now.toISOString())}::timestamptz`;
  const states = statesAt(at);
  const filters = [...(input.status === undefined ? ["true"] : [states[input.status]]), ...conditionsOf(input, bind)];
  const count = (condition: string) => `count(*) filter (where ${condition})`;
  const [row] = await db.query<{ counted: Counted | null }>(
    `with warning as (select (key_expiry->>'warnDays')::int as days from companies where id = $1)
      select case when (select count(*) from (
        select 1 from api_keys where company_id = $1 limit ${String(mostCounted + 1)}) counted) <= ${String(mostCounted)}
      then (select jsonb_build_object(
          'total', ${count(filters.join(" and "))}, 'active', ${count(states.active)},
          'expired', ${count(states.expired)}, 'revoked', ${count(states.revoked)},
          'expiring', ${count(`${states.active} and k.expires_at < ${at} + (select days from warning) * interval '24 hours'`)},
          'warnDays', (select days from warning))
        from api_keys k where ${where.join(" and ")}) end as counted`,
    params,
  );
  if (!row?.counted) return {};
  const { total, expiring, warnDays, ...counts } = row.counted;
  return { total, counts: warnDays === null ? counts : { ...counts, expiring } };
}
