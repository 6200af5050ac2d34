import * as v from "valibot";
import { personSchema } from "./schemas.js";
import type { Person } from "./types.js";
import { instant, text } from "./values.js";

/** The events of which the page knows what they mean. */
export type KnownKeyEventType =
  | "created"
  | "renamed"
  | "described"
  | "edited"
  | "first_used"
  | "scheduled"
  | "schedule_cancelled"
  | "revoked"
  | "refused";

/** What happened to a key. A string that is not a {@link KnownKeyEventType} is kept and shown as it is. */
export type KeyEventType = KnownKeyEventType | (string & {});

/** Something that happened to a key. */
export interface KeyEvent {
  /** The instant at which it happened. */
  readonly at: string;
  /** What happened. */
  readonly type: KeyEventType;
  /** Who did it. Absent or null: nobody in particular, or it is unknown. */
  readonly by?: Person | undefined;
  /**
   * More about it, shown as it is. For `renamed` and `described`: the text that was there before. For `scheduled`: the
   * instant at which the key is to be revoked, which the page writes as a date. Absent or null: there is no more to say.
   */
  readonly detail?: string | undefined;
}

/** One page of what happened to a key. */
export interface KeyEventList {
  /** The events of this page, the newest first. At most `limit` of them. */
  readonly items: readonly KeyEvent[];
  /** Where the next page begins: an opaque string of 1 to 1024 characters. Absent or null: this is the last page. */
  readonly nextCursor?: string | undefined;
}

/** What `getKeyEvents` is asked for. No field is ever null or undefined. */
export interface KeyEventsInput {
  /** The `id` of the key. */
  readonly keyId: string;
  /** The `nextCursor` of the page before. Absent: the first page. */
  readonly cursor?: string;
  /** How many events a page has at most. A whole number from 1 to 100. */
  readonly limit: number;
}

export const keyEventListSchema = v.object({
  items: v.array(v.object({ at: instant, type: text, by: v.optional(personSchema), detail: v.optional(v.string()) })),
  nextCursor: v.optional(text),
});

export const keyEventsInputSchema = v.object({
  keyId: text,
  cursor: v.optional(v.pipe(text, v.maxLength(1024))),
  limit: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(100)),
});
