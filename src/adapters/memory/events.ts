import type { KeyEvent, KeyEventList, KeyEventsInput } from "../../contract/keyEvents.js";
import type { ApiKey } from "../../contract/types.js";
import { isoOf, type World } from "./world.js";

const refusedEveryMs = 3_600_000;

/** Notes what happened to a key now, or will happen to it at an instant of its own. */
export function noteEvent(
  world: World,
  keyId: string,
  event: Omit<KeyEvent, "at"> & Partial<Pick<KeyEvent, "at">>,
): void {
  world.events.set(keyId, [...(world.events.get(keyId) ?? []), { at: isoOf(world.clock()), ...event }]);
}

/** Forgets what was to happen to a key. */
export function forgetEventsToCome(world: World, keyId: string): void {
  world.events.set(keyId, happened(world, keyId));
}

/** What has happened to a key by now, the oldest first. */
function happened(world: World, keyId: string): KeyEvent[] {
  const now = world.clock();
  const events = (world.events.get(keyId) ?? []).filter(({ at }) => Date.parse(at) <= now);
  return events.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** Notes that a revoked key was refused, at most once an hour. */
export function noteRefusal(world: World, keyId: string): void {
  const last = world.events.get(keyId)?.findLast(({ type }) => type === "refused");
  if (last !== undefined && world.clock() - Date.parse(last.at) < refusedEveryMs) return;
  noteEvent(world, keyId, { type: "refused" });
}

/** What must have happened to a key before anything was noted: a scenario's keys have no other history. */
function pastOf(key: ApiKey, noted: readonly KeyEvent[]): KeyEvent[] {
  const isNew = (type: string) => !noted.some((event) => event.type === type);
  const past: KeyEvent[] = [];
  if (isNew("created"))
    past.push({ at: key.createdAt, type: "created", ...(key.createdBy && { by: personOf(key.createdBy) }) });
  if (key.revokedAt !== undefined && isNew("revoked")) {
    past.push({ at: key.revokedAt, type: "revoked", ...(key.revokedBy && { by: key.revokedBy }) });
  }
  return past;
}

const personOf = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, name });

/** One page of what happened to a key, the newest first. */
export function eventsOf(world: World, key: ApiKey, { cursor, limit }: KeyEventsInput): KeyEventList {
  const noted = happened(world, key.id);
  const all = [...pastOf(key, noted), ...noted].reverse();
  // New events come in front, so that a place is counted from the end.
  const end = cursor === undefined ? all.length : Number(cursor);
  const items = all.slice(all.length - end).slice(0, limit);
  const left = end - items.length;
  return { items, ...(left > 0 && { nextCursor: String(left) }) };
}
