import type * as v from "valibot";
import type { Services } from "../context.js";
import { DatabaseUnavailable } from "../db/DatabaseUnavailable.js";
import { describeError } from "../http/log.js";
import { parse, type Unchecked } from "../http/parse.js";
import { Problem } from "../http/Problem.js";
import { toProblem } from "../http/toProblem.js";
import type { KeyHolder } from "./authenticateKey.js";
import { importDocument } from "./importDocument.js";
import {
  documentInputSchema,
  maxBatchTextBytes,
  refuseLongText,
  textBytesOf,
  type batchAnswerSchema,
} from "./schemas.js";

type BatchAnswer = v.InferOutput<typeof batchAnswerSchema>;

/** Imports documents one after the other, each accepted or refused on its own. */
export async function importBatch(
  services: Services,
  holder: KeyHolder,
  knowledgeBaseId: string,
  documents: readonly Unchecked[],
  requestId: string,
): Promise<BatchAnswer> {
  const results: BatchAnswer["results"] = [];
  let isAway = false;
  let textBytes = 0;
  for (const document of documents) {
    try {
      const input = parse(documentInputSchema, document.value);
      refuseLongText(input);
      if (textBytes + textBytesOf(input) > maxBatchTextBytes) throw tooMuchText();
      textBytes += textBytesOf(input);
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

function tooMuchText(): Problem {
  const detail = "The texts of a batch must have at most 20 MB together. Send this document again in another batch.";
  return new Problem("too_large", { field: "text", detail });
}

function notTried(): Problem {
  return new Problem("unavailable", {
    detail: "The database failed before this document's turn, so it was not imported. Send it again in a moment.",
  });
}
