import * as v from "valibot";
import { knownKeyStatuses } from "./keyStatus.js";
import { count, instant, text } from "./values.js";
import { keyAttributeSchema, keyAttributesSchema, omittedAttributesSchema } from "./attributeSchemas.js";
import { keyExpirySchema, scheduledRevokeSchema } from "./policySchemas.js";
import type { KeyStatus } from "./types.js";

// What adapters answer, checked at run time. types.ts says in words what each field means.

/** A calendar day, `YYYY-MM-DD`, that exists. */
const calendarDay = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, "a day as YYYY-MM-DD"),
  v.check((value) => {
    const time = Date.parse(`${value}T00:00:00Z`);
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
  }, "a day that exists"),
);

export const knownKeyStatusSchema = v.picklist(knownKeyStatuses);

/** The status of a key: one that the page does not know is kept. */
export const keyStatusSchema: v.GenericSchema<KeyStatus> = v.union([knownKeyStatusSchema, text]);

export const personSchema = v.object({ id: text, name: text });

/** A key cannot carry a secret: fields that are not listed here are dropped. */
export const apiKeySchema = v.object({
  id: text,
  name: v.string(),
  workspaceId: text,
  preview: v.string(),
  status: keyStatusSchema,
  statusLabel: v.optional(v.string()),
  createdAt: instant,
  createdBy: v.optional(v.object({ ...personSchema.entries, active: v.optional(v.boolean()) })),
  lastUsedAt: v.optional(v.nullable(instant)),
  revokedAt: v.optional(instant),
  revokedBy: v.optional(personSchema),
  expiresAt: v.optional(instant),
  revokesAt: v.optional(instant),
  scopes: v.optional(v.array(text)),
  attributes: v.optional(keyAttributesSchema),
  description: v.optional(v.string()),
  replacedBy: v.optional(v.object({ id: text, name: v.string(), createdAt: v.optional(instant) })),
});

export const keyListSchema = v.object({
  items: v.array(apiKeySchema),
  nextCursor: v.optional(text),
  total: v.optional(count),
  counts: v.optional(v.object({ active: count, expired: count, revoked: count, expiring: v.optional(count) })),
});

export const omittedKeysSchema = v.object({ count: v.pipe(count, v.minValue(1)), reason: text });

/** A list whose keys are checked one by one, with what an earlier check left out of it. */
export const listedKeysSchema = v.object({
  ...keyListSchema.entries,
  items: v.array(v.unknown()),
  omitted: v.optional(omittedKeysSchema),
  omittedAttributes: v.optional(omittedAttributesSchema),
});

export const permissionSchema = v.variant("allowed", [
  v.object({ allowed: v.literal(true) }),
  v.object({ allowed: v.literal(false), reason: v.optional(v.string()) }),
]);

export const workspaceSchema = v.object({ id: text, name: v.string(), developersEnabled: v.boolean() });

export const accessSchema = v.object({
  company: v.object({ id: text, name: v.string() }),
  workspaces: v.array(workspaceSchema),
  permissions: v.object({
    createKeys: permissionSchema,
    revokeKeys: permissionSchema,
    viewUsage: permissionSchema,
  }),
  maxActiveKeys: v.optional(count),
  keyExpiry: v.optional(keyExpirySchema),
  scheduledRevoke: v.optional(scheduledRevokeSchema),
  keyAttributes: v.optional(v.array(keyAttributeSchema)),
});

/** Who is asking, with what an earlier check left out. */
export const checkedAccessSchema = v.object({
  ...accessSchema.entries,
  omittedAttributes: v.optional(omittedAttributesSchema),
});

export const createdKeySchema = v.object({
  key: apiKeySchema,
  secret: v.pipe(v.string(), v.minLength(1), v.maxLength(4096)),
});

export const importQuotaSchema = v.object({
  used: count,
  limit: v.nullable(count),
  periodStart: instant,
  periodEnd: instant,
  timeZone: v.optional(text),
  upgradeUrl: v.optional(text),
});

const dayImports = v.array(v.object({ date: calendarDay, imports: count }));

export const importHistorySchema = v.object({ today: calendarDay, days: dayImports });

export const keyUsageSchema = v.object({ keyId: text, days: dayImports });

export const keyUsageListSchema = v.object({ today: calendarDay, keys: v.array(keyUsageSchema) });

/** Usage whose keys are checked one by one, with what an earlier check left out of it. */
export const listedUsageSchema = v.object({
  today: calendarDay,
  keys: v.array(v.unknown()),
  omitted: v.optional(omittedKeysSchema),
});

export const companyHistorySchema = v.object({
  today: calendarDay,
  workspaces: v.array(v.object({ workspaceId: text, days: dayImports })),
});

/** The longest name a key may have, in UTF-16 code units after trimming. */
export const maxKeyNameLength = 255;

/** The longest description a key may have, in UTF-16 code units after trimming. */
export const maxKeyDescriptionLength = 500;
