import type { KeyList, KeySort, ListKeysInput } from "@mark-ai/api-keys/contract";
import type { Services } from "../context.js";
import type { SqlValue } from "../db/Db.js";
import { requireWorkspace } from "../management/requireWorkspace.js";
import { decodeCursor, encodeCursor, type Position } from "./cursor.js";
import { fold } from "./fold.js";
import { isWellFormed, previewOf } from "./secret.js";
import { joinKeys, selectKeys, toApiKey, type KeyRow } from "./keyRow.js";

/** Beyond this many keys a company's lists carry no total: counting would cost more than the page. */
const mostCounted = 10_000;

const neverUsed = "'-infinity'::timestamptz";
const orders = {
  createdAt: "k.created_at",
  lastUsedAt: `coalesce(k.last_used_at, ${neverUsed})`,
  name: "k.name_fold",
} as const;

/** One page of a company's keys, by keyset: its cost does not grow with the page's number. */
export async function listKeys(services: Services, companyId: string, input: ListKeysInput): Promise<KeyList> {
  const { db, clock, secret } = services;
  const now = clock();
  const sort = input.sort ?? "createdAt:desc";
  const after = input.cursor === undefined ? undefined : decodeCursor(secret, companyId, sort, input.cursor);
  if (input.workspaceId !== undefined) await requireWorkspace(db, companyId, input.workspaceId);

  const filter = filterOf(companyId, input, now);
  const page = pageOf(sort, after, filter.params);
  const rows = await db.query<KeyRow & { position: string }>(
    `${selectKeys}, ${page.position} as position from api_keys k ${joinKeys}
      where ${filter.where}${page.where} order by ${page.orderBy} limit ${String(input.limit + 1)}`,
    page.params,
  );
  const total = await countKeys(services, filter);
  const shown = rows.slice(0, input.limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => toApiKey(row, now)),
    ...(total === null ? {} : { total }),
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
  const params: SqlValue[] = [companyId];
  const bind = (value: SqlValue) => `$${String(params.push(value))}`;
  const where = ["k.company_id = $1"];
  if (input.workspaceId !== undefined) where.push(`k.workspace_id = ${bind(input.workspaceId)}`);
  if (input.status === "revoked") where.push("k.revoked_at is not null");
  else if (input.status !== undefined) {
    const at = bind(now.toISOString());
    const expired = `k.expires_at <= ${at}::timestamptz`;
    where.push(
      "k.revoked_at is null",
      input.status === "expired" ? expired : `(k.expires_at is null or not ${expired})`,
    );
  }
  const typed = input.search?.trim() ?? "";
  // Someone who holds a whole key and asks which one it is.
  const search = fold(isWellFormed(typed) ? previewOf(typed) : typed);
  if (search !== "") {
    const pattern = bind(`%${search.replace(/[\\%_]/gu, "\\$&")}%`);
    where.push(`(k.name_fold like ${pattern} or lower(replace(k.preview, '…', '...')) like ${pattern})`);
  }
  return { where: where.join(" and "), params };
}

function pageOf(sort: KeySort, after: Position | undefined, filterParams: readonly SqlValue[]) {
  const [column, direction] = sort.split(":") as [keyof typeof orders, "asc" | "desc"];
  const order = orders[column];
  const params = [...filterParams];
  const bind = (value: SqlValue) => `$${String(params.push(value))}`;
  let where = "";
  if (after) {
    const id = bind(after.id);
    const value =
      column === "name"
        ? `(select name_fold from api_keys where id = ${id} and company_id = $1)`
        : `${bind(after.at)}::timestamptz`;
    where = ` and (${order}, k.id) ${direction === "asc" ? ">" : "<"} (${value}, ${id})`;
  }
  return {
    params,
    where,
    position: column === "name" ? "''" : textOf(order),
    orderBy: `${order} ${direction}, k.id ${direction}`,
  };
}

/** A timestamp with all its microseconds: a driver's `Date` would lose three digits, and with them keys. */
function textOf(timestamp: string): string {
  const written = `to_char(${timestamp} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
  return `case when ${timestamp} = ${neverUsed} then '-infinity' else ${written} end`;
}

async function countKeys({ db }: Services, filter: Filter): Promise<number | null> {
  const [row] = await db.query<{ total: number | null }>(
    `select case when (select count(*) from (
        select 1 from api_keys where company_id = $1 limit ${String(mostCounted + 1)}) counted) <= ${String(mostCounted)}
      then (select count(*)::int from api_keys k where ${filter.where}) end as total`,
    filter.params,
  );
  return row?.total ?? null;
}
