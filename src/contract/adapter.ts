import type { KeyAttributes } from "./attributes.js";
import type { KeyEventList, KeyEventsInput } from "./keyEvents.js";
import type { KeyRevocationList, RevokeKeysInput } from "./keyRevocations.js";
import type { KeyScopes } from "./policies.js";
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
  ListFeature,
  ListKeysInput,
  RevokeKeyInput,
  ScopesInput,
  UpdateKeyInput,
} from "./types.js";

/** What every method of an adapter is given beside its input. */
export interface CallContext {
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

/**
 * A `T` as an adapter may answer it: wherever a field may be absent, null means the same as absent, as GraphQL and
 * many databases have it. The only exception is `ApiKey.lastUsedAt`, where null means "never used".
 */
export type NullForAbsent<T> = T extends string
  ? T
  : T extends readonly (infer Item)[]
    ? readonly NullForAbsent<Item>[]
    : T extends object
      ? { readonly [K in keyof T]: undefined extends T[K] ? NullForAbsent<T[K]> | null : NullForAbsent<T[K]> }
      : T;

/** A `T` whose optional fields may also be given as `undefined`. */
export type Undefinable<T> = {
  readonly [K in keyof T]: Pick<T, K> extends Required<Pick<T, K>> ? T[K] : T[K] | undefined;
};

/**
 * The connection between the page and a backend: a plain object. A method that is there is a capability, and a method
 * that is missing takes its part of the page away.
 *
 * Every method resolves with data that JSON can carry and rejects with an `ApiKeysError`. The page checks every answer
 * against the contract before it uses it, and drops fields that the contract does not name.
 *
 * @typeParam Attributes what the host's keys carry in `ApiKey.attributes`. The page checks only that these are texts,
 * numbers, booleans and lists of texts: that they are of the host's own type is the backend's promise.
 */
export interface ApiKeysAdapter<Attributes extends object = KeyAttributes> {
  /**
   * Answers one page of the company's keys, newest first unless `sort` says otherwise. The only method that is
   * required.
   */
  listKeys(input: ListKeysInput, context: CallContext): Promise<NullForAbsent<KeyList<Attributes>>>;
  /**
   * Answers who is asking: the company, its workspaces and what the person may do. Absent: there is one workspace, the
   * `workspaceId` given to the page, and everything is allowed.
   */
  getAccess?: ((input: Record<string, never>, context: CallContext) => Promise<NullForAbsent<Access>>) | undefined;
  /** Creates a key and answers it with its secret. Absent: the page cannot create keys. */
  createKey?:
    | ((input: CreateKeyInput<Attributes>, context: CallContext) => Promise<NullForAbsent<CreatedKey<Attributes>>>)
    | undefined;
  /**
   * Revokes a key for good and answers it. Revoking a revoked key succeeds and changes nothing. Absent: the page
   * cannot revoke keys.
   */
  revokeKey?: ((input: RevokeKeyInput, context: CallContext) => Promise<NullForAbsent<ApiKey<Attributes>>>) | undefined;
  /**
   * Revokes several keys permanently, as `revokeKey` revokes one, and answers what became of every one: a key that cannot
   * be revoked does not stop the others. It rejects only where it has revoked none of them. Absent: the page calls
   * `revokeKey` for one key after the other, four at a time.
   */
  revokeKeys?:
    ((input: RevokeKeysInput, context: CallContext) => Promise<NullForAbsent<KeyRevocationList>>) | undefined;
  /**
   * Answers one key, and rejects with `not_found` where it does not exist. Absent: the page looks for a key of which it knows
   * only the id in the list, page by page.
   */
  getKey?: ((input: GetKeyInput, context: CallContext) => Promise<NullForAbsent<ApiKey<Attributes>>>) | undefined;
  /**
   * Changes what people read of a key and answers it. It never changes what the key may do. Absent: keys keep their
   * names, and nobody is asked for a description.
   */
  updateKey?:
    | ((input: UpdateKeyInput<Attributes>, context: CallContext) => Promise<NullForAbsent<ApiKey<Attributes>>>)
    | undefined;
  /** Answers what keys of a workspace may be permitted to do. Absent: keys may do everything, and nobody is asked. */
  getScopes?: ((input: ScopesInput, context: CallContext) => Promise<NullForAbsent<KeyScopes>>) | undefined;
  /** Answers what happened to a key, the newest first. Absent: a key's details have no history. */
  getKeyEvents?: ((input: KeyEventsInput, context: CallContext) => Promise<NullForAbsent<KeyEventList>>) | undefined;
  /** Answers how much of its import quota the whole company has used. Absent: the page has no quota card. */
  getImportQuota?:
    ((input: Record<string, never>, context: CallContext) => Promise<NullForAbsent<ImportQuota>>) | undefined;
  /** Answers how much one workspace has imported on each of the last days. Absent: the page has no chart. */
  getImportHistory?:
    ((input: ImportHistoryInput, context: CallContext) => Promise<NullForAbsent<ImportHistory>>) | undefined;
  /**
   * Answers how much was imported with each of some keys on each of the last days: one call for each page of the table,
   * once its keys are there. Absent: rows say nothing of imports, and the chart shows workspaces only.
   */
  getKeyUsage?: ((input: KeyUsageInput, context: CallContext) => Promise<NullForAbsent<KeyUsageList>>) | undefined;
  /**
   * Answers how much each workspace of the company has imported on each of the last days. Absent: the chart shows one
   * workspace at a time.
   */
  getCompanyHistory?:
    ((input: CompanyHistoryInput, context: CallContext) => Promise<NullForAbsent<CompanyHistory>>) | undefined;
  /**
   * Whether the backend recognises a repeated idempotency key: the second create with it makes no second key and is
   * refused with `secret_already_shown`. @default false
   */
  readonly idempotentCreate?: boolean | undefined;
  /** What `listKeys` can do beyond what every adapter does. @default nothing */
  readonly listFeatures?: readonly ListFeature[] | undefined;
  /** How long the page waits for any answer, in milliseconds. @default 30000 */
  readonly timeoutMs?: number | undefined;
}

/** The name of a method of an adapter. */
export type AdapterMethod =
  | "listKeys"
  | "getAccess"
  | "createKey"
  | "revokeKey"
  | "revokeKeys"
  | "getKey"
  | "updateKey"
  | "getScopes"
  | "getKeyEvents"
  | "getImportQuota"
  | "getImportHistory"
  | "getKeyUsage"
  | "getCompanyHistory";

/** The answer of each method after the page has checked it: null has become absent. */
export interface AdapterAnswers {
  /** One page of keys. */
  readonly listKeys: KeyList;
  /** Who is asking. */
  readonly getAccess: Access;
  /** The new key and its secret. */
  readonly createKey: CreatedKey;
  /** The revoked key. */
  readonly revokeKey: ApiKey;
  /** What became of each key that was asked for. */
  readonly revokeKeys: KeyRevocationList;
  /** The key that was asked for. */
  readonly getKey: ApiKey;
  /** The key as it is after the change. */
  readonly updateKey: ApiKey;
  /** What keys may be permitted to do. */
  readonly getScopes: KeyScopes;
  /** One page of what happened to the key. */
  readonly getKeyEvents: KeyEventList;
  /** The company's import quota. */
  readonly getImportQuota: ImportQuota;
  /** The workspace's imports by day. */
  readonly getImportHistory: ImportHistory;
  /** The imports of the keys that were asked for, by day. */
  readonly getKeyUsage: KeyUsageList;
  /** The imports of the company's workspaces, by day. */
  readonly getCompanyHistory: CompanyHistory;
}

/** The checked answer of one of the adapter's methods. */
export type AdapterAnswer<M extends AdapterMethod> = AdapterAnswers[M];

/** The input of one of the adapter's methods, as a caller may give it. */
export type AdapterInput<M extends AdapterMethod> = Undefinable<Parameters<NonNullable<ApiKeysAdapter[M]>>[0]>;

/** Methods that an adapter which has every other one may still lack, since some backends do not have what they serve. */
export type OptionalMethod =
  "revokeKeys" | "getKey" | "updateKey" | "getScopes" | "getKeyEvents" | "getKeyUsage" | "getCompanyHistory";

/** A method that takes `undefined` for what is not given, and answers absent fields as absent. */
export type CompleteMethod<M extends AdapterMethod> = (
  input: AdapterInput<M>,
  context: CallContext,
) => Promise<AdapterAnswer<M>>;

/** An adapter that has every method of the page itself; those that a backend may lack are there if it has them. */
export type CompleteAdapter = Pick<ApiKeysAdapter, "idempotentCreate" | "listFeatures" | "timeoutMs"> & {
  readonly [M in Exclude<AdapterMethod, OptionalMethod>]: CompleteMethod<M>;
} & { readonly [M in OptionalMethod]?: CompleteMethod<M> | undefined };
