export { attributeChangesProblem, attributesProblem, changedAttributes } from "./attributesProblem.js";
export type { AttributesProblem } from "./attributesProblem.js";
export { maxAttributeTextLength } from "./attributeLimits.js";
export type {
  KeyAttribute,
  KeyAttributeChanges,
  KeyAttributeOption,
  KeyAttributes,
  KeyAttributeValue,
  OmittedAttributes,
} from "./attributes.js";
export { defineAdapter } from "./defineAdapter.js";
export type {
  AdapterAnswer,
  AdapterAnswers,
  AdapterInput,
  AdapterMethod,
  ApiKeysAdapter,
  CallContext,
  CompleteAdapter,
  CompleteMethod,
  NullForAbsent,
  OptionalMethod,
  Undefinable,
} from "./adapter.js";
export { callAdapter } from "./callAdapter.js";
export type { CallAdapterOptions } from "./callMethod.js";
export { addDays, dayOf, endOfDay, fillDays, lastDays, todayIn } from "./days.js";
export type { FillDaysInput } from "./days.js";
export { expiryProblem, isExpiring, isStopping, keyAt, latestExpiry, latestRevocation, stateOf } from "./expiry.js";
export type { ExpiryProblem } from "./expiry.js";
export type { KeyEvent, KeyEventList, KeyEventsInput, KeyEventType, KnownKeyEventType } from "./keyEvents.js";
export type { KeyRevocation, KeyRevocationError, KeyRevocationList, RevokeKeysInput } from "./keyRevocations.js";
export type {
  KeyExpiryPolicy,
  KeyScope,
  KeyScopeGroup,
  KeyScopePreset,
  KeyScopes,
  ScheduledRevokePolicy,
} from "./policies.js";
export { ApiKeysError, errorCodes, isApiKeysError, toApiKeysError } from "./errors.js";
export type { ApiKeysErrorCode, ApiKeysErrorInit } from "./errors.js";
export { errorFromProblem } from "../adapter-kit/errorFromProblem.js";
export type { ProblemHeaders, ProblemInput } from "../adapter-kit/errorFromProblem.js";
export { errorFromResponse } from "../adapter-kit/errorFromResponse.js";
export { listKeysIn, normalizeForSearch } from "../adapter-kit/listKeysIn.js";
export type { ListKeysInOptions } from "../adapter-kit/listKeysIn.js";
export { keySorts } from "./inputSchemas.js";
export { knownKeyStatuses } from "./keyStatus.js";
export {
  accessSchema,
  apiKeySchema,
  companyHistoryInputSchema,
  companyHistorySchema,
  createdKeySchema,
  createKeyInputSchema,
  getKeyInputSchema,
  importHistoryInputSchema,
  importHistorySchema,
  importQuotaSchema,
  keyDescriptionSchema,
  keyEventListSchema,
  keyEventsInputSchema,
  keyListSchema,
  keyNameSchema,
  keyRevocationListSchema,
  keyScopesSchema,
  keyStatusSchema,
  keyUsageInputSchema,
  keyUsageListSchema,
  listKeysInputSchema,
  permissionSchema,
  personSchema,
  revokeKeyInputSchema,
  revokeKeysInputSchema,
  scopesInputSchema,
  updateKeyInputSchema,
  workspaceSchema,
} from "./publicSchemas.js";
export type { ObjectSchema, Schema, SchemaEntries } from "./publicSchemas.js";
export { maxKeyDescriptionLength, maxKeyNameLength } from "./schemas.js";
export type {
  Access,
  AccessPermissions,
  ApiKey,
  Company,
  CompanyHistory,
  CompanyHistoryInput,
  CreatedKey,
  CreateKeyInput,
  DayImports,
  GetKeyInput,
  ImportHistory,
  ImportHistoryInput,
  ImportQuota,
  KeyCounts,
  KeyCreator,
  KeyList,
  KeyReplacement,
  KeySort,
  KeyStatus,
  KeyUsage,
  KeyUsageInput,
  KeyUsageList,
  KnownKeyStatus,
  ListFeature,
  ListKeysInput,
  OmittedKeys,
  Permission,
  Person,
  RevokeKeyInput,
  ScopesInput,
  UpdateKeyInput,
  Workspace,
  WorkspaceImports,
} from "./types.js";
