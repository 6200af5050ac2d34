import * as v from "valibot";
import { Problem } from "../http/Problem.js";
import { problemSchema } from "../http/Problem.js";

/** 10 MB, counted in UTF-8. */
export const maxTextBytes = 10 * 1024 * 1024;
/** A text of 10 MB grows in JSON: quotes, line ends and other scripts are escaped. */
export const maxDocumentBodyBytes = 24 * 1024 * 1024;
export const maxBatchBodyBytes = 64 * 1024 * 1024;

const webAddress = v.pipe(
  v.string(),
  v.maxLength(2048, "at most 2048 characters"),
  v.check((value) => {
    try {
      return ["http:", "https:"].includes(new URL(value).protocol);
    } catch {
      return false;
    }
  }, "an http or https address"),
);

const name = v.pipe(v.string(), v.trim(), v.minLength(1, "a name"), v.maxLength(255, "at most 255 characters"));
const tag = v.pipe(v.string(), v.trim(), v.minLength(1, "a tag"), v.maxLength(255, "at most 255 characters"));

export const documentInputSchema = v.pipe(
  v.object({
    url: v.optional(webAddress),
    text: v.optional(v.pipe(v.string(), v.minLength(1, "some text"))),
    name: v.optional(name),
    tags: v.optional(v.pipe(v.array(tag), v.maxLength(20, "at most 20 tags"))),
  }),
  v.check((input) => (input.url === undefined) !== (input.text === undefined), "exactly one of `url` and `text`"),
);

export type DocumentInput = v.InferOutput<typeof documentInputSchema>;

/** Each document is checked on its own, so that one which is wrong does not stop the others. */
export const batchItemSchema = v.unknown();
export const batchInputSchema = v.object({
  documents: v.pipe(
    v.array(batchItemSchema),
    v.minLength(1, "1 to 20 documents"),
    v.maxLength(20, "1 to 20 documents"),
  ),
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

/** Throws `too_large` for a text over 10 MB. */
export function refuseLongText(input: DocumentInput): void {
  if (input.text !== undefined && Buffer.byteLength(input.text) > maxTextBytes) {
    throw new Problem("too_large", { field: "text", detail: "`text` has at most 10 MB." });
  }
}
