import { normalizeForSearch, type ApiKey, type UpdateKeyInput } from "@mark-ai/api-keys/contract";
import { writeWaitMs, type Services } from "../context.js";
import type { Caller } from "../sessions/Caller.js";
import { requireKey } from "./keyRow.js";

/**
 * Changes the name and the description of a key, and nothing else: what is not given stays as it is. What was there
 * before goes into the key's history in the same statement.
 */
export async function updateKey(
  { db, clock, gates }: Services,
  caller: Caller,
  { keyId, name, description }: UpdateKeyInput,
): Promise<ApiKey> {
  const now = clock();
  const text = description === "" ? null : (description ?? null);
  await gates.write(caller.company.id, writeWaitMs, () =>
    db.write(
      `with old as (
          select id, name, description from api_keys where id = $6 and company_id = $7 for no key update
        ), changed as (
          update api_keys k set name = coalesce($1, k.name), name_fold = coalesce($2, k.name_fold),
              description = case when $3::boolean then $4::text else k.description end,
              description_fold = case when $3::boolean then $5::text else k.description_fold end
            from old where k.id = old.id returning k.id, k.name, k.description
        )
        insert into key_events (key_id, at, type, by_person, detail)
          select old.id, $8::timestamptz, told.type, $9, told.before
            from old join changed on changed.id = old.id cross join lateral (values
              ('renamed', old.name, changed.name), ('described', old.description, changed.description)
            ) told (type, before, after)
            where told.before is distinct from told.after`,
      [
        name ?? null,
        name === undefined ? null : normalizeForSearch(name),
        description !== undefined,
        text,
        text === null ? null : normalizeForSearch(text),
        keyId,
        caller.company.id,
        now.toISOString(),
        caller.person.id,
      ],
    ),
  );
  return requireKey(db, caller.company.id, keyId, now);
}
