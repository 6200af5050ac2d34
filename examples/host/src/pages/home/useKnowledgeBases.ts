import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { readKnowledgeBases, type KnowledgeBase } from "../../session/api.ts";
import { scopeOf } from "../../session/scopeOf.ts";
import type { Place } from "../../shell/place.ts";

/** The knowledge bases of the current workspace. */
export function useKnowledgeBases({ session, workspaceId = "" }: Place): UseQueryResult<KnowledgeBase[]> {
  return useQuery({
    queryKey: ["knowledge-bases", scopeOf(session.person), workspaceId],
    queryFn: ({ signal }) => readKnowledgeBases(workspaceId, signal),
    enabled: workspaceId !== "",
    retry: 1,
  });
}
