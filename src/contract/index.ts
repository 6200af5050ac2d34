export { defineAdapter } from "./defineAdapter.js";
export type { AdapterMethod, ApiKeysAdapter, CallContext, CompleteAdapter } from "./adapter.js";
export { callAdapter } from "./callAdapter.js";
export type { AdapterAnswer, AdapterInput, CallAdapterOptions } from "./callAdapter.js";
export { addDays, dayOf, fillDays, lastDays, todayIn } from "./days.js";
export type { FillDaysInput } from "./days.js";
export { ApiKeysError, errorCodes, isApiKeysError, toApiKeysError } from "./errors.js";
export type { ApiKeysErrorCode, ApiKeysErrorInit } from "./errors.js";
export { errorFromResponse } from "../adapter-kit/errorFromResponse.js";
export { listKeysIn } from "../adapter-kit/listKeysIn.js";
export {
  createKeyInputSchema,
  importHistoryInputSchema,
  keyNameSchema,
  keySorts,
  listKeysInputSchema,
  revokeKeyInputSchema,
} from "./inputSchemas.js";
export {
  accessSchema,
  apiKeySchema,
  createdKeySchema,
  importHistorySchema,
  importQuotaSchema,
  keyListSchema,
  keyStatusSchema,
  maxKeyNameLength,
  permissionSchema,
  personSchema,
  workspaceSchema,
} from "./schemas.js";
export type { CreateKeyInput, ImportHistoryInput, KeySort, ListKeysInput, RevokeKeyInput } from "./inputSchemas.js";
export type {
  Access,
  ApiKey,
  CreatedKey,
  DayImports,
  ImportHistory,
  ImportQuota,
  KeyList,
  KeyStatus,
  Permission,
  Person,
  Workspace,
} from "./schemas.js";
