import type { Access, KeyAttribute, KeyExpiryPolicy } from "@mark-ai/api-keys/contract";
import type { Services } from "../context.js";
import type { Caller } from "../sessions/Caller.js";
import { permissionsOf } from "./permissions.js";

interface AccessRow {
  id: string;
  name: string;
  developers_enabled: boolean;
  max_active_keys: number;
  key_expiry: KeyExpiryPolicy | null;
  key_attributes: KeyAttribute[] | null;
  scheduled_revoke_hours: number | null;
}

/** Who is asking: the company, its workspaces, and what the person may do. */
export async function readAccess({ db }: Services, caller: Caller): Promise<Access> {
  const rows = await db.query<AccessRow>(
    `select w.id, w.name, w.developers_enabled, c.max_active_keys, c.key_expiry, c.key_attributes, c.scheduled_revoke_hours
      from companies c join workspaces w on w.company_id = c.id where c.id = $1 order by w.position, w.id`,
    [caller.company.id],
  );
  return {
    company: { id: caller.company.id, name: caller.company.name },
    workspaces: rows.map((row) => ({ id: row.id, name: row.name, developersEnabled: row.developers_enabled })),
    permissions: permissionsOf(caller),
    ...(rows[0] ? { maxActiveKeys: rows[0].max_active_keys } : {}),
    ...(rows[0]?.key_expiry ? { keyExpiry: rows[0].key_expiry } : {}),
    ...(rows[0]?.scheduled_revoke_hours ? { scheduledRevoke: { maxHours: rows[0].scheduled_revoke_hours } } : {}),
    ...(rows[0]?.key_attributes ? { keyAttributes: rows[0].key_attributes } : {}),
  };
}
