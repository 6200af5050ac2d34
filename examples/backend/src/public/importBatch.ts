import type * as v from "valibot";
import type { Services } from "../context.js";
import { describeError } from "../http/log.js";
import { parse } from "../http/parse.js";
import { Problem } from "../http/Problem.js";
import type { KeyHolder } from "./authenticateKey.js";
import { importDocument } from "./importDocument.js";
import { documentInputSchema, type batchAnswerSchema } from "./schemas.js";

type BatchAnswer = v.InferOutput<typeof batchAnswerSchema>;

/** Imports documents one after the other, each accepted or refused on its own. */
export async function importBatch(
  services: Services,
  holder: KeyHolder,
  knowledgeBaseId: string,
  documents: readonly unknown[],
  requestId: string,
): Promise<BatchAnswer> {
  const results: BatchAnswer["results"] = [];
  for (const document of documents) {
    try {
      results.push(await importDocument(services, holder, knowledgeBaseId, parse(documentInputSchema, document)));
    } catch (error) {
      results.push({ error: toProblem(services, error, requestId).toBody(requestId) });
    }
  }
  return { results };
}

function toProblem({ log }: Services, error: unknown, requestId: string): Problem {
  if (error instanceof Problem) return error;
  log({ level: "error", message: "a document of a batch failed", requestId, error: describeError(error) });
  return new Problem("unavailable", { detail: "This document could not be stored. Send it again." });
}
