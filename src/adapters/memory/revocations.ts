import { toApiKeysError } from "../../contract/errors.js";
import type { KeyRevocation } from "../../contract/keyRevocations.js";
import type { ApiKey, Person } from "../../contract/types.js";
import { forgetEventsToCome, noteEvent } from "./events.js";
import { isoOf, type World } from "./world.js";

export interface Revocation {
  /** The instant for which it is scheduled. Null: the schedule is taken back. Undefined: now. */
  readonly at: string | null | undefined;
  readonly by: Person;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Revokes a key, schedules that or takes the schedule back, and notes it. A key that is revoked stays as it is. */
export function revokeAt(world: World, key: ApiKey, { at, by, now }: Revocation): ApiKey {
  const { revokesAt, ...rest } = key;
  const set = (changed: ApiKey) => {
    forgetEventsToCome(world, key.id);
    world.keys.set(key.id, changed);
    return changed;
  };
  if (key.status === "revoked") return key;
  if (at === undefined) {
    const revoked = set({ ...rest, status: "revoked", revokedAt: isoOf(now), revokedBy: by });
    noteEvent(world, key.id, { type: "revoked", by });
    return revoked;
  }
  if (at === null) {
    if (revokesAt === undefined) return key;
    const kept = set(rest);
    noteEvent(world, key.id, { type: "schedule_cancelled", by });
    return kept;
  }
  if (key.status === "expired") return key;
  const instant = isoOf(Date.parse(at));
  const scheduled = set({ ...rest, revokesAt: instant });
  noteEvent(world, key.id, { type: "scheduled", by, detail: instant });
  noteEvent(world, key.id, { type: "revoked", by, at: instant });
  return scheduled;
}

/** What became of one of several keys: one that cannot be revoked does not stop the others. */
export function resultOf(keyId: string, revoke: () => ApiKey): KeyRevocation {
  try {
    return { keyId, key: revoke() };
  } catch (thrown) {
    const { code, message } = toApiKeysError(thrown);
    return { keyId, error: { code, message } };
  }
}
