// What a backend may offer beyond the help article's page. Each policy is optional: where it is absent, the page has
// nothing of it.

/** How long new keys may live. */
export interface KeyExpiryPolicy {
  /** The lifetimes that are offered, in whole days, in the order in which they are shown. May be empty. */
  readonly presetDays: readonly number[];
  /** Whether a key may be created that never expires. */
  readonly allowNever: boolean;
  /**
   * The longest lifetime in whole days. Longer presets are not offered, and the latest date is so many days after today.
   * A chosen day counts to its end, so accept up to {@link latestExpiry}. Absent or null: there is no limit.
   */
  readonly maxDays?: number | undefined;
  /**
   * The lifetime that the form starts with, in whole days. Absent or null, or longer than `maxDays`: keys that never
   * expire where they are allowed, else the first preset.
   */
  readonly defaultDays?: number | undefined;
  /** Keys that expire within so many days are marked and counted. Absent or null: none is. */
  readonly warnDays?: number | undefined;
}

/** How revocations can be scheduled. */
export interface ScheduledRevokePolicy {
  /** How many hours ahead a revocation can be scheduled at most. Longer times are not offered. At least 1. */
  readonly maxHours: number;
}

/** One thing that a key may be permitted to do. */
export interface KeyScope {
  /** Identifies the permission in every request, `documents:write` for example. At least one character. */
  readonly id: string;
  /**
   * What the permission allows, in the reader's language, as the end of a sentence: `import documents`. The page writes
   * "Can import documents."
   */
  readonly label: string;
  /** One sentence more about it. Absent or null: the label says it all. */
  readonly description?: string | undefined;
  /** `"high"`: it is marked as risky. Absent or null: it is not. */
  readonly risk?: "high" | undefined;
  /** Why it cannot be chosen here, as a sentence. Absent or null: it can. */
  readonly disabledReason?: string | undefined;
}

/** Permissions that belong together. */
export interface KeyScopeGroup {
  /** What the group is called, in the reader's language. */
  readonly label: string;
  /** The group's permissions, in the order in which they are shown. */
  readonly scopes: readonly KeyScope[];
}

/** A choice of permissions that has a name. */
export interface KeyScopePreset {
  /** Identifies the preset. At least one character. */
  readonly id: string;
  /** What the preset is called, in the reader's language. It stands in the rows of its keys. */
  readonly label: string;
  /** One sentence that says what its keys are for. */
  readonly description: string;
  /** The ids of its permissions. A preset that names an unknown one is not offered. */
  readonly scopes: readonly string[];
}

/** What keys may be permitted to do. With neither presets nor groups, the page asks for no permissions. */
export interface KeyScopes {
  /** The choices that are offered first, in the order in which they are shown. The form starts with the first. */
  readonly presets: readonly KeyScopePreset[];
  /** All permissions, for a choice of one's own. */
  readonly groups: readonly KeyScopeGroup[];
}
