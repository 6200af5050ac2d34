import {
  accessSchema,
  apiKeySchema,
  companyHistorySchema,
  createdKeySchema,
  importHistorySchema,
  importQuotaSchema,
  keyEventListSchema,
  keyListSchema,
  keyRevocationListSchema,
  keyScopesSchema,
  keyUsageListSchema,
  permissionSchema,
  personSchema,
  workspaceSchema,
} from "@mark-ai/api-keys/contract";
import { toJsonSchema, toJsonSchemaDefs, type ConversionConfig } from "@valibot/to-json-schema";
import type * as v from "valibot";
import { leaveUnchecked } from "../http/parse.js";
import { problemSchema } from "../http/Problem.js";
import { createKeyBodySchema, updateKeyBodySchema } from "../management/schemas.js";
import {
  batchAnswerSchema,
  batchInputSchema,
  batchItemSchema,
  documentInputSchema,
  documentSchema,
  knowledgeBasesSchema,
} from "../public/schemas.js";
import type { JsonSchema } from "./OpenApiDocument.js";

/** The schemas that have a name in the document. */
const named: Record<string, v.GenericSchema> = {
  Access: accessSchema,
  ApiKey: apiKeySchema,
  BatchAnswer: batchAnswerSchema,
  BatchInput: batchInputSchema,
  CompanyHistory: companyHistorySchema,
  CreatedKey: createdKeySchema,
  CreateKeyInput: createKeyBodySchema,
  UpdateKeyInput: updateKeyBodySchema,
  Document: documentSchema,
  DocumentInput: documentInputSchema,
  ImportHistory: importHistorySchema,
  ImportQuota: importQuotaSchema,
  KeyEventList: keyEventListSchema,
  KeyList: keyListSchema,
  KeyRevocationList: keyRevocationListSchema,
  KeyScopes: keyScopesSchema,
  KeyUsageList: keyUsageListSchema,
  KnowledgeBases: knowledgeBasesSchema,
  Permission: permissionSchema,
  Person: personSchema,
  Problem: problemSchema,
  Workspace: workspaceSchema,
};

/** What a check means, by its own words. A check that is missing here stops the generator. */
const checks: Readonly<Record<string, JsonSchema>> = {
  "a date that exists": { format: "date-time" },
  "a day that exists": { format: "date" },
  "an http or https address": { format: "uri", pattern: "^[Hh][Tt][Tt][Pp][Ss]?:" },
  "no key in it": { not: { pattern: "mk_live_[0-9A-Za-z]{36}" } },
  "a name that objects do not have by themselves": {
    allOf: [{ not: { enum: Object.getOwnPropertyNames(Object.prototype).sort() } }],
  },
  "at most 50 attributes": { maxProperties: 50 },
  "exactly one of `url` and `text`": { oneOf: [{ required: ["url"] }, { required: ["text"] }] },
};

const trimmed = "Blanks around it are taken off.";

const refTo = (name: string) => `#/components/schemas/${name}`;

const config: ConversionConfig = {
  target: "draft-2020-12",
  errorMode: "throw",
  overrideRef: ({ referenceId }) => refTo(referenceId),
  overrideSchema: ({ valibotSchema }) =>
    valibotSchema === batchItemSchema
      ? {
          $ref: refTo("DocumentInput"),
          description: "Looked at one by one: one that is wrong is answered by an error in its place.",
        }
      : undefined,
  overrideAction: ({ valibotAction: action, jsonSchema }) => {
    switch (action.type) {
      case "trim":
        return { ...jsonSchema, description: trimmed };
      case "min_length":
        // What is left of a trimmed text must have a length, so something must be no blank.
        return jsonSchema.description === trimmed
          ? withPattern({ ...(jsonSchema as JsonSchema), minLength: 1 }, "\\S")
          : undefined;
      case "regex": {
        const { source, flags } = (action as unknown as { requirement: RegExp }).requirement;
        // The vocabulary's expressions are Unicode's; other flags could not be said.
        if (!["", "u"].includes(flags)) throw new Error(`No JSON Schema has the flags of /${source}/${flags}.`);
        return withPattern(jsonSchema as JsonSchema, source);
      }
      case "finite":
        // JSON has no other numbers.
        return jsonSchema;
      case "transform":
        return action === leaveUnchecked ? jsonSchema : undefined;
      case "check": {
        const { message } = action as unknown as { message: string };
        const meaning = checks[message];
        if (meaning === undefined) throw new Error(`Say in \`checks\` what "${message}" means in JSON Schema.`);
        return { ...jsonSchema, ...meaning };
      }
      default:
        return undefined;
    }
  },
};

/** A schema has one pattern; further ones stand beside it. */
function withPattern(schema: JsonSchema, pattern: string): JsonSchema {
  if (schema.pattern === undefined || schema.pattern === pattern) return { ...schema, pattern };
  return { ...schema, allOf: [...((schema.allOf ?? []) as JsonSchema[]), { pattern }] };
}

/** A schema as the document has it: a reference where it has a name. */
export function jsonSchemaOf(schema: v.GenericSchema, typeMode: ConversionConfig["typeMode"] = "ignore"): JsonSchema {
  const whole = toJsonSchema(schema, { ...config, typeMode, definitions: named });
  return Object.fromEntries(Object.entries(whole).filter(([keyword]) => !["$schema", "$defs"].includes(keyword)));
}

/** All schemas that have a name. */
export function componentSchemas(): Record<string, JsonSchema> {
  return toJsonSchemaDefs(named, config) as Record<string, JsonSchema>;
}
