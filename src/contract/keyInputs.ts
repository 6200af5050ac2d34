import type { KeyAttributeChanges, KeyAttributes } from "./attributes.js";

// What some methods are asked with, in words, as types.ts has it of the others.

/** What `getKey` is asked for. */
export interface GetKeyInput {
  /** The `id` of the key to read. */
  readonly keyId: string;
}

/** What `updateKey` is asked for. An absent field stays as it is; no field is ever null or undefined. */
export interface UpdateKeyInput<Attributes extends object = KeyAttributes> {
  /** The `id` of the key to change. */
  readonly keyId: string;
  /** The key's new name: 1 to 255 characters, without blanks around it. */
  readonly name?: string;
  /** The key's new description: one line of up to 500 characters, without blanks around it. Empty: it gets none. */
  readonly description?: string;
  /**
   * The attributes to change, by their names: those that `Access.keyAttributes` declares with `on: ["edit"]`. One that is
   * not named stays as it is. An empty text or an empty list takes the attribute away. Refuse one with
   * `field: "attributes.<name>"`.
   */
  readonly attributes?: KeyAttributeChanges<Attributes>;
}

/** What `revokeKey` is asked for. */
export interface RevokeKeyInput {
  /** The `id` of the key to revoke. */
  readonly keyId: string;
  /**
   * The instant at which the key is to be revoked: it schedules that, in place of an earlier schedule. Null: the
   * schedule is taken back, and the key keeps working. Both are sent only where `Access.scheduledRevoke` is there, and
   * change nothing of a key that is revoked. Absent: the key is revoked now, permanently, whatever was scheduled.
   */
  readonly at?: string | null;
}

/** What `getScopes` is asked for. */
export interface ScopesInput {
  /** The workspace whose keys are to be permitted something. */
  readonly workspaceId: string;
}
