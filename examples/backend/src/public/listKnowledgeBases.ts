import type { Services } from "../context.js";
import type { KeyHolder } from "./authenticateKey.js";

/** The knowledge bases of the key's workspace, oldest first. */
export async function listKnowledgeBases({ db }: Services, holder: KeyHolder) {
  const rows = await db.query<{ id: string; name: string; created_at: Date }>(
    "select id, name, created_at from knowledge_bases where workspace_id = $1 order by created_at, id",
    [holder.workspaceId],
  );
  return { data: rows.map((row) => ({ id: row.id, name: row.name, createdAt: row.created_at.toISOString() })) };
}
