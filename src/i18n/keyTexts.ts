import { dayOf, todayIn } from "../contract/days.js";
import { isExpiring, isStopping } from "../contract/expiry.js";
import { isKnownStatus } from "../contract/keyStatus.js";
import type { ApiKey } from "../contract/types.js";
import { isolate } from "../utils/isolate.js";
import { visibleText } from "../utils/visibleText.js";
import { agoOf } from "./agoOf.js";
import type { Format } from "./format.js";
import type { Messages } from "./messages.js";

const dayMs = 86_400_000;

/** A key that nobody used for more days than this may have been forgotten, where the host says nothing else. */
const defaultUnusedAfterDays = 90;

/** A key that was used within so many days has something that depends on it. */
export const recentDays = 7;

/** What the texts on a key are made with. */
export interface TextContext {
  readonly messages: Pick<Messages, "common" | "table" | "expiry" | "schedule">;
  readonly format: Format;
  /** The policy's time of warning before a key expires, in days. Undefined: there is no warning. */
  readonly warnDays?: number | undefined;
  /** A key that nobody used for more days than this may have been forgotten. @default 90 */
  readonly unusedAfterDays?: number | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** What is known of a key's last use. */
export interface LastUse {
  readonly kind: "used" | "never" | "unknown";
  /** `2 minutes ago`, `Never used`, `Not tracked` */
  readonly text: string;
  /** The same as a sentence, which stands alone. */
  readonly sentence: string;
  /** Whole days without use, where they are more than the page's `unusedAfterDays` and the key still works. */
  readonly idleDays: number | undefined;
  readonly recent: boolean;
}

/** The key's name, or what stands for a name in which there is nothing to see. */
export function nameOf(key: Pick<ApiKey, "name">, { table }: Pick<Messages, "table">): string {
  return visibleText(key.name) === "" ? table.unnamed : key.name;
}

/** The text of a key's badge: a status that the page does not know has the label that came with it, or its own name. */
export function statusTextOf(key: ApiKey, { table }: Pick<Messages, "table">): string {
  return isKnownStatus(key.status) ? table.statuses[key.status] : (key.statusLabel ?? key.status);
}

/** The colour of a key's badge. */
export function toneOf({ status }: Pick<ApiKey, "status">): "success" | "warning" | "neutral" {
  return status === "active" ? "success" : status === "expired" ? "warning" : "neutral";
}

export function lastUseOf(key: ApiKey, context: TextContext): LastUse {
  const { messages, format, now, unusedAfterDays = defaultUnusedAfterDays } = context;
  const { table } = messages;
  const idle = (since: string) => {
    const days = Math.floor((now - Date.parse(since)) / dayMs);
    return key.status === "active" && days > unusedAfterDays ? days : undefined;
  };
  const { lastUsedAt } = key;
  if (lastUsedAt === undefined) {
    const text = table.unknownUse;
    return { kind: "unknown", text, sentence: text, idleDays: undefined, recent: false };
  }
  if (lastUsedAt === null) {
    const text = table.neverUsed;
    return { kind: "never", text, sentence: text, idleDays: idle(key.createdAt), recent: false };
  }
  // The backend's clock may be ahead of the reader's: nothing was used in the future.
  const text = agoOf(Date.parse(lastUsedAt), now, { messages, format });
  return {
    kind: "used",
    text,
    sentence: table.usedOn({ when: text }),
    idleDays: idle(lastUsedAt),
    recent: now - Date.parse(lastUsedAt) <= recentDays * dayMs,
  };
}

/** Whether a key works, and will stop within a time that one should know of. */
export function isEnding(key: ApiKey, { now, warnDays }: Pick<TextContext, "now" | "warnDays">): boolean {
  return isExpiring(key, now, warnDays) || isStopping(key, now);
}

/** How many calendar days are left of a key's life, in the page's time zone. 0: it expires today. */
function daysLeft(expiresAt: string, { format, now }: TextContext): number {
  const days = Date.parse(dayOf(expiresAt, format.timeZone)) - Date.parse(todayIn(format.timeZone, now));
  return Math.round(days / dayMs);
}

/** What stands beside the status: the day of what the status says has happened, or when the key expires. */
export function statusNoteOf(key: ApiKey, context: TextContext): string | undefined {
  const past = key.status === "revoked" ? key.revokedAt : key.status === "expired" ? key.expiresAt : undefined;
  return past === undefined ? endOf(key, context, "day") : context.format.dateNear(past, context.now);
}

/** How the key ended or will end: who revoked it and when, or when it expires. */
export function endOf(key: ApiKey, context: TextContext, precision: "day" | "exact"): string | undefined {
  const { messages, format, now, warnDays } = context;
  const { table, expiry } = messages;
  const write = (instant: string) => (precision === "day" ? format.dateNear(instant, now) : format.dateTime(instant));
  if (key.status === "revoked") {
    if (key.revokedAt === undefined) return undefined;
    const date = write(key.revokedAt);
    return key.revokedBy === undefined
      ? table.revokedOn({ date })
      : table.revokedBy({ person: isolate(key.revokedBy.name), date });
  }
  if (key.revokesAt !== undefined && isStopping(key, now)) {
    return precision === "day"
      ? messages.schedule.stops({ when: format.relative(key.revokesAt, now) })
      : messages.schedule.stopsOn({ date: write(key.revokesAt) });
  }
  if (key.expiresAt === undefined) return undefined;
  if (precision === "day" && isExpiring(key, now, warnDays)) {
    return expiry.expiresIn({ when: format.relativeDay(daysLeft(key.expiresAt, context)) });
  }
  const date = write(key.expiresAt);
  return key.status === "expired" || Date.parse(key.expiresAt) <= now
    ? table.expiredOn({ date })
    : table.expiresOn({ date });
}
