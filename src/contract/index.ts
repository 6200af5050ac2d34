export { defineAdapter } from "./adapter.js";
export type { AdapterMethod, ApiKeysAdapter, CallContext, CompleteAdapter } from "./adapter.js";
export { callAdapter } from "./callAdapter.js";
export type { AdapterAnswer, AdapterInput, CallAdapterOptions } from "./callAdapter.js";
export { addDays, dayOf, fillDays, lastDays, todayIn } from "./days.js";
export type { FillDaysInput } from "./days.js";
export { ApiKeysError, errorCodes, isApiKeysError, toApiKeysError } from "./errors.js";
export type { ApiKeysErrorCode, ApiKeysErrorInit } from "./errors.js";
export { errorFromResponse } from "./errorFromResponse.js";
export { queryKeys } from "./queryKeys.js";
export {
  accessSchema,
  apiKeySchema,
  createdKeySchema,
  createKeyInputSchema,
  importHistoryInputSchema,
  importHistorySchema,
  importQuotaSchema,
  keyListSchema,
  keyNameSchema,
  keySorts,
  keyStatusSchema,
  listKeysInputSchema,
  maxKeyNameLength,
  permissionSchema,
  personSchema,
  revokeKeyInputSchema,
  workspaceSchema,
} from "./schemas.js";
export type {
  Access,
  ApiKey,
  CreatedKey,
  CreateKeyInput,
  DayImports,
  ImportHistory,
  ImportHistoryInput,
  ImportQuota,
  KeyList,
  KeySort,
  KeyStatus,
  ListKeysInput,
  Permission,
  Person,
  RevokeKeyInput,
  Workspace,
} from "./schemas.js";
