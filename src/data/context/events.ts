import type { ApiKeysError } from "../../contract/errors.js";
import type { ApiKey } from "../../contract/types.js";

/** The section of the page that an event comes from. */
export type EventSource = "access" | "scopes" | "table" | "quota" | "chart" | "create" | "revoke" | "rotate" | "slot";

/** What the page reports to its host. Metadata only: no event ever carries a secret. */
export type ApiKeysEvent =
  | { readonly type: "key-created"; readonly key: ApiKey }
  | { readonly type: "key-revoked"; readonly key: ApiKey; readonly alreadyRevoked: boolean }
  | { readonly type: "key-rotated"; readonly oldKey: ApiKey; readonly newKey: ApiKey }
  | { readonly type: "secret-copied"; readonly keyId: string; readonly format: "key" | "env" | "curl" }
  | { readonly type: "secret-saved"; readonly keyId: string }
  | { readonly type: "secret-abandoned"; readonly keyId: string }
  | { readonly type: "error"; readonly source: EventSource; readonly error: ApiKeysError };
