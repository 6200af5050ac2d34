import type { ApiKey } from "@mark-ai/api-keys/contract";
import { writeWaitMs, type Services } from "../context.js";
import type { Caller } from "../sessions/Caller.js";
import { requireKey } from "./keyRow.js";

/** Revokes a key for good. Repeated, it changes nothing: when and by whom stays as it was. */
export async function revokeKey({ db, clock, gates }: Services, caller: Caller, keyId: string): Promise<ApiKey> {
  const now = clock();
  await gates.write(caller.company.id, writeWaitMs, () =>
    db.write(
      `with revoked as (
          update api_keys set revoked_at = $1::timestamptz, revoked_by = $2
            where id = $3 and company_id = $4 and revoked_at is null returning id
        )
        insert into key_events (key_id, at, type, by_person) select id, $1::timestamptz, 'revoked', $2 from revoked`,
      [now.toISOString(), caller.person.id, keyId, caller.company.id],
    ),
  );
  return requireKey(db, caller.company.id, keyId, now);
}
