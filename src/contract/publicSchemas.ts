import type * as v from "valibot";
import * as inputs from "./inputSchemas.js";
import { keyEventListSchema as eventsAnswer, keyEventsInputSchema as eventsInput } from "./keyEvents.js";
import type { KeyEventList, KeyEventsInput } from "./keyEvents.js";
import {
  keyRevocationListSchema as revocationsAnswer,
  revokeKeysInputSchema as revocationsInput,
} from "./keyRevocations.js";
import type { KeyRevocationList, RevokeKeysInput } from "./keyRevocations.js";
import type { KeyScopes } from "./policies.js";
import { keyScopesSchema as scopesAnswer } from "./policySchemas.js";
import * as answers from "./schemas.js";
import type {
  Access,
  ApiKey,
  CompanyHistory,
  CompanyHistoryInput,
  CreatedKey,
  CreateKeyInput,
  GetKeyInput,
  ImportHistory,
  ImportHistoryInput,
  ImportQuota,
  KeyList,
  KeyUsageInput,
  KeyUsageList,
  KeyStatus,
  ListKeysInput,
  Permission,
  Person,
  RevokeKeyInput,
  ScopesInput,
  UpdateKeyInput,
  Workspace,
} from "./types.js";

// The schemas under the types of types.ts: valibot's own types of them would be pages long in an editor.

/** A valibot schema that accepts a `T`: `safeParse(schema, value)` checks a value and drops what `T` does not have. */
export type Schema<T> = v.GenericSchema<T>;

/** A valibot schema for each field of `T`. */
export type SchemaEntries<T> = {
  readonly [K in keyof T]-?: Pick<T, K> extends Required<Pick<T, K>>
    ? v.GenericSchema<T[K]>
    : v.ExactOptionalSchema<v.GenericSchema<Exclude<T[K], undefined>>, undefined>;
};

/** A valibot schema of an object: `entries` are the schemas of its fields, for building other schemas. */
export type ObjectSchema<T> = v.ObjectSchema<SchemaEntries<T>, undefined>;

/** Accepts what `getAccess` answers. */
export const accessSchema: Schema<Omit<Access, "omittedAttributes">> = answers.accessSchema;
/** Accepts a key. A secret beside its fields is dropped. */
export const apiKeySchema: Schema<ApiKey> = answers.apiKeySchema;
/** Accepts what `createKey` answers. */
export const createdKeySchema: Schema<CreatedKey> = answers.createdKeySchema;
/** Accepts what `getImportHistory` answers. */
export const importHistorySchema: Schema<ImportHistory> = answers.importHistorySchema;
/** Accepts what `getImportQuota` answers. */
export const importQuotaSchema: Schema<ImportQuota> = answers.importQuotaSchema;
/** Accepts what `getKeyUsage` answers. */
export const keyUsageListSchema: Schema<Omit<KeyUsageList, "omitted">> = answers.keyUsageListSchema;
/** Accepts what `getCompanyHistory` answers. */
export const companyHistorySchema: Schema<CompanyHistory> = answers.companyHistorySchema;
/** Accepts what `listKeys` answers. */
export const keyListSchema: Schema<Omit<KeyList, "omitted" | "omittedAttributes">> = answers.keyListSchema;
/** Accepts any status of a key: a string of at least one character. */
export const keyStatusSchema: Schema<KeyStatus> = answers.keyStatusSchema;
/** Accepts what `getScopes` answers. */
export const keyScopesSchema: Schema<KeyScopes> = scopesAnswer;
/** Accepts what `getKeyEvents` answers. */
export const keyEventListSchema: Schema<KeyEventList> = eventsAnswer;
/** Accepts what `revokeKeys` answers. */
export const keyRevocationListSchema: Schema<Omit<KeyRevocationList, "omitted">> = revocationsAnswer;
/** Accepts a permission. */
export const permissionSchema: Schema<Permission> = answers.permissionSchema;
/** Accepts a person. */
export const personSchema: Schema<Person> = answers.personSchema;
/** Accepts a workspace. */
export const workspaceSchema: Schema<Workspace> = answers.workspaceSchema;

/**
 * Accepts a name as a person typed it and trims it: 1 to 255 characters are left, at least one of them can be seen, and
 * none is a control character.
 */
export const keyNameSchema: Schema<string> = inputs.keyNameSchema;
/** Accepts a description as a person typed it and trims it: up to 500 characters are left, none a control character. */
export const keyDescriptionSchema: Schema<string> = inputs.keyDescriptionSchema;
// At run time these also accept `undefined` for an absent field, which their types leave to the caller.
/** Accepts what `listKeys` is asked for. */
export const listKeysInputSchema = inputs.listKeysInputSchema as unknown as ObjectSchema<ListKeysInput>;
/** Accepts what `createKey` is asked for, and trims the name. */
export const createKeyInputSchema = inputs.createKeyInputSchema as unknown as ObjectSchema<CreateKeyInput>;
/** Accepts what `updateKey` is asked for, and trims the name and the description. */
export const updateKeyInputSchema = inputs.updateKeyInputSchema as unknown as ObjectSchema<UpdateKeyInput>;
/** Accepts what `getKey` is asked for. */
export const getKeyInputSchema: ObjectSchema<GetKeyInput> = inputs.getKeyInputSchema;
/** Accepts what `getKeyEvents` is asked for. */
export const keyEventsInputSchema = eventsInput as unknown as ObjectSchema<KeyEventsInput>;
/** Accepts what `getScopes` is asked for. */
export const scopesInputSchema: ObjectSchema<ScopesInput> = inputs.scopesInputSchema;
/** Accepts what `revokeKey` is asked for. */
export const revokeKeyInputSchema = inputs.revokeKeyInputSchema as unknown as ObjectSchema<RevokeKeyInput>;
/** Accepts what `revokeKeys` is asked for. */
export const revokeKeysInputSchema: ObjectSchema<RevokeKeysInput> = revocationsInput;
/** Accepts what `getImportHistory` is asked for. */
export const importHistoryInputSchema: ObjectSchema<ImportHistoryInput> = inputs.importHistoryInputSchema;
/** Accepts what `getKeyUsage` is asked for. */
export const keyUsageInputSchema: ObjectSchema<KeyUsageInput> = inputs.keyUsageInputSchema;
/** Accepts what `getCompanyHistory` is asked for. */
export const companyHistoryInputSchema: ObjectSchema<CompanyHistoryInput> = inputs.companyHistoryInputSchema;
