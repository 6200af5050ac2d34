import * as v from "valibot";
import {
  companyHistoryInputSchema,
  createKeyInputSchema,
  importHistoryInputSchema,
  keyDescriptionSchema,
  keyEventsInputSchema,
  keyUsageInputSchema,
  listKeysInputSchema,
  revokeKeyInputSchema,
} from "@mark-ai/api-keys/contract";
import { holdsSecret } from "../keys/secret.js";

/** A whole number as a query carries it. */
const number = v.pipe(v.string(), v.regex(/^\d{1,9}$/u, "a whole number"), v.transform(Number));

export const listKeysQuerySchema = v.object({
  ...listKeysInputSchema.entries,
  creatorLeft: v.exactOptional(
    v.pipe(
      v.literal("true"),
      v.transform(() => true as const),
      v.literal(true),
    ),
  ),
  limit: v.optional(v.pipe(number, listKeysInputSchema.entries.limit), "25"),
});

/** Everybody sees names, and they are never deleted. */
const keyNameSchema = v.pipe(
  createKeyInputSchema.entries.name,
  v.check((name) => !holdsSecret(name), "no key in it"),
);

const descriptionSchema = v.pipe(
  keyDescriptionSchema,
  v.check((text) => !holdsSecret(text), "no key in it"),
);

export const createKeyBodySchema = v.object({
  ...v.omit(createKeyInputSchema, ["idempotencyKey"]).entries,
  name: keyNameSchema,
  description: v.exactOptional(descriptionSchema),
});

export const updateKeyBodySchema = v.object({
  name: v.exactOptional(keyNameSchema),
  description: v.exactOptional(descriptionSchema),
  attributes: createKeyInputSchema.entries.attributes,
});

/** The answer names each id as it was sent: a key that somebody sends as an id would come back with it. */
export const revokeKeysBodySchema = v.object({
  keyIds: v.pipe(
    v.array(
      v.pipe(
        v.string(),
        v.minLength(1),
        v.check((id) => !holdsSecret(id), "no key in it"),
      ),
    ),
    v.minLength(1),
    v.maxLength(100),
  ),
});

/** Strict: with a misspelt `at`, a schedule would revoke the key now. */
export const revokeKeyBodySchema = v.strictObject({
  at: v.pipe(
    v.exactOptional(revokeKeyInputSchema.entries.at.wrapped),
    v.description("The instant of the revocation; null takes a schedule back. Absent: now."),
  ),
});

export const eventsQuerySchema = v.object({
  cursor: keyEventsInputSchema.entries.cursor,
  limit: v.optional(v.pipe(number, keyEventsInputSchema.entries.limit), "20"),
});

export const historyQuerySchema = v.object({
  ...importHistoryInputSchema.entries,
  days: v.optional(v.pipe(number, importHistoryInputSchema.entries.days), "30"),
});

export const keyUsageQuerySchema = v.object({
  ...keyUsageInputSchema.entries,
  days: v.optional(v.pipe(number, keyUsageInputSchema.entries.days), "30"),
});

export const companyHistoryQuerySchema = v.object({
  ...companyHistoryInputSchema.entries,
  days: v.optional(v.pipe(number, companyHistoryInputSchema.entries.days), "30"),
});

export const createKeyHeadersSchema = v.object({
  "Idempotency-Key": v.pipe(
    createKeyInputSchema.entries.idempotencyKey,
    v.regex(/^[\x21-\x7e]+$/u, "visible ASCII"),
    v.description("Repeated within 24 hours with the same body, it makes no second key."),
  ),
});
