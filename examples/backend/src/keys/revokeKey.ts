import type { ApiKey } from "@mark-ai/api-keys/contract";
import { writeWaitMs, type Services } from "../context.js";
import { Problem } from "../http/Problem.js";
import type { Caller } from "../sessions/Caller.js";
import { findKey } from "./keyRow.js";

/** Revokes a key for good. Repeated, it changes nothing: when and by whom stays as it was. */
export async function revokeKey({ db, clock, gates }: Services, caller: Caller, keyId: string): Promise<ApiKey> {
  const now = clock();
  await gates.write(caller.company.id, writeWaitMs, () =>
    db.write(
      `update api_keys set revoked_at = $1, revoked_by = $2
        where id = $3 and company_id = $4 and revoked_at is null`,
      [now.toISOString(), caller.person.id, keyId, caller.company.id],
    ),
  );
  const key = await findKey(db, caller.company.id, keyId, now);
  if (!key) throw new Problem("not_found", { field: "keyId", detail: "There is no such key in your company." });
  return key;
}
