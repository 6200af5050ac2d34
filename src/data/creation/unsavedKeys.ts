import * as v from "valibot";
import { rememberingScopes, unsavedListeners, unsavedStorageKey as storageKey } from "./unsavedStorageKey.js";

/** A key whose secret was lost before anybody saved it. Never the secret. */
export interface UnsavedKey {
  readonly id: string;
  readonly name: string;
  readonly workspaceId: string;
}

const storedSchema = v.array(
  v.object({ id: v.pipe(v.string(), v.minLength(1)), name: v.string(), workspaceId: v.string() }),
);
const mostRemembered = 10;
/** The keys that a dialog of this page shows right now: they are remembered in case that the page dies. */
const shown = new Set<string>();
/** Where the storage refuses, the page's own memory has to do. It also gives `useSyncExternalStore` a stable answer. */
const memory = new Map<string, { readonly raw: string; readonly keys: readonly UnsavedKey[] }>();
const none: readonly UnsavedKey[] = [];

function readRaw(scope: string): string {
  try {
    return sessionStorage.getItem(storageKey(scope)) ?? "[]";
  } catch {
    return memory.get(scope)?.raw ?? "[]";
  }
}

function readAll(scope: string): readonly UnsavedKey[] {
  const raw = readRaw(scope);
  const known = memory.get(scope);
  if (known?.raw === raw) return known.keys;
  let keys = none;
  try {
    const parsed = v.safeParse(storedSchema, JSON.parse(raw));
    if (parsed.success) keys = parsed.output;
  } catch {
    // Someone else's text under our name.
  }
  memory.set(scope, { raw, keys });
  return keys;
}

function write(scope: string, keys: readonly UnsavedKey[]): void {
  const raw = JSON.stringify(keys);
  memory.set(scope, { raw, keys });
  if (keys.length === 0) rememberingScopes.delete(scope);
  else rememberingScopes.add(scope);
  try {
    if (keys.length === 0) sessionStorage.removeItem(storageKey(scope));
    else sessionStorage.setItem(storageKey(scope), raw);
  } catch {
    // Private windows and full storages: the tab's memory still knows.
  }
  for (const listener of unsavedListeners) listener();
}

const lockName = (keyId: string) => `@mark-ai/api-keys/shown/${keyId}`;
const channelName = "@mark-ai/api-keys/saved";
/** Releases the lock by which other tabs know that a key is shown here. */
const releases = new Map<string, () => void>();
/** Keys of which another tab was asked whether it shows them, and those that none shows. */
const asked = new Set<string>();
const lost = new Set<string>();

/** Absent on plain http and on a server. */
const locksOf = (): LockManager | undefined => (globalThis.navigator as Partial<Navigator> | undefined)?.locks;

/** A tab that shows a key holds a lock until it closes: a duplicated tab has the same storage, and no key that is lost. */
function holdKey(keyId: string): void {
  asked.add(keyId);
  void locksOf()
    ?.request(lockName(keyId), () => new Promise<void>((resolve) => releases.set(keyId, resolve)))
    .catch(() => undefined);
}

function releaseKey(keyId: string): void {
  releases.get(keyId)?.();
  releases.delete(keyId);
}

/** Whether another tab shows the key. Until it is known, it counts as shown; when that tab is gone, listeners are told. */
function isShownElsewhere(scope: string, keyId: string): boolean {
  const locks = locksOf();
  if (locks === undefined) return false;
  if (!asked.has(keyId)) {
    asked.add(keyId);
    const channel = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel(channelName);
    const settle = () => {
      channel?.close();
      lost.add(keyId);
      for (const listener of unsavedListeners) listener();
    };
    channel?.addEventListener("message", ({ data }) => {
      if (data === keyId) forgetUnsavedKey(scope, keyId);
    });
    void locks.request(lockName(keyId), () => undefined).then(settle, settle);
  }
  return !lost.has(keyId);
}

function tellOtherTabs(keyId: string): void {
  if (typeof BroadcastChannel === "undefined") return;
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(keyId);
  channel.close();
}

/** Remembers a key for the tab. One that is shown right now is told of only once it is no longer shown. */
export function rememberUnsavedKey(scope: string, key: UnsavedKey, now: "shown" | "lost"): void {
  if (now === "shown") {
    shown.add(key.id);
    holdKey(key.id);
  } else {
    shown.delete(key.id);
    asked.add(key.id);
    lost.add(key.id);
    releaseKey(key.id);
  }
  const others = readAll(scope).filter(({ id }) => id !== key.id);
  const { id, name, workspaceId } = key;
  write(scope, [{ id, name, workspaceId }, ...others].slice(0, mostRemembered));
}

/** Forgets a key: it was saved, revoked, or given up on purpose. */
export function forgetUnsavedKey(scope: string, keyId: string): void {
  if (shown.delete(keyId)) tellOtherTabs(keyId);
  releaseKey(keyId);
  const keys = readAll(scope);
  if (keys.some(({ id }) => id === keyId))
    write(
      scope,
      keys.filter(({ id }) => id !== keyId),
    );
}

interface Told {
  readonly keys: readonly UnsavedKey[];
  readonly shown: string;
  readonly answer: readonly UnsavedKey[];
}
const told = new Map<string, Told>();

/** The keys of this tab that were never saved, newest first. The answer is the same object until it changes. */
export function readUnsavedKeys(scope: string): readonly UnsavedKey[] {
  const keys = readAll(scope);
  const nowShown = keys.map(({ id }) => (shown.has(id) || isShownElsewhere(scope, id) ? id : "")).join(" ");
  const before = told.get(scope);
  if (before?.keys === keys && before.shown === nowShown) return before.answer;
  const answer = keys.filter(({ id }) => !nowShown.split(" ").includes(id));
  told.set(scope, { keys, shown: nowShown, answer });
  return answer;
}
