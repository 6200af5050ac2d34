import type { CreateKeyInput, ImportHistoryInput, ListKeysInput, RevokeKeyInput } from "./inputSchemas.js";
import type { Access, ApiKey, CreatedKey, ImportHistory, ImportQuota, KeyList } from "./schemas.js";

/** What every method is given beside its input. */
export interface CallContext {
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

/**
 * What a backend owes the page. A plain object: a method's presence is the capability, and a missing one takes its
 * part of the page away. Every method resolves with JSON-safe data and rejects with an `ApiKeysError`; every answer
 * is checked against the schemas before the page sees it, and fields that the contract does not name are dropped.
 */
export interface ApiKeysAdapter {
  /**
   * One page of the company's keys, newest first unless `sort` says otherwise. The only method that is required.
   * `nextCursor` is absent on the last page; a cursor must stay valid while keys are created and revoked.
   */
  listKeys(input: ListKeysInput, context: CallContext): Promise<KeyList>;
  /** Who is asking: company, workspaces and permissions. Without it there is one workspace and everything is allowed. */
  getAccess?: ((input: Record<string, never>, context: CallContext) => Promise<Access>) | undefined;
  /** Creates a key. The only answer that may carry a secret, and it carries it once. */
  createKey?: ((input: CreateKeyInput, context: CallContext) => Promise<CreatedKey>) | undefined;
  /** Revokes a key for good. Revoking a revoked key succeeds and changes nothing. */
  revokeKey?: ((input: RevokeKeyInput, context: CallContext) => Promise<ApiKey>) | undefined;
  /** Imports of the whole company in the current period. `limit: null` is unlimited. */
  getImportQuota?: ((input: Record<string, never>, context: CallContext) => Promise<ImportQuota>) | undefined;
  /** Imports of one workspace for each of the last `days` calendar days in `timeZone`, today included. */
  getImportHistory?: ((input: ImportHistoryInput, context: CallContext) => Promise<ImportHistory>) | undefined;
  /** Declares that a create repeated with the same idempotency key makes no second key. @default false */
  readonly idempotentCreate?: boolean | undefined;
  /** How long the page waits for any answer, in milliseconds. @default 30000 */
  readonly timeoutMs?: number | undefined;
}

/** The names of the adapter's methods. */
export type AdapterMethod =
  "listKeys" | "getAccess" | "createKey" | "revokeKey" | "getImportQuota" | "getImportHistory";

/** An adapter with every method. */
export type CompleteAdapter = ApiKeysAdapter & { readonly [M in AdapterMethod]: NonNullable<ApiKeysAdapter[M]> };
