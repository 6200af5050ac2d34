import type { ApiKey, KeyAttributes } from "@mark-ai/api-keys/contract";
import { scopeIds } from "./scopes.js";
import type { Queryable } from "../db/Db.js";
import { Problem } from "../http/Problem.js";

interface KeyRow {
  id: string;
  name: string;
  workspace_id: string;
  preview: string;
  created_at: Date;
  created_by: string | null;
  created_by_name: string | null;
  created_by_active: boolean | null;
  last_used_at: Date | null;
  expires_at: Date | null;
  scopes: string[] | null;
  attributes: KeyAttributes | null;
  description: string | null;
  revokes_at: Date | null;
  revokes_by: string | null;
  revokes_by_name: string | null;
  revoked_at: Date | null;
  revoked_by: string | null;
  revoked_by_name: string | null;
  replaced_by: string | null;
  replaced_by_name: string | null;
  replaced_at: Date | null;
}

/** Joins what a person reads of a key to rows of `api_keys k`. The hash is not among it. */
export const selectKeys = `
  select k.id, k.name, k.workspace_id, k.preview, k.created_at, k.last_used_at, k.expires_at, k.revoked_at, k.scopes, k.description,
    k.attributes,
    k.created_by, creator.name as created_by_name, creator.active as created_by_active, k.revoked_by, revoker.name as revoked_by_name,
    k.revokes_at, k.revokes_by, scheduler.name as revokes_by_name,
    k.replaced_by, successor.name as replaced_by_name, successor.created_at as replaced_at`;
export const joinKeys = `
  left join people creator on creator.id = k.created_by
  left join people revoker on revoker.id = k.revoked_by
  left join people scheduler on scheduler.id = k.revokes_by
  left join api_keys successor on successor.id = k.replaced_by`;

/**
 * The conditions on rows of `api_keys k` for each state of a key at an instant, given as SQL. A revocation that was
 * scheduled counts from its instant on, in every process, without anything that has to run then.
 */
export function statesAt(now: string) {
  // Never null: the conditions are also used with "not".
  const revoked = `(k.revoked_at is not null or coalesce(k.revokes_at <= ${now}, false))`;
  const notRevoked = `(k.revoked_at is null and (k.revokes_at is null or k.revokes_at > ${now}))`;
  return {
    active: `(${notRevoked} and (k.expires_at is null or k.expires_at > ${now}))`,
    expired: `(${notRevoked} and k.expires_at <= ${now})`,
    revoked,
  } as const;
}

/** A row of {@link selectKeys} as the contract has it. */
export function toApiKey(row: KeyRow, now: Date): ApiKey {
  const end = revocationOf(row, now);
  return {
    id: row.id,
    name: row.name,
    workspaceId: row.workspace_id,
    preview: row.preview,
    status: end ? "revoked" : row.expires_at && row.expires_at <= now ? "expired" : "active",
    createdAt: row.created_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    ...creator(row),
    ...(end ? { revokedAt: end.at.toISOString(), ...person("revokedBy", end.by, end.byName) } : {}),
    ...(row.expires_at ? { expiresAt: row.expires_at.toISOString() } : {}),
    ...(row.revokes_at && !end ? { revokesAt: row.revokes_at.toISOString() } : {}),
    scopes: row.scopes ?? [...scopeIds],
    ...(row.attributes ? { attributes: row.attributes } : {}),
    ...(row.description === null ? {} : { description: row.description }),
    ...replacement(row),
  };
}

/** One key of a company, or nothing. */
export async function findKey(db: Queryable, companyId: string, keyId: string, now: Date): Promise<ApiKey | undefined> {
  const [row] = await db.query<KeyRow>(
    `${selectKeys} from api_keys k ${joinKeys} where k.id = $1 and k.company_id = $2`,
    [keyId, companyId],
  );
  return row && toApiKey(row, now);
}

/** One key of a company. Throws `not_found` for another company's as for one that does not exist. */
export async function requireKey(db: Queryable, companyId: string, keyId: string, now: Date): Promise<ApiKey> {
  const key = await findKey(db, companyId, keyId, now);
  if (key) return key;
  throw new Problem("not_found", { field: "keyId", detail: "There is no such key in your company." });
}

/** When and by whom a key was revoked, at once or as it was scheduled. */
function revocationOf(row: KeyRow, now: Date) {
  if (row.revoked_at) return { at: row.revoked_at, by: row.revoked_by, byName: row.revoked_by_name };
  if (!row.revokes_at || row.revokes_at > now) return undefined;
  return { at: row.revokes_at, by: row.revokes_by, byName: row.revokes_by_name };
}

function replacement({ replaced_by: id, replaced_by_name: name, replaced_at: at }: KeyRow) {
  if (id === null || name === null) return {};
  return { replacedBy: { id, name, ...(at ? { createdAt: at.toISOString() } : {}) } };
}

/** Only of those who have left it is said whether they are there. */
function creator({ created_by: id, created_by_name: name, created_by_active: active }: KeyRow) {
  if (id === null || name === null) return {};
  return { createdBy: { id, name, ...(active === false ? { active } : {}) } };
}

function person<Name extends string>(field: Name, id: string | null, name: string | null) {
  return (id === null || name === null ? {} : { [field]: { id, name } }) as Partial<
    Record<Name, { id: string; name: string }>
  >;
}

export type { KeyRow };
