import type { KeyAttribute, KeyAttributes, OmittedAttributes } from "./attributes.js";
import type { Company, Workspace } from "./company.js";
import type { OmittedKeys } from "./omittedKeys.js";
import type { KeyExpiryPolicy, ScheduledRevokePolicy } from "./policies.js";

export type { Company, Workspace } from "./company.js";
export type { OmittedKeys } from "./omittedKeys.js";
export type { GetKeyInput, RevokeKeyInput, ScopesInput, UpdateKeyInput } from "./keyInputs.js";
export type {
  CompanyHistory,
  CompanyHistoryInput,
  DayImports,
  ImportHistory,
  ImportHistoryInput,
  ImportQuota,
  KeyUsage,
  KeyUsageInput,
  KeyUsageList,
  WorkspaceImports,
} from "./usage.js";

// What adapters are asked with and what they answer, in words. schemas.ts and inputSchemas.ts check the same at run
// time; a type test holds both together. An instant is an ISO 8601 string with a time and a zone (RFC 3339).

/** The statuses that the page knows. Each has its own badge, and the status filter offers exactly these. */
export type KnownKeyStatus = "active" | "revoked" | "expired";

/**
 * Whether a key works. A string that is not a {@link KnownKeyStatus} is kept: the page shows it as a neutral badge,
 * with `statusLabel` as its text, and offers only to revoke the key.
 */
export type KeyStatus = KnownKeyStatus | (string & {});

/** A person of the company. */
export interface Person {
  /** Identifies the person. At least one character. */
  readonly id: string;
  /** The person's name as it is shown. At least one character. */
  readonly name: string;
}

/** The person who created a key. */
export interface KeyCreator extends Person {
  /**
   * Whether the person is still in the company. False: the page says that they have left, and offers to rotate the key.
   * Absent or null: unknown, and the page says nothing of it.
   */
  readonly active?: boolean | undefined;
}

/** The key that took another key's place. */
export interface KeyReplacement {
  /** The `id` of the key that took over. */
  readonly id: string;
  /** The name of the key that took over. */
  readonly name: string;
  /** The instant at which it was created. Absent or null: unknown. */
  readonly createdAt?: string | undefined;
}

/**
 * A key without its secret: what every list and every answer carries.
 *
 * @typeParam Attributes what the host's keys carry beside the contract
 */
export interface ApiKey<Attributes extends object = KeyAttributes> {
  /** Identifies the key in every request. At least one character, never the secret or a part of it. */
  readonly id: string;
  /** The name that a person gave the key. It need not be unique. */
  readonly name: string;
  /** The `id` of the workspace that the key belongs to. */
  readonly workspaceId: string;
  /**
   * The masked secret as it is shown, `mk_live_AbCd…wxyz` for example. It must show less than half of the secret's
   * random characters.
   */
  readonly preview: string;
  /** Whether the key works. `"revoked"` is final: a revoked key never works again. */
  readonly status: KeyStatus;
  /**
   * The text of the badge for a status that is not a {@link KnownKeyStatus}, in the reader's language. Absent or null:
   * the badge shows `status` itself. Known statuses ignore it.
   */
  readonly statusLabel?: string | undefined;
  /** The instant at which the key was created. */
  readonly createdAt: string;
  /** Who created the key. Absent or null: unknown, and the page names nobody. */
  readonly createdBy?: KeyCreator | undefined;
  /**
   * The instant of the last request with this key. Null: the key was never used. Absent: unknown, and the page says
   * that use is not tracked.
   */
  readonly lastUsedAt?: string | null | undefined;
  /** The instant at which the key was revoked. Absent or null: it was not revoked, or the instant is unknown. */
  readonly revokedAt?: string | undefined;
  /** Who revoked the key. Absent or null: nobody did, or it is unknown. */
  readonly revokedBy?: Person | undefined;
  /**
   * The instant from which the key no longer works by itself. The page shows an active key as expired from then on.
   * Absent or null: it never expires.
   */
  readonly expiresAt?: string | undefined;
  /**
   * The instant at which the key will be revoked, as somebody has scheduled it. The page shows an active key as revoked
   * from then on. Absent or null: nothing is scheduled.
   */
  readonly revokesAt?: string | undefined;
  /** The ids of the key's permissions. Absent or null: unknown, and the page says nothing of them. */
  readonly scopes?: readonly string[] | undefined;
  /**
   * The host's own facts of the key, by their names: texts, numbers, booleans and lists of texts. The page shows those
   * that `Access.keyAttributes` declares, and hands all of them to slots. A value that does not fit is left out, the
   * shape of a key among them; null counts as absent. Absent or null: the key has none.
   */
  readonly attributes?: Attributes | undefined;
  /** What the key is for, in the words of a person: one line of up to 500 characters. Absent or null: nobody said. */
  readonly description?: string | undefined;
  /** The key that was created to take this one's place. Absent or null: there is none. */
  readonly replacedBy?: KeyReplacement | undefined;
}

/** How many keys a search and a workspace leave, by their state at the time of the request. */
export interface KeyCounts {
  /** Keys that work. */
  readonly active: number;
  /** Keys that have expired and were not revoked. */
  readonly expired: number;
  /** Keys that were revoked. */
  readonly revoked: number;
  /** Active keys that expire within the `warnDays` of `Access.keyExpiry`. Absent or null: unknown. */
  readonly expiring?: number | undefined;
}

/** One page of a list of keys. */
export interface KeyList<Attributes extends object = KeyAttributes> {
  /** The keys of this page, in the order that was asked for. At most `limit` of them. */
  readonly items: readonly ApiKey<Attributes>[];
  /**
   * Where the next page begins: an opaque string of 1 to 1024 characters. Absent or null: this is the last page. A
   * cursor stays valid while keys are created and revoked.
   */
  readonly nextCursor?: string | undefined;
  /** How many keys match the search and the filters on all pages together. Absent or null: unknown. */
  readonly total?: number | undefined;
  /** How many keys match search and workspace, whatever the other filters are. Absent or null: unknown. */
  readonly counts?: KeyCounts | undefined;
  /**
   * Written by the page's own check of an answer, never by an adapter: the keys that did not fit the contract. Absent:
   * every key fits.
   */
  readonly omitted?: OmittedKeys | undefined;
  /** Written by the page's own check of an answer: attributes that did not fit. Their keys are in the list. */
  readonly omittedAttributes?: OmittedAttributes | undefined;
}

/** Whether a person may do something. */
export type Permission =
  | {
      /** The person may do it. */
      readonly allowed: true;
    }
  | {
      /** The person may not do it, and the page does not offer it. */
      readonly allowed: false;
      /** Why not, as a sentence that the page shows as it is. Absent or null: the page uses its own sentence. */
      readonly reason?: string | undefined;
    };

/** What a person may do in the company. */
export interface AccessPermissions {
  /** Whether the person may create keys, replacements included. */
  readonly createKeys: Permission;
  /** Whether the person may revoke keys. */
  readonly revokeKeys: Permission;
  /** Whether the person may see the import quota and the import history. */
  readonly viewUsage: Permission;
}

/** Who is asking: the person's company, its workspaces, and what the person may do. */
export interface Access {
  /** The company that the person acts for. */
  readonly company: Company;
  /** The workspaces that the person can see, in the order in which they are offered. */
  readonly workspaces: readonly Workspace[];
  /** What the person may do. */
  readonly permissions: AccessPermissions;
  /** How many active keys the company may have at a time. Absent or null: there is no limit. */
  readonly maxActiveKeys?: number | undefined;
  /** How long new keys may live. Absent or null: keys never expire, and the create form does not ask. */
  readonly keyExpiry?: KeyExpiryPolicy | undefined;
  /** How far ahead a revocation can be scheduled. Absent or null: keys are revoked at once only. */
  readonly scheduledRevoke?: ScheduledRevokePolicy | undefined;
  /**
   * The host's own attributes that the page shows and asks for, in the order in which it does. Absent or null: none, and
   * the create form has no further fields.
   */
  readonly keyAttributes?: readonly KeyAttribute[] | undefined;
  /** Written by the page's own check of an answer: declared attributes that did not fit and are left out. */
  readonly omittedAttributes?: OmittedAttributes | undefined;
}

/** What creating a key answers: the only answer with a secret, and it has the secret once. */
export interface CreatedKey<Attributes extends object = KeyAttributes> {
  /** The new key, without its secret. */
  readonly key: ApiKey<Attributes>;
  /** The secret, 1 to 4096 characters. No other answer may contain it, and no request can ask for it again. */
  readonly secret: string;
}

/**
 * An order for lists of keys: a field and a direction. A key that was never used counts as used before all others, and a
 * key that never expires counts as expiring after all others. By expiry, and by the imports of the last 30 days as the
 * backend counts them, only where `listFeatures` has it.
 */
export type KeySort =
  | "createdAt:desc"
  | "createdAt:asc"
  | "name:asc"
  | "name:desc"
  | "lastUsedAt:desc"
  | "lastUsedAt:asc"
  | "expiresAt:asc"
  | "expiresAt:desc"
  | "imports:desc"
  | "imports:asc";

/**
 * What `listKeys` can do beyond what every adapter does: filter by expiry, by last use and by whether the creator has
 * left, sort by expiry and by imports.
 */
export type ListFeature = "expiresBefore" | "usedBefore" | "creatorLeft" | "sort:expiresAt" | "sort:imports";

/** What `listKeys` is asked for. An absent field does not restrict the list; no field is ever null or undefined. */
export interface ListKeysInput {
  /** Only keys of this workspace. Absent: keys of all workspaces that the person can see. */
  readonly workspaceId?: string;
  /**
   * Only keys whose name, description or preview contains this text, whatever its case and accents. 1 to 255 characters,
   * without blanks around it. The part of the preview that all keys share (`mk_live_`) does not count. Absent: all keys.
   */
  readonly search?: string;
  /** Only keys that have this status at the time of the request. Absent: keys of every status. */
  readonly status?: KnownKeyStatus;
  /** Only keys whose `expiresAt` is before this instant. Sent only where `listFeatures` has it. Absent: all keys. */
  readonly expiresBefore?: string;
  /**
   * Only keys whose `lastUsedAt` is before this instant, where a key that was never used counts as used when it was
   * created. A key whose use is unknown is never among them. Sent only where `listFeatures` has it. Absent: all keys.
   */
  readonly usedBefore?: string;
  /** Only keys whose `createdBy.active` is false. Sent only where `listFeatures` has it. Absent: all keys. */
  readonly creatorLeft?: true;
  /** The order of the list. @default "createdAt:desc" */
  readonly sort?: KeySort;
  /** The `nextCursor` of the page before. Absent: the first page. */
  readonly cursor?: string;
  /** How many keys a page has at most. A whole number from 1 to 100. */
  readonly limit: number;
}

/** What `createKey` is asked for. No field is ever null or undefined. */
export interface CreateKeyInput<Attributes extends object = KeyAttributes> {
  /** The workspace that the new key belongs to. */
  readonly workspaceId: string;
  /** The new key's name: 1 to 255 characters, without blanks around it. It need not be unique. */
  readonly name: string;
  /**
   * The same for every attempt of one submission, 8 to 128 visible ASCII characters. A backend that recognises it
   * creates at most one key for it: see `idempotentCreate`.
   */
  readonly idempotencyKey: string;
  /** The `id` of the key, of the same workspace, whose place the new one takes. Absent: it takes no key's place. */
  readonly replaces?: string;
  /**
   * The instant from which the new key no longer works: the last second of the day that the person chose, in the page's
   * time zone. Sent only where `Access.keyExpiry` is there. Absent: the key never expires.
   */
  readonly expiresAt?: string;
  /**
   * The ids of the new key's permissions, at least one. Sent only where `getScopes` has any. Absent: the key may do
   * everything.
   */
  readonly scopes?: readonly string[];
  /**
   * The new key's attributes that were filled in, at least one: those that `Access.keyAttributes` declares for the create
   * form, and those that the slot `createFields` sets. Refuse one with `field: "attributes.<name>"`. Absent: none.
   */
  readonly attributes?: Attributes;
  /**
   * What the key is for: one line of 1 to 500 characters, without blanks around it. Sent only where the adapter has
   * `updateKey`. Absent: the key gets no description.
   */
  readonly description?: string;
}
