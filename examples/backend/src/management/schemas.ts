import * as v from "valibot";
import { createKeyInputSchema, importHistoryInputSchema, listKeysInputSchema } from "@mark-ai/api-keys/contract";

/** A whole number as a query carries it. */
const number = v.pipe(v.string(), v.regex(/^\d{1,9}$/u, "a whole number"), v.transform(Number));

export const listKeysQuerySchema = v.object({
  ...listKeysInputSchema.entries,
  limit: v.optional(v.pipe(number, listKeysInputSchema.entries.limit), "25"),
});

export const createKeyBodySchema = v.omit(createKeyInputSchema, ["idempotencyKey"]);

export const historyQuerySchema = v.object({
  ...importHistoryInputSchema.entries,
  days: v.optional(v.pipe(number, importHistoryInputSchema.entries.days), "30"),
});

export const createKeyHeadersSchema = v.object({
  "Idempotency-Key": v.pipe(
    createKeyInputSchema.entries.idempotencyKey,
    v.regex(/^[\x21-\x7e]+$/u, "visible ASCII"),
    v.description("Repeated within 24 hours with the same body, it makes no second key."),
  ),
});
