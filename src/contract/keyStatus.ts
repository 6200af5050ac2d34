import type { KeyStatus, KnownKeyStatus } from "./types.js";

/** The statuses that the page knows, in the order in which the status filter offers them. */
export const knownKeyStatuses = ["active", "expired", "revoked"] as const;

/** Whether the page has a badge of its own for a status. */
export function isKnownStatus(status: KeyStatus): status is KnownKeyStatus {
  return (knownKeyStatuses as readonly string[]).includes(status);
}
