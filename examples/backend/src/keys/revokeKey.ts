import { latestRevocation, type ApiKey, type RevokeKeyInput } from "@mark-ai/api-keys/contract";
import { writeWaitMs, type Services } from "../context.js";
import type { SqlValue } from "../db/Db.js";
import { Problem } from "../http/Problem.js";
import type { Caller } from "../sessions/Caller.js";
import { requireProof } from "../sessions/stepUp.js";
import { requireKey, statesAt } from "./keyRow.js";

/** The rows of the history that say what was to come: they go with the schedule. */
const forgetSchedule = `forgotten as (
    delete from key_events e using changed where e.key_id = changed.id and e.type = 'revoked' and e.at > $1::timestamptz
  )`;

const states = statesAt("$1::timestamptz");

/** Parameters: now, the person, the key, the company. */
const revokeNow = `with changed as (
    update api_keys k set revoked_at = $1::timestamptz, revoked_by = $2, revokes_at = null, revokes_by = null
      where k.id = $3 and k.company_id = $4 and not ${states.revoked} returning k.id
  ), ${forgetSchedule}
  insert into key_events (key_id, at, type, by_person) select id, $1::timestamptz, 'revoked', $2 from changed`;

/** Further parameter: the instant of the revocation. Its event is written with it, and listed from then on. */
const schedule = `with changed as (
    update api_keys k set revokes_at = $5::timestamptz, revokes_by = $2
      where k.id = $3 and k.company_id = $4 and ${states.active} returning k.id
  ), ${forgetSchedule}
  insert into key_events (key_id, at, type, by_person, detail)
    select changed.id, told.at, told.type, $2, told.detail from changed cross join lateral (values
      ($1::timestamptz, 'scheduled', $6), ($5::timestamptz, 'revoked', null)) told (at, type, detail)`;

const cancelSchedule = `with changed as (
    update api_keys k set revokes_at = null, revokes_by = null
      where k.id = $3 and k.company_id = $4 and k.revokes_at is not null and not ${states.revoked} returning k.id
  ), ${forgetSchedule}
  insert into key_events (key_id, at, type, by_person)
    select id, $1::timestamptz, 'schedule_cancelled', $2 from changed`;

/**
 * Revokes a key permanently, schedules that, or takes the schedule back. A key that is revoked stays as it is: when and by
 * whom does not change.
 */
export async function revokeKey(services: Services, caller: Caller, { keyId, at }: RevokeKeyInput): Promise<ApiKey> {
  const { db, clock, gates } = services;
  const companyId = caller.company.id;
  const instants: SqlValue[] = [];
  if (typeof at === "string") {
    await refuseSchedule(services, companyId, at, clock());
    const instant = new Date(at).toISOString();
    instants.push(instant, instant);
  }
  await requireProof(services, caller, db);
  const paramsAt = (now: Date) => [now.toISOString(), caller.person.id, keyId, companyId, ...instants];
  const now = await gates.write(companyId, writeWaitMs, async () => {
    if (at === undefined) {
      const now = clock();
      await db.write(revokeNow, paramsAt(now));
      return now;
    }
    return db.transaction(async (tx) => {
      await tx.query("select 1 from api_keys where id = $1 and company_id = $2 for no key update", [keyId, companyId]);
      // What time it is counts once nobody else can change the key: a schedule that came due while this request waited
      // has revoked the key, and is neither taken back nor moved.
      const now = clock();
      await tx.query(at === null ? cancelSchedule : schedule, paramsAt(now));
      return now;
    });
  });
  return requireKey(db, companyId, keyId, now);
}

async function refuseSchedule({ db }: Services, companyId: string, at: string, now: Date): Promise<void> {
  const [company] = await db.query<{ hours: number | null }>(
    "select scheduled_revoke_hours as hours from companies where id = $1",
    [companyId],
  );
  const maxHours = company?.hours ?? null;
  const refuse = (detail: string) => new Problem("validation", { field: "at", detail });
  if (maxHours === null) throw refuse("Your company revokes keys at once only.");
  if (Date.parse(at) <= now.getTime()) throw refuse("`at` is in the past. Leave it out to revoke the key now.");
  if (Date.parse(at) > latestRevocation({ maxHours }, now.getTime())) {
    throw refuse(`A revocation can be scheduled for the next ${String(maxHours)} hours.`);
  }
}
