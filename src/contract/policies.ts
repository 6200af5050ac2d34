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
