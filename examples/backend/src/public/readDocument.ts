import type { Services } from "../context.js";
import { Problem } from "../http/Problem.js";
import type { KeyHolder } from "./authenticateKey.js";
import type { DocumentAnswer } from "./schemas.js";

/** How long a document is `processing`. It is computed when it is asked for: nothing runs behind. */
const processingMs = 3_000;

export interface DocumentRow {
  id: string;
  name: string;
  source_type: "url" | "text";
  tags: string[];
  created_at: Date;
}

export function toDocument(row: DocumentRow, now: Date): DocumentAnswer {
  return {
    id: row.id,
    status: now.getTime() - row.created_at.getTime() < processingMs ? "processing" : "ready",
    name: row.name,
    sourceType: row.source_type,
    tags: row.tags,
    createdAt: row.created_at.toISOString(),
  };
}

/** One document of a knowledge base in the key's workspace. Throws `not_found` for any other. */
export async function readDocument(
  { db, clock }: Services,
  holder: KeyHolder,
  knowledgeBaseId: string,
  documentId: string,
): Promise<DocumentAnswer> {
  const [row] = await db.query<DocumentRow>(
    `select d.id, d.name, d.source_type, d.tags, d.created_at
      from documents d join knowledge_bases b on b.id = d.knowledge_base_id
      where d.id = $1 and b.id = $2 and b.workspace_id = $3`,
    [documentId, knowledgeBaseId, holder.workspaceId],
  );
  if (!row) throw new Problem("not_found", { detail: "There is no such document in this key's workspace." });
  return toDocument(row, clock());
}
