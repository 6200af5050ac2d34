import * as v from "valibot";
import { count, text } from "./values.js";

// The policies of policies.ts, checked at run time. What fits but makes no sense, such as a preset that is longer than
// the maximum, is left to the page, which does not offer it.

export const keyExpirySchema = v.object({
  presetDays: v.array(count),
  allowNever: v.boolean(),
  maxDays: v.optional(count),
  defaultDays: v.optional(count),
  warnDays: v.optional(count),
});

export const scheduledRevokeSchema = v.object({ maxHours: v.pipe(count, v.minValue(1)) });

const scopeSchema = v.object({
  id: text,
  label: v.string(),
  description: v.optional(v.string()),
  risk: v.optional(v.literal("high")),
  disabledReason: v.optional(v.string()),
});

export const keyScopesSchema = v.object({
  presets: v.array(v.object({ id: text, label: v.string(), description: v.string(), scopes: v.array(text) })),
  groups: v.array(v.object({ label: v.string(), scopes: v.array(scopeSchema) })),
});
