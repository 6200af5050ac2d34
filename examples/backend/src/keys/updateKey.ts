import {
  attributeChangesProblem,
  changedAttributes,
  normalizeForSearch,
  type ApiKey,
  type KeyAttribute,
  type UpdateKeyInput,
} from "@mark-ai/api-keys/contract";
import { writeWaitMs, type Services } from "../context.js";
import type { Caller } from "../sessions/Caller.js";
import { requireProof } from "../sessions/stepUp.js";
import { refuseAttributes } from "./attributes.js";
import { requireKey } from "./keyRow.js";

/**
 * Changes the name, the description and the attributes of a key, and nothing else: what is not given stays as it is.
 * What was there before goes into the key's history in the same statement.
 */
export async function updateKey(
  services: Services,
  caller: Caller,
  { keyId, name, description, attributes }: UpdateKeyInput,
): Promise<ApiKey> {
  const { db, clock, gates } = services;
  const now = clock();
  const text = description === "" ? null : (description ?? null);
  if (attributes !== undefined) {
    const [company] = await db.query<{ key_attributes: KeyAttribute[] | null }>(
      "select key_attributes from companies where id = $1",
      [caller.company.id],
    );
    refuseAttributes(attributeChangesProblem(attributes, company?.key_attributes ?? undefined));
  }
  await requireProof(services, caller, db);
  const kept = changedAttributes(undefined, attributes) ?? {};
  const removed = Object.keys(attributes ?? {}).filter((one) => !Object.hasOwn(kept, one));
  await gates.write(caller.company.id, writeWaitMs, () =>
    db.write(
      `with old as (
          select id, name, description, attributes from api_keys where id = $6 and company_id = $7 for no key update
        ), changed as (
          update api_keys k set name = coalesce($1, k.name), name_fold = coalesce($2, k.name_fold),
              description = case when $3::boolean then $4::text else k.description end,
              description_fold = case when $3::boolean then $5::text else k.description_fold end,
              attributes = nullif((coalesce(k.attributes, '{}'::jsonb) || $10::text::jsonb)
                - array(select jsonb_array_elements_text($11::text::jsonb)), '{}'::jsonb)
            from old where k.id = old.id returning k.id, k.name, k.description, k.attributes
        )
        insert into key_events (key_id, at, type, by_person, detail)
          select old.id, $8::timestamptz, told.type, $9, told.detail
            from old join changed on changed.id = old.id cross join lateral (values
              ('renamed', old.name, changed.name, old.name),
              ('described', old.description, changed.description, old.description),
              ('edited', old.attributes::text, changed.attributes::text, null)
            ) told (type, before, after, detail)
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
        JSON.stringify(kept),
        JSON.stringify(removed),
      ],
    ),
  );
  return requireKey(db, caller.company.id, keyId, now);
}
