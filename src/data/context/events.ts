import type { ApiKeysError } from "../../contract/errors.js";
import type { ApiKey } from "../../contract/types.js";
import type { SecretFormat } from "../creation/keyCreationState.js";

/** The section of the page that an event comes from. */
export type EventSource =
  | "access"
  | "scopes"
  | "table"
  | "quota"
  | "chart"
  | "create"
  | "revoke"
  | "rotate"
  | "update"
  | "history"
  | "usage"
  | "step-up"
  | "slot";

/** What the page reports to its host. Metadata only: no event ever carries a secret. */
export type ApiKeysEvent =
  | { readonly type: "key-created"; readonly key: ApiKey }
  | { readonly type: "key-revoked"; readonly key: ApiKey; readonly alreadyRevoked: boolean }
  /** A revocation was scheduled on this page: the key has `revokesAt`. */
  | { readonly type: "revocation-scheduled"; readonly key: ApiKey }
  /** A scheduled revocation was taken back on this page: the key keeps working. */
  | { readonly type: "schedule-cancelled"; readonly key: ApiKey }
  /** The key's name or description was changed on this page. */
  | { readonly type: "key-updated"; readonly key: ApiKey }
  | { readonly type: "key-rotated"; readonly oldKey: ApiKey; readonly newKey: ApiKey }
  | { readonly type: "secret-copied"; readonly keyId: string; readonly format: SecretFormat }
  | { readonly type: "secret-saved"; readonly keyId: string }
  | { readonly type: "secret-abandoned"; readonly keyId: string }
  /** The page shows its keys, or that the feature is off, for the first time for this tenant. */
  | { readonly type: "ready" }
  /** The page has nothing to show: the first reading of access or of the keys failed. */
  | { readonly type: "load-failed"; readonly source: "access" | "table"; readonly error: ApiKeysError }
  | { readonly type: "error"; readonly source: EventSource; readonly error: ApiKeysError };
