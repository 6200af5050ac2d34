import type {
  CompanyHistory,
  CompanyHistoryInput,
  ImportHistory,
  ImportHistoryInput,
  KeyUsageInput,
  KeyUsageList,
} from "@mark-ai/api-keys/contract";
import type { Services } from "../context.js";
import { requireWorkspace } from "../management/requireWorkspace.js";
import { daysFrom, daysOf, groupBy } from "./daysOf.js";

// In each statement the edges are materialized, or the text of all of them would be read again for every bucket: 15
// times slower.

interface DayRow {
  /** From 1 on. */
  day: number;
  imports: number;
}

/** A workspace's imports for each of the last days in a time zone. */
export async function readHistory(
  { db, clock }: Services,
  companyId: string,
  input: ImportHistoryInput,
): Promise<ImportHistory> {
  const { today, dates, edges } = daysOf(input, clock());
  await requireWorkspace(db, companyId, input.workspaceId);
  const rows = await db.query<DayRow>(
    `with edges as materialized (select $2::text::timestamptz[] as days)
      select width_bucket(bucket_at, edges.days) as day, sum(imports)::int as imports from import_buckets, edges
      where workspace_id = $1 and bucket_at >= edges.days[1] group by 1`,
    [input.workspaceId, edges],
  );
  return { today, days: daysFrom(rows, dates) };
}

/** The imports of all workspaces of a company, those included that have lost the feature: they counted too. */
export async function readCompanyHistory(
  { db, clock }: Services,
  companyId: string,
  input: CompanyHistoryInput,
): Promise<CompanyHistory> {
  const { today, dates, edges } = daysOf(input, clock());
  const rows = await db.query<DayRow & { workspace_id: string }>(
    `with edges as materialized (select $2::text::timestamptz[] as days)
      select b.workspace_id, width_bucket(b.bucket_at, edges.days) as day, sum(b.imports)::int as imports
      from workspaces w join import_buckets b on b.workspace_id = w.id, edges
      where w.company_id = $1 and b.bucket_at >= edges.days[1] group by 1, 2`,
    [companyId, edges],
  );
  const byWorkspace = groupBy(rows, ({ workspace_id }) => workspace_id);
  return {
    today,
    workspaces: Array.from(byWorkspace, ([workspaceId, own]) => ({ workspaceId, days: daysFrom(own, dates) })),
  };
}

/** The imports of some keys of a company. Another company's key is left out as one that does not exist. */
export async function readKeyUsage(
  { db, clock }: Services,
  companyId: string,
  input: KeyUsageInput,
): Promise<KeyUsageList> {
  const { today, dates, edges, start } = daysOf(input, clock());
  const rows = await db.query<{ key_id: string; day: number | null; imports: number }>(
    `with edges as materialized (select $2::text::timestamptz[] as days)
      select k.id as key_id, width_bucket(b.bucket_at, edges.days) as day, coalesce(sum(b.imports), 0)::int as imports
      from edges, jsonb_array_elements_text($3::text::jsonb) as asked (id)
      join api_keys k on k.id = asked.id and k.company_id = $1
      left join key_import_buckets b on b.key_id = k.id and b.bucket_at >= $4::timestamptz group by 1, 2`,
    [companyId, edges, JSON.stringify([...new Set(input.keyIds)]), start],
  );
  const byKey = groupBy(rows, ({ key_id }) => key_id);
  return {
    today,
    keys: Array.from(byKey, ([keyId, own]) => ({
      keyId,
      days: daysFrom(own, dates).filter(({ imports }) => imports > 0),
    })),
  };
}
