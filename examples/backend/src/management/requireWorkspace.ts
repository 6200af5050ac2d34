import type { Queryable } from "../db/Db.js";
import { Problem } from "../http/Problem.js";

/** The workspace, if it is the company's. Throws `not_found` for another company's as for one that does not exist. */
export async function requireWorkspace(
  db: Queryable,
  companyId: string,
  workspaceId: string,
): Promise<{ name: string; developersEnabled: boolean }> {
  const [row] = await db.query<{ name: string; developers_enabled: boolean }>(
    "select name, developers_enabled from workspaces where id = $1 and company_id = $2",
    [workspaceId, companyId],
  );
  if (!row) {
    throw new Problem("not_found", { field: "workspaceId", detail: "There is no such workspace in your company." });
  }
  return { name: row.name, developersEnabled: row.developers_enabled };
}
