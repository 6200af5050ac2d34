import type { Services } from "../context.js";
import { Problem } from "../http/Problem.js";
import { defineRoute, type AnyRoute } from "../http/route.js";
import { requireScope, type KeyHolder } from "./authenticateKey.js";
import { importBatch } from "./importBatch.js";
import { importDocument } from "./importDocument.js";
import { listKnowledgeBases } from "./listKnowledgeBases.js";
import { readDocument } from "./readDocument.js";
import {
  batchAnswerSchema,
  batchInputSchema,
  documentInputSchema,
  documentSchema,
  knowledgeBasesSchema,
  maxBatchBodyBytes,
  maxDocumentBodyBytes,
} from "./schemas.js";

export const publicBase = "/api/v1";

/** The public API that keys open. */
export function publicRoutes(services: Services): AnyRoute<KeyHolder>[] {
  return [
    defineRoute({
      id: "listKnowledgeBases",
      method: "get",
      path: "/knowledge-bases",
      summary: "The knowledge bases of the key's workspace",
      status: 200,
      answer: knowledgeBasesSchema,
      cacheControl: "no-store",
      problems: ["insufficient_scope"],
      permit: requireScope("knowledge-bases:read"),
      handle: ({ caller }: { caller: KeyHolder }) => listKnowledgeBases(services, caller),
    }),
    defineRoute({
      id: "importDocument",
      method: "post",
      path: "/knowledge-bases/:id/documents",
      summary: "Import a document",
      body: documentInputSchema,
      maxBodyBytes: maxDocumentBodyBytes,
      status: 201,
      answer: documentSchema,
      cacheControl: "no-store",
      problems: ["validation", "not_found", "too_large", "import_limit_reached", "insufficient_scope"],
      permit: requireScope("documents:write"),
      handle: ({ caller, param, body }) => importDocument(services, caller, param("id"), body),
    }),
    defineRoute({
      id: "importBatch",
      method: "post",
      path: "/knowledge-bases/:id/documents/batch",
      summary: "Import 1 to 20 documents in order; one failure never stops the rest",
      body: batchInputSchema,
      maxBodyBytes: maxBatchBodyBytes,
      status: 200,
      answer: batchAnswerSchema,
      cacheControl: "no-store",
      problems: ["validation", "not_found", "too_large", "insufficient_scope"],
      permit: requireScope("documents:write"),
      handle: async ({ caller, param, body, requestId }) => {
        const { data } = await listKnowledgeBases(services, caller);
        if (!data.some((base) => base.id === param("id"))) {
          throw new Problem("not_found", { detail: "There is no such knowledge base in this key's workspace." });
        }
        return importBatch(services, caller, param("id"), body.documents, requestId);
      },
    }),
    defineRoute({
      id: "readDocument",
      method: "get",
      path: "/knowledge-bases/:id/documents/:docId",
      summary: "A document's progress",
      status: 200,
      answer: documentSchema,
      cacheControl: "no-store",
      problems: ["not_found", "insufficient_scope"],
      permit: requireScope("knowledge-bases:read"),
      handle: ({ caller, param }) => readDocument(services, caller, param("id"), param("docId")),
    }),
  ];
}
