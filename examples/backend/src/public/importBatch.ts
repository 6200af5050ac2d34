import type * as v from "valibot";
import type { Services } from "../context.js";
import { DatabaseUnavailable } from "../db/DatabaseUnavailable.js";
import { describeError } from "../http/log.js";
import { parse } from "../http/parse.js";
import { Problem } from "../http/Problem.js";
import { toProblem } from "../http/toProblem.js";
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
  let isAway = false;
  for (const document of documents) {
    try {
      const input = parse(documentInputSchema, document);
      // Each try would take seconds, and the caller would give up before it had an answer.
      if (isAway) throw notTried();
      results.push(await importDocument(services, holder, knowledgeBaseId, input));
    } catch (error) {
      isAway ||= error instanceof DatabaseUnavailable;
      if (!(error instanceof Problem)) {
        const message = "a document of a batch failed";
        services.log({ level: "error", message, requestId, error: describeError(error) });
      }
      results.push({ error: toProblem(error).toBody(requestId) });
    }
  }
  return { results };
}

function notTried(): Problem {
  return new Problem("unavailable", {
    detail: "The database failed before this document's turn, so it was not imported. Send it again in a moment.",
  });
}
