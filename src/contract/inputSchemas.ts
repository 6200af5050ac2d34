import * as v from "valibot";
import { keyAttributesSchema } from "./attributeSchemas.js";
import { knownKeyStatusSchema, maxKeyDescriptionLength, maxKeyNameLength } from "./schemas.js";
import { instant, keyIdsSchema, text } from "./values.js";

// What adapters are asked with. In a file of its own, because the page checks answers and never these: a host that
// bundles only the page does not load them.

/** The orders that every list can be asked for. */
export const commonKeySorts = [
  "createdAt:desc",
  "createdAt:asc",
  "name:asc",
  "name:desc",
  "lastUsedAt:desc",
  "lastUsedAt:asc",
] as const;

/** The orders that a list can be asked for, those included that only some adapters have. */
export const keySorts = [...commonKeySorts, "expiresAt:asc", "expiresAt:desc", "imports:desc", "imports:asc"] as const;

/** A key's name as a person typed it: trimmed, then 1 to 255 characters, of which at least one can be seen. */
export const keyNameSchema = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, "a name"),
  v.maxLength(maxKeyNameLength, `at most ${String(maxKeyNameLength)} characters`),
  v.regex(/^\P{Cc}*$/u, "no control characters"),
  // Joiners and direction marks may stand in a name; alone they would be an empty row. U+2800 is a blank in Braille.
  v.regex(/[^\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u, "a character that can be seen"),
);

/** A key's description as a person typed it: one line, trimmed, up to 500 characters. */
export const keyDescriptionSchema = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(maxKeyDescriptionLength, `at most ${String(maxKeyDescriptionLength)} characters`),
  v.regex(/^\P{Cc}*$/u, "no control characters"),
);

export const listKeysInputSchema = v.object({
  workspaceId: v.optional(text),
  search: v.optional(v.pipe(v.string(), v.maxLength(255))),
  status: v.optional(knownKeyStatusSchema),
  expiresBefore: v.optional(instant),
  usedBefore: v.optional(instant),
  creatorLeft: v.optional(v.literal(true)),
  sort: v.optional(v.picklist(keySorts)),
  cursor: v.optional(v.pipe(text, v.maxLength(1024))),
  limit: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(100)),
});

export const createKeyInputSchema = v.object({
  workspaceId: text,
  name: keyNameSchema,
  idempotencyKey: v.pipe(v.string(), v.minLength(8), v.maxLength(128)),
  replaces: v.optional(text),
  expiresAt: v.optional(instant),
  scopes: v.optional(v.pipe(v.array(text), v.minLength(1, "at least one permission"))),
  attributes: v.optional(keyAttributesSchema),
  description: v.optional(keyDescriptionSchema),
});

export const getKeyInputSchema = v.object({ keyId: text });

export const updateKeyInputSchema = v.object({
  keyId: text,
  name: v.optional(keyNameSchema),
  description: v.optional(keyDescriptionSchema),
  attributes: v.optional(keyAttributesSchema),
});

export const scopesInputSchema = v.object({ workspaceId: text });

export const revokeKeyInputSchema = v.object({ keyId: text, at: v.optional(v.nullable(instant)) });

const historyDays = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(90));

export const importHistoryInputSchema = v.object({ workspaceId: text, timeZone: text, days: historyDays });

export const keyUsageInputSchema = v.object({
  keyIds: keyIdsSchema,
  timeZone: text,
  days: historyDays,
});

export const companyHistoryInputSchema = v.object({ timeZone: text, days: historyDays });
