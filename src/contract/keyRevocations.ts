import * as v from "valibot";
import { errorCodes, type ApiKeysErrorCode } from "./errors.js";
import type { OmittedKeys } from "./omittedKeys.js";
import { apiKeySchema, omittedKeysSchema } from "./schemas.js";
import type { ApiKey } from "./types.js";
import { keyIdsSchema, text } from "./values.js";

// What `revokeKeys` is asked with and answers, in words and as schemas.

/** What `revokeKeys` is asked for. */
export interface RevokeKeysInput {
  /** The `id`s of 1 to 100 keys to revoke now. One that is there twice counts once. */
  readonly keyIds: readonly string[];
}

/** Why one of several keys was not revoked. */
export interface KeyRevocationError {
  /** What went wrong, as an `ApiKeysError` would say it: `not_found`, `forbidden`, `unavailable` and the like. */
  readonly code: ApiKeysErrorCode;
  /** For logs and for the people who run the page. It must not contain a secret. Absent or null: the code says it all. */
  readonly message?: string | undefined;
}

/** What became of one of the keys. Either `key` or `error` is there, never both. */
export interface KeyRevocation {
  /** The `id` of the key, as it was asked for. */
  readonly keyId: string;
  /** The key as it is now: revoked, or expired. A key that was revoked before counts too. Absent or null: see `error`. */
  readonly key?: ApiKey | undefined;
  /** Why the key was not revoked. Absent or null: it is. */
  readonly error?: KeyRevocationError | undefined;
}

/** What `revokeKeys` answers. Some keys revoked and others not is an answer, never a rejection. */
export interface KeyRevocationList {
  /**
   * Each key that was asked for, once, in any order. The page's own check answers them in the order in which they were
   * asked for; a key without a result that fits has the error `contract` there: nobody knows whether it was revoked.
   */
  readonly results: readonly KeyRevocation[];
  /**
   * Written by the page's own check of an answer, never by an adapter: results for keys that nobody asked for, or that
   * name no key. Absent: every result was for a key that was asked for.
   */
  readonly omitted?: OmittedKeys | undefined;
}

export const revokeKeysInputSchema = v.object({ keyIds: keyIdsSchema });

export const keyRevocationSchema = v.object({
  keyId: text,
  key: v.optional(apiKeySchema),
  error: v.optional(v.object({ code: v.picklist(errorCodes), message: v.optional(v.string()) })),
});

export const keyRevocationListSchema = v.object({ results: v.array(keyRevocationSchema) });

/** Results that are checked one by one, with what an earlier check left out of them. */
export const listedRevocationsSchema = v.object({
  results: v.array(v.unknown()),
  omitted: v.optional(omittedKeysSchema),
});
