import * as v from "valibot";
import type { Services } from "../context.js";
import { defineRoute, type AnyRoute } from "../http/route.js";
import type { Caller } from "../sessions/Caller.js";
import { requireWorkspace } from "./requireWorkspace.js";

export const productBase = "/api/workspaces";

const answerSchema = v.object({
  data: v.array(v.object({ id: v.string(), name: v.string(), documents: v.number() })),
});

/** What the rest of the product asks, behind the same session. It is no part of the management API. */
export function productRoutes({ db }: Services): AnyRoute<Caller>[] {
  return [
    defineRoute({
      id: "listWorkspaceKnowledgeBases",
      method: "get",
      path: "/:workspaceId/knowledge-bases",
      summary: "The knowledge bases of a workspace, and how many documents each has",
      status: 200,
      answer: answerSchema,
      cacheControl: "private, no-cache",
      problems: ["not_found"],
      handle: async ({ caller, param }: { caller: Caller; param: (name: string) => string }) => {
        await requireWorkspace(db, caller.company.id, param("workspaceId"));
        const data = await db.query<{ id: string; name: string; documents: number }>(
          `select b.id, b.name, (select count(*)::int from documents d where d.knowledge_base_id = b.id) as documents
            from knowledge_bases b where b.workspace_id = $1 order by b.created_at, b.id`,
          [param("workspaceId")],
        );
        return { data };
      },
    }),
  ];
}
