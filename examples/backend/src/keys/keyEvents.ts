import type { KeyEventList, KeyEventsInput } from "@mark-ai/api-keys/contract";
import type { Services } from "../context.js";
import { Problem } from "../http/Problem.js";
import { requireKey, statesAt } from "./keyRow.js";

interface EventRow {
  id: string;
  at: Date;
  type: string;
  by_person: string | null;
  by_name: string | null;
  detail: string | null;
  position: string;
}

/** Where a page ended: an instant to the microsecond, and the event's number. */
const cursorShape = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z)_(\d{1,18})$/u;

/** One page of what happened to a key, the newest first. What is scheduled has a row already, but has not happened yet. */
export async function readKeyEvents(
  { db, clock }: Services,
  companyId: string,
  { keyId, cursor, limit }: KeyEventsInput,
): Promise<KeyEventList> {
  const now = clock();
  await requireKey(db, companyId, keyId, now);
  const after = cursor === undefined ? undefined : cursorShape.exec(cursor);
  if (after === null) {
    throw new Problem("validation", { field: "cursor", detail: "This cursor does not come from this list." });
  }
  const rows = await db.query<EventRow>(
    `select e.id::text as id, e.at, e.type, e.by_person, p.name as by_name, e.detail,
        to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as position
      from key_events e left join people p on p.id = e.by_person
      where e.key_id = $1 and e.at <= $2::timestamptz
        and ($3::timestamptz is null or (e.at, e.id) < ($3::timestamptz, $4::bigint))
      order by e.at desc, e.id desc limit ${String(limit + 1)}`,
    [keyId, now.toISOString(), after?.[1] ?? null, after?.[2] ?? null],
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ at, type, by_person, by_name, detail }) => ({
      at: at.toISOString(),
      type,
      ...(by_person === null || by_name === null ? {} : { by: { id: by_person, name: by_name } }),
      ...(detail === null ? {} : { detail }),
    })),
    ...(last && rows.length > shown.length ? { nextCursor: `${last.position}_${last.id}` } : {}),
  };
}

/**
 * Notes that a revoked key was tried, at most once an hour. Read first: most requests with a key that is refused are made
 * by an integration that nobody has updated, and come often.
 */
export async function noteRefusal({ db }: Pick<Services, "db">, hash: string, now: Date): Promise<void> {
  const [key] = await db.query<{ id: string }>(
    `select k.id from api_keys k where k.hash = decode($1, 'hex') and ${statesAt("$2::timestamptz").revoked} and not exists (
      select 1 from key_events e where e.key_id = k.id and e.type = 'refused' and e.at > $2::timestamptz - interval '1 hour')`,
    [hash, now.toISOString()],
  );
  if (!key) return;
  await db.write("insert into key_events (key_id, at, type) values ($1, $2, 'refused') on conflict do nothing", [
    key.id,
    now.toISOString(),
  ]);
}
