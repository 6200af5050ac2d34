import type { ApiKey } from "./types.js";

/**
 * Whether a key was last used before an instant, as `ListKeysInput.usedBefore` means it: a key that was never used
 * counts as used when it was created, so that a new key is not among those that nobody uses.
 */
export function isUsedBefore({ lastUsedAt, createdAt }: ApiKey, instant: string): boolean {
  if (lastUsedAt === undefined) return false;
  return Date.parse(lastUsedAt ?? createdAt) < Date.parse(instant);
}

/** Whether the person who created the key has left, as `ListKeysInput.creatorLeft` means it. */
export function hasCreatorLeft({ createdBy }: ApiKey): boolean {
  return createdBy?.active === false;
}
