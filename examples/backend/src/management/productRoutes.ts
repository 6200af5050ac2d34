import * as v from "valibot";
import type { Services } from "../context.js";
import { defineRoute, type AnyRoute } from "../http/route.js";
import type { Caller } from "../sessions/Caller.js";
import { requireWorkspace } from "./requireWorkspace.js";

export const productBase = "/api/workspaces";

const knowledgeBasesSchema = v.object({
  data: v.array(
    v.object({ id: v.string(), name: v.string(), documents: v.number(), lastImportAt: v.nullable(v.string()) }),
  ),
});

const latestDocumentsSchema = v.object({
  data: v.array(v.object({ id: v.string(), name: v.string(), knowledgeBase: v.string(), createdAt: v.string() })),
});

const latestDocuments = 5;

/** What the rest of the product reads, behind the same session. It is no part of the management API. */
export function productRoutes({ db }: Services): AnyRoute<Caller>[] {
  return [
    defineRoute({
      id: "listWorkspaceKnowledgeBases",
      method: "get",
      path: "/:workspaceId/knowledge-bases",
      summary: "The knowledge bases of a workspace, how many documents each has, and when the last one was imported",
      status: 200,
      answer: knowledgeBasesSchema,
      cacheControl: "private, no-cache",
      problems: ["not_found"],
      handle: async ({ caller, param }: { caller: Caller; param: (name: string) => string }) => {
        await requireWorkspace(db, caller.company.id, param("workspaceId"));
        const rows = await db.query<{ id: string; name: string; documents: number; last_import_at: Date | null }>(
          `select b.id, b.name, count(d.id)::int as documents, max(d.created_at) as last_import_at
            from knowledge_bases b left join documents d on d.knowledge_base_id = b.id
            where b.workspace_id = $1 group by b.id order by b.created_at, b.id`,
          [param("workspaceId")],
        );
        return {
          data: rows.map(({ last_import_at, ...row }) => ({
            ...row,
            lastImportAt: last_import_at?.toISOString() ?? null,
          })),
        };
      },
    }),
    defineRoute({
      id: "listLatestDocuments",
      method: "get",
      path: "/:workspaceId/documents",
      summary: "The latest documents that were imported into a workspace, the newest first",
      status: 200,
      answer: latestDocumentsSchema,
      cacheControl: "private, no-cache",
      problems: ["not_found"],
      handle: async ({ caller, param }: { caller: Caller; param: (name: string) => string }) => {
        await requireWorkspace(db, caller.company.id, param("workspaceId"));
        const rows = await db.query<{ id: string; name: string; knowledge_base: string; created_at: Date }>(
          `select d.id, d.name, b.name as knowledge_base, d.created_at
            from documents d join knowledge_bases b on b.id = d.knowledge_base_id
            where b.workspace_id = $1 order by d.created_at desc, d.id desc limit ${String(latestDocuments)}`,
          [param("workspaceId")],
        );
        return {
          data: rows.map(({ id, name, knowledge_base, created_at }) => ({
            id,
            name,
            knowledgeBase: knowledge_base,
            createdAt: created_at.toISOString(),
          })),
        };
      },
    }),
  ];
}
