import type { ImportQuota } from "@mark-ai/api-keys/contract";
import type { Services } from "../context.js";
import { periodAt, periodDay } from "./period.js";

/** What the whole company has imported in the current period, and its plan's limit. */
export async function readQuota({ db, clock }: Services, companyId: string): Promise<ImportQuota> {
  const period = periodAt(clock());
  const [row] = await db.query<{ used: number; import_limit: number | null }>(
    `select c.import_limit, coalesce(n.used, 0)::int as used from companies c
      left join import_counters n on n.company_id = c.id and n.period_start = $2::date where c.id = $1`,
    [companyId, periodDay(period)],
  );
  return {
    used: row?.used ?? 0,
    limit: row?.import_limit ?? null,
    periodStart: period.start.toISOString(),
    periodEnd: period.end.toISOString(),
  };
}
