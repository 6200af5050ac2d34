import { randomBytes } from "node:crypto";
import { normalizeForSearch } from "@mark-ai/api-keys/contract";
import { advisoryLock } from "../db/advisoryLock.js";
import type { Db, Queryable } from "../db/Db.js";
import { randomBase62 } from "../keys/secret.js";
import { bucketOf, periodAt, periodDay } from "../usage/period.js";
import { demoImports } from "./demoImports.js";
import { documentName } from "./documentName.js";
import { demoKeys, type DemoKey } from "./demoKeys.js";
import { companies, demoKnowledgeBases, knowledgeBases, people, workspaces } from "./world.js";

export interface SeedOptions {
  /** `none`: people and workspaces with one knowledge base each, no keys and no imports. */
  readonly kind: "demo" | "none";
  readonly now: Date;
  /** Of each company, a month. @default 2000 */
  readonly importLimit?: number | null | undefined;
  /** Of each company. @default 100 */
  readonly maxActiveKeys?: number | undefined;
}

/** Longer than the oldest key of the demonstration. */
const companyAgeMs = 400 * 86_400_000;

/** Fills a database that is empty, and leaves any other as it is. */
export async function seed(db: Db, options: SeedOptions): Promise<void> {
  await db.transaction(async (tx) => {
    await advisoryLock(tx, "seed");
    if ((await tx.query("select 1 from companies limit 1")).length > 0) return;
    await seedWorld(tx, options);
    if (options.kind === "demo") await seedDemo(tx, options.now);
  });
}

async function seedWorld(tx: Queryable, { kind, now, importLimit = 2_000, maxActiveKeys = 100 }: SeedOptions) {
  await insert(
    tx,
    "companies",
    companies.map(({ id, name, keyExpiry, hasKeyScopes, scheduledRevokeHours }) => ({
      id,
      name,
      key_expiry: keyExpiry,
      has_key_scopes: hasKeyScopes,
      scheduled_revoke_hours: scheduledRevokeHours,
      import_limit: importLimit,
      max_active_keys: maxActiveKeys,
    })),
  );
  await insert(
    tx,
    "workspaces",
    workspaces.map((row, position) => ({
      id: row.id,
      company_id: row.companyId,
      name: row.name,
      developers_enabled: row.developersEnabled,
      position,
    })),
  );
  await insert(
    tx,
    "people",
    people.map((row, position) => ({
      id: row.id,
      company_id: row.companyId,
      name: row.name,
      role: row.role,
      active: row.active,
      position,
    })),
  );
  const bases = kind === "demo" ? [...knowledgeBases, ...demoKnowledgeBases] : knowledgeBases;
  await insert(
    tx,
    "knowledge_bases",
    bases.map((row) => ({
      id: row.id,
      workspace_id: row.workspaceId,
      name: row.name,
      created_at: new Date(now.getTime() - companyAgeMs).toISOString(),
    })),
  );
}

async function seedDemo(tx: Queryable, now: Date) {
  const before = (ms: number | undefined) => (ms === undefined ? null : new Date(now.getTime() - ms).toISOString());
  await insert(
    tx,
    "api_keys",
    demoKeys.map((key) => ({
      id: key.id,
      company_id: "co_acme",
      workspace_id: key.workspaceId,
      name: key.name,
      name_fold: normalizeForSearch(key.name),
      preview: key.preview,
      // The hash of nothing: no secret opens a seeded key.
      hash: `\\x${randomBytes(32).toString("hex")}`,
      created_at: before(key.createdAt),
      created_by: creatorOf(key),
      last_used_at: before(key.lastUsedAt),
      expires_at: before(key.expiresAt),
      revoked_at: before(key.revokedAt),
      revoked_by: key.revokedAt === undefined ? null : "person_ada",
      replaced_by: key.replacedBy ?? null,
    })),
  );
  const events = demoKeys.flatMap((key) => [
    { key_id: key.id, at: before(key.createdAt), type: "created", by_person: creatorOf(key) },
    ...(key.revokedAt === undefined
      ? []
      : [{ key_id: key.id, at: before(key.revokedAt), type: "revoked", by_person: "person_ada" }]),
  ]);
  await insert(tx, "key_events", events);
  const imports = demoImports(now);
  await insert(
    tx,
    "documents",
    imports.map(({ at, knowledgeBaseId }, index) => ({
      id: `doc_${randomBase62(20)}`,
      knowledge_base_id: knowledgeBaseId,
      name: documentName(knowledgeBaseId, index),
      source_type: "text",
      body: "Seeded.",
      tags: [],
      created_at: at.toISOString(),
    })),
  );
  await insert(
    tx,
    "import_buckets",
    bucketsOf(imports.map(({ at, workspaceId }) => ({ at, id: workspaceId }))).map(({ id, ...bucket }) => ({
      workspace_id: id,
      ...bucket,
    })),
  );
  await insert(
    tx,
    "key_import_buckets",
    bucketsOf(imports.flatMap(({ at, keyId }) => (keyId === undefined ? [] : [{ at, id: keyId }]))).map(
      ({ id, ...bucket }) => ({ key_id: id, ...bucket }),
    ),
  );
  const counters = new Map<string, number>();
  for (const { at } of imports) {
    const day = periodDay(periodAt(at));
    counters.set(day, (counters.get(day) ?? 0) + 1);
  }
  await insert(
    tx,
    "import_counters",
    [...counters].map(([period_start, used]) => ({ company_id: "co_acme", period_start, used })),
  );
}

function creatorOf({ createdBy = "person_ada" }: DemoKey): string {
  return createdBy;
}

function bucketsOf(imports: readonly { at: Date; id: string }[]) {
  const buckets = new Map<string, { id: string; bucket_at: string; imports: number }>();
  for (const { at, id } of imports) {
    const bucket_at = bucketOf(at).toISOString();
    const bucket = buckets.get(id + bucket_at) ?? { id, bucket_at, imports: 0 };
    buckets.set(id + bucket_at, { ...bucket, imports: bucket.imports + 1 });
  }
  return [...buckets.values()];
}

/** Inserts rows by one statement. Tables and columns are ours; values travel as one parameter. */
async function insert(tx: Queryable, table: string, rows: readonly Record<string, unknown>[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first).join(", ");
  await tx.query(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::text::jsonb)`,
    [JSON.stringify(rows)],
  );
}
