import { writeWaitMs, type Services } from "../context.js";
import { Problem } from "../http/Problem.js";
import { statesAt } from "../keys/keyRow.js";
import { randomBase62 } from "../keys/secret.js";
import { bucketOf, periodAt, periodDay } from "../usage/period.js";
import { unauthenticated, type KeyHolder } from "./authenticateKey.js";
import { toDocument } from "./readDocument.js";
import { refuseLongText, type DocumentAnswer, type DocumentInput } from "./schemas.js";

/**
 * One statement: either all of it happens or nothing. The counter's row is locked by the upsert, whose condition is
 * checked on its latest version, so that however many import at once, never more than the limit is counted.
 */
const importStatement = `
  with holder as (
    select k.company_id, k.workspace_id, c.import_limit
    from api_keys k join companies c on c.id = k.company_id
    where k.id = $1 and ${statesAt("$2::timestamptz").active}
  ), target as (
    select b.id from knowledge_bases b join holder h on b.workspace_id = h.workspace_id where b.id = $3
  ), counted as (
    insert into import_counters as n (company_id, period_start, used)
    select h.company_id, $4::date, 1 from holder h, target where h.import_limit is null or h.import_limit > 0
    on conflict (company_id, period_start) do update set used = n.used + 1
      where (select import_limit is null or n.used < import_limit from holder)
    returning used
  ), stored as (
    insert into documents (id, knowledge_base_id, name, source_type, url, body, tags, created_at)
    select $5, target.id, $6, $7, $8, $9, $10::text::jsonb, $2::timestamptz from target, counted
    returning id
  ), bucketed as (
    insert into import_buckets as b (workspace_id, bucket_at, imports)
    select h.workspace_id, $11::timestamptz, 1 from holder h, stored
    on conflict (workspace_id, bucket_at) do update set imports = b.imports + 1
  ), counted_for_key as (
    insert into key_import_buckets as b (key_id, bucket_at, imports)
    select $1, $11::timestamptz, 1 from stored
    on conflict (key_id, bucket_at) do update set imports = b.imports + 1
  )
  select exists (select 1 from holder) as "keyOpens", exists (select 1 from target) as "baseFound",
    exists (select 1 from stored) as accepted, (select import_limit from holder) as "importLimit"`;

interface Outcome {
  keyOpens: boolean;
  baseFound: boolean;
  accepted: boolean;
  importLimit: number | null;
}

/** Accepts one document and counts it. Throws a problem, and then nothing is stored and nothing counted. */
export async function importDocument(
  { db, clock, gates }: Services,
  holder: KeyHolder,
  knowledgeBaseId: string,
  input: DocumentInput,
): Promise<DocumentAnswer> {
  refuseLongText(input);
  const document = {
    id: `doc_${randomBase62(20)}`,
    name: input.name ?? nameOf(input),
    source_type: input.url === undefined ? ("text" as const) : ("url" as const),
    tags: input.tags ?? [],
  };
  // Its key may expire, or come to its scheduled end, while the document waits for its turn.
  const { outcome, now } = await gates.write(holder.companyId, writeWaitMs, async () => {
    const now = clock();
    const [outcome] = await db.write<Outcome>(importStatement, [
      holder.keyId,
      now.toISOString(),
      knowledgeBaseId,
      periodDay(periodAt(now)),
      document.id,
      document.name,
      document.source_type,
      input.url ?? null,
      input.text ?? null,
      JSON.stringify(document.tags),
      bucketOf(now).toISOString(),
    ]);
    return { outcome, now };
  });
  if (outcome?.accepted) return toDocument({ ...document, created_at: now }, now);
  if (!outcome?.keyOpens) throw unauthenticated();
  if (!outcome.baseFound)
    throw new Problem("not_found", { detail: "There is no such knowledge base in this key's workspace." });
  throw new Problem("import_limit_reached", {
    detail: `Your company has used all ${String(outcome.importLimit)} imports of this period. Nothing was imported.`,
  });
}

function nameOf(input: DocumentInput): string {
  if (input.url === undefined) return "Untitled text";
  const { host, pathname } = new URL(input.url);
  return `${host}${pathname === "/" ? "" : pathname}`.slice(0, 255);
}
