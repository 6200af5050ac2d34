import { createHash } from "node:crypto";
import {
  attributesProblem,
  expiryProblem,
  normalizeForSearch,
  type CreatedKey,
  type CreateKeyInput,
  type KeyAttribute,
  type KeyExpiryPolicy,
} from "@mark-ai/api-keys/contract";
import type { Services } from "../context.js";
import { sqlState } from "../db/DatabaseUnavailable.js";
import type { Queryable } from "../db/Db.js";
import { TurnTimeout } from "../db/gate.js";
import { Problem } from "../http/Problem.js";
import { requireWorkspace } from "../management/requireWorkspace.js";
import type { Caller } from "../sessions/Caller.js";
import { requireProof } from "../sessions/stepUp.js";
import { refuseAttributes } from "./attributes.js";
import { findKey, statesAt } from "./keyRow.js";
import { refuseUnknownScopes } from "./scopes.js";
import { createSecret, hashSecret, previewOf, randomBase62 } from "./secret.js";

const replayHours = 24;
const lockNotAvailable = "55P03";

/**
 * Creates a key and resolves with its secret, which is stored nowhere. The idempotency key, the new key and the mark on
 * the key it replaces are one transaction: of requests that are repeated or come at the same time, one creates.
 */
export async function createKey(services: Services, caller: Caller, input: CreateKeyInput): Promise<CreatedKey> {
  const { db, gates, createWaitMs } = services;
  const companyId = caller.company.id;
  const workspace = await requireWorkspace(db, companyId, input.workspaceId);
  if (!workspace.developersEnabled) {
    throw new Problem("feature_disabled", {
      field: "workspaceId",
      detail: `The Developers feature is not enabled for ${workspace.name}.`,
    });
  }
  try {
    return await gates.create(companyId, createWaitMs, (leftMs) =>
      db.transaction(async (tx) => {
        await tx.script(`set local lock_timeout = ${String(leftMs)}`);
        return insertKey(services, tx, caller, input);
      }),
    );
  } catch (error) {
    if (!(error instanceof TurnTimeout) && sqlState(error) !== lockNotAvailable) throw error;
    throw new Problem("in_progress", { retryAfter: 1, detail: "Another key is being created. Try again in 1 s." });
  }
}

async function insertKey(
  services: Services,
  tx: Queryable,
  caller: Caller,
  input: CreateKeyInput,
): Promise<CreatedKey> {
  const now = services.clock();
  const companyId = caller.company.id;
  const secret = createSecret();
  const keyId = `key_${randomBase62(20)}`;
  const description = input.description === undefined || input.description === "" ? null : input.description;
  const company = await lockCompany(tx, companyId);
  await refuseRepeated(tx, caller, input, now);
  refuseUnknownScopes(input.scopes);
  refuseExpiry(input.expiresAt, company.keyExpiry, now);
  refuseAttributes(attributesProblem(input.attributes, company.keyAttributes));
  await refuseTooMany(tx, companyId, company.mostActive, now);
  await requireProof(services, caller, tx);
  await saveIdempotencyKey(tx, caller, input, keyId, now);
  await tx.query(
    `insert into api_keys (id, company_id, workspace_id, name, name_fold, preview, hash, created_at, created_by,
        expires_at, scopes, attributes, description, description_fold)
      values ($1, $2, $3, $4, $5, $6, decode($7, 'hex'), $8, $9, $10, $11::text::jsonb, $12::text::jsonb, $13, $14)`,
    [
      keyId,
      companyId,
      input.workspaceId,
      input.name,
      normalizeForSearch(input.name),
      previewOf(secret),
      hashSecret(secret),
      now.toISOString(),
      caller.person.id,
      input.expiresAt ?? null,
      input.scopes === undefined ? null : JSON.stringify([...new Set(input.scopes)]),
      input.attributes === undefined ? null : JSON.stringify(input.attributes),
      description,
      description === null ? null : normalizeForSearch(description),
    ],
  );
  await tx.query("insert into key_events (key_id, at, type, by_person) values ($1, $2, 'created', $3)", [
    keyId,
    now.toISOString(),
    caller.person.id,
  ]);
  if (input.replaces !== undefined) await replace(tx, companyId, input.workspaceId, input.replaces, keyId);
  const key = await findKey(tx, companyId, keyId, now);
  if (key === undefined) throw new Error("The key that was created is not there.");
  return { key, secret };
}

interface CompanyRules {
  readonly mostActive: number;
  readonly keyExpiry: KeyExpiryPolicy | undefined;
  readonly keyAttributes: readonly KeyAttribute[] | undefined;
}

/** One create at a time in a company, so that its limit holds; importers do not wait for it. */
async function lockCompany(tx: Queryable, companyId: string): Promise<CompanyRules> {
  const [company] = await tx.query<{
    max_active_keys: number;
    key_expiry: KeyExpiryPolicy | null;
    key_attributes: KeyAttribute[] | null;
  }>("select max_active_keys, key_expiry, key_attributes from companies where id = $1 for no key update", [companyId]);
  return {
    mostActive: company?.max_active_keys ?? 0,
    keyExpiry: company?.key_expiry ?? undefined,
    keyAttributes: company?.key_attributes ?? undefined,
  };
}

const expiryRefusals = {
  past: "A key cannot expire in the past.",
  "too-late": "The key would live longer than your company allows.",
  required: "Your company does not allow keys that never expire.",
} as const;

function refuseExpiry(expiresAt: string | undefined, policy: KeyExpiryPolicy | undefined, now: Date): void {
  const problem = expiryProblem(expiresAt, policy, now.getTime());
  if (problem !== undefined) throw new Problem("validation", { field: "expiresAt", detail: expiryRefusals[problem] });
}

/** Throws for a request whose idempotency key has created a key. No other create of the company runs meanwhile. */
async function refuseRepeated(tx: Queryable, caller: Caller, input: CreateKeyInput, now: Date): Promise<void> {
  const [earlier] = await tx.query<{ body_hash: string; key_id: string }>(
    "select body_hash, key_id from idempotency_keys where person_id = $1 and idempotency_key = $2 and created_at > $3",
    [caller.person.id, input.idempotencyKey, forgottenAt(now)],
  );
  if (earlier === undefined) return;
  if (earlier.body_hash !== bodyHashOf(input)) {
    throw new Problem("idempotency_mismatch", { detail: "This Idempotency-Key was used to create another key." });
  }
  throw new Problem("secret_already_shown", {
    detail: "This request has created its key already. Its secret was shown once and is not kept.",
    existingKey: await findKey(tx, caller.company.id, earlier.key_id, now),
  });
}

/** Notes the idempotency key as this request's, and forgets those of the person that are too old. */
async function saveIdempotencyKey(
  tx: Queryable,
  caller: Caller,
  input: CreateKeyInput,
  keyId: string,
  now: Date,
): Promise<void> {
  await tx.query("delete from idempotency_keys where person_id = $1 and created_at <= $2", [
    caller.person.id,
    forgottenAt(now),
  ]);
  await tx.query(
    `insert into idempotency_keys (person_id, idempotency_key, body_hash, key_id, created_at)
      values ($1, $2, $3, $4, $5)`,
    [caller.person.id, input.idempotencyKey, bodyHashOf(input), keyId, now.toISOString()],
  );
}

function forgottenAt(now: Date): string {
  return new Date(now.getTime() - replayHours * 3_600_000).toISOString();
}

function bodyHashOf(input: CreateKeyInput): string {
  return createHash("sha256")
    .update(JSON.stringify(identityOf(input)))
    .digest("hex");
}

/** What makes a repeated request the same. A field that is not given adds nothing: requests of before stay the same. */
function identityOf({
  workspaceId,
  name,
  replaces,
  expiresAt,
  scopes,
  attributes,
  description,
}: CreateKeyInput): unknown[] {
  const more = {
    ...(expiresAt !== undefined && { expiresAt }),
    ...(scopes !== undefined && { scopes }),
    ...(attributes !== undefined && { attributes }),
    ...(description !== undefined && { description }),
  };
  return [workspaceId, name, replaces ?? null, ...(Object.keys(more).length === 0 ? [] : [more])];
}

async function refuseTooMany(tx: Queryable, companyId: string, mostActive: number, now: Date): Promise<void> {
  const active = await tx.query(
    `select 1 from api_keys k where k.company_id = $1 and ${statesAt("$2::timestamptz").active} limit $3`,
    [companyId, now.toISOString(), mostActive],
  );
  if (active.length < mostActive) return;
  throw new Problem("limit_reached", {
    detail: `A company has at most ${String(mostActive)} active keys. Revoke one that is no longer used.`,
  });
}

async function replace(
  tx: Queryable,
  companyId: string,
  workspaceId: string,
  oldId: string,
  newId: string,
): Promise<void> {
  const [old] = await tx.query<{ workspace_id: string }>(
    "update api_keys set replaced_by = $1 where id = $2 and company_id = $3 returning workspace_id",
    [newId, oldId, companyId],
  );
  if (old === undefined) {
    throw new Problem("not_found", { field: "replaces", detail: "The key to replace does not exist." });
  }
  // The refusal rolls the update back.
  if (old.workspace_id !== workspaceId) {
    throw new Problem("validation", { field: "replaces", detail: "A key is replaced by one of its own workspace." });
  }
}
