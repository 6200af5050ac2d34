import * as v from "valibot";
import { count } from "./values.js";

// The policies of policies.ts, checked at run time. What fits but makes no sense, such as a preset that is longer than
// the maximum, is left to the page, which does not offer it.

export const keyExpirySchema = v.object({
  presetDays: v.array(count),
  allowNever: v.boolean(),
  maxDays: v.optional(count),
  defaultDays: v.optional(count),
  warnDays: v.optional(count),
});
