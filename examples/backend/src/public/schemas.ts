import { keyNameSchema } from "@mark-ai/api-keys/contract";
import * as v from "valibot";
import { Problem } from "../http/Problem.js";
import { leaveUnchecked } from "../http/parse.js";
import { problemSchema } from "../http/Problem.js";

/** Of one text, counted in UTF-8 once it is decoded. */
export const maxTextBytes = 10 * 1024 * 1024;
/** Of all texts of a batch together. */
export const maxBatchTextBytes = 2 * maxTextBytes;
/** JSON may write each byte of a text as six: `\\u0041`. */
const longestEscape = 6;
/** A document's other fields, however they are escaped, and some blanks. */
const otherBytes = 64 * 1024;
export const maxDocumentBodyBytes = longestEscape * maxTextBytes + otherBytes;
export const maxBatchDocuments = 20;
export const maxBatchBodyBytes = longestEscape * maxBatchTextBytes + maxBatchDocuments * otherBytes;

const webAddress = v.pipe(
  v.string(),
  v.maxLength(2048),
  v.check((value) => {
    try {
      return ["http:", "https:"].includes(new URL(value).protocol);
    } catch {
      return false;
    }
  }, "an http or https address"),
);

export const documentInputSchema = v.pipe(
  v.object({
    url: v.optional(webAddress),
    text: v.optional(
      v.pipe(
        v.string(),
        v.minLength(1),
        v.description(
          `At most ${String(maxTextBytes)} bytes of UTF-8 once it is decoded, however JSON escapes it; in a batch ` +
            `${String(maxBatchTextBytes)} for all documents together.`,
        ),
      ),
    ),
    name: v.optional(keyNameSchema),
    tags: v.optional(v.pipe(v.array(keyNameSchema), v.maxLength(20))),
  }),
  v.check((input) => (input.url === undefined) !== (input.text === undefined), "exactly one of `url` and `text`"),
);

export type DocumentInput = v.InferOutput<typeof documentInputSchema>;

/** Each document is checked on its own, so that one which is wrong does not stop the others. */
export const batchItemSchema = v.unknown();
export const batchInputSchema = v.object({
  documents: v.pipe(v.array(v.pipe(batchItemSchema, leaveUnchecked)), v.minLength(1), v.maxLength(maxBatchDocuments)),
});

export const documentSchema = v.object({
  id: v.string(),
  status: v.picklist(["processing", "ready"]),
  name: v.string(),
  sourceType: v.picklist(["url", "text"]),
  tags: v.array(v.string()),
  createdAt: v.string(),
});

export type DocumentAnswer = v.InferOutput<typeof documentSchema>;

export const knowledgeBasesSchema = v.object({
  data: v.array(v.object({ id: v.string(), name: v.string(), createdAt: v.string() })),
});

export const batchAnswerSchema = v.object({
  results: v.array(v.union([documentSchema, v.object({ error: problemSchema })])),
});

/** How long a document's text is, in bytes of UTF-8. */
export function textBytesOf({ text = "" }: DocumentInput): number {
  return Buffer.byteLength(text);
}

/** Throws `too_large` for a text over 10 MB. */
export function refuseLongText(input: DocumentInput): void {
  if (textBytesOf(input) > maxTextBytes) {
    throw new Problem("too_large", {
      field: "text",
      detail: "`text` must have at most 10 MB (10,485,760 bytes of UTF-8).",
    });
  }
}
