import type { KeyExpiryPolicy, ScheduledRevokePolicy } from "./policies.js";
import type { ApiKey, KeyStatus } from "./types.js";

const dayMs = 86_400_000;
/** A day on which clocks go back has 25 hours, and the reader's clock may be a little ahead. */
const tolerance = 2 * 3_600_000;
/** How far a reader's clock may be ahead of the backend's. */
const clockTolerance = 10 * 60_000;

/**
 * Whether a key works at an instant (epoch milliseconds): an active key whose `revokesAt` has passed is revoked, and one
 * whose `expiresAt` has passed is expired, whatever its `status` says.
 */
export function stateOf(key: Pick<ApiKey, "status" | "expiresAt" | "revokesAt">, now: number): KeyStatus {
  if (key.status !== "active" && key.status !== "expired") return key.status;
  if (hasPassed(key.revokesAt, now)) return "revoked";
  return hasPassed(key.expiresAt, now) ? "expired" : key.status;
}

function hasPassed(instant: string | undefined, now: number): boolean {
  return instant !== undefined && Date.parse(instant) <= now;
}

/** The key with its state at an instant as its status. Returns the same object where that is its status already. */
export function keyAt(key: ApiKey, now: number): ApiKey {
  const status = stateOf(key, now);
  if (status === key.status) return key;
  return status === "revoked" ? { ...key, status, revokedAt: key.revokedAt ?? key.revokesAt } : { ...key, status };
}

/** Whether a key works at an instant and is going to be revoked. */
export function isStopping(key: Pick<ApiKey, "status" | "expiresAt" | "revokesAt">, now: number): boolean {
  return key.revokesAt !== undefined && stateOf(key, now) === "active";
}

/** The latest instant (epoch milliseconds) for which a backend should accept a scheduled revocation. */
export function latestRevocation({ maxHours }: ScheduledRevokePolicy, now: number): number {
  return now + maxHours * 3_600_000 + clockTolerance;
}

/** Whether an active key expires within so many days. */
export function isExpiring(
  key: Pick<ApiKey, "status" | "expiresAt" | "revokesAt">,
  now: number,
  warnDays: number | undefined,
): boolean {
  if (warnDays === undefined || key.expiresAt === undefined || stateOf(key, now) !== "active") return false;
  return Date.parse(key.expiresAt) < expiringBefore(now, warnDays);
}

/** The instant (epoch milliseconds) before which a key has to expire to count as expiring soon. */
export function expiringBefore(now: number, warnDays: number): number {
  return now + warnDays * dayMs;
}

/**
 * The latest instant (epoch milliseconds) that a backend should accept as `expiresAt`: the page sends the end of the
 * chosen day in its own time zone, which is up to a day later than `maxDays` times 24 hours. `Infinity` where the policy
 * has no `maxDays`.
 */
export function latestExpiry({ maxDays }: KeyExpiryPolicy, now: number): number {
  return maxDays === undefined ? Infinity : now + (maxDays + 1) * dayMs + tolerance;
}

/** Why an expiry date cannot be accepted. */
export type ExpiryProblem = "past" | "too-late" | "required";

/**
 * What is wrong with the `expiresAt` of a new key under a policy, at an instant in epoch milliseconds. Undefined:
 * nothing. Without a policy any date in the future is accepted.
 */
export function expiryProblem(
  expiresAt: string | undefined,
  policy: KeyExpiryPolicy | undefined,
  now: number,
): ExpiryProblem | undefined {
  if (expiresAt === undefined) return policy?.allowNever === false ? "required" : undefined;
  if (Date.parse(expiresAt) <= now) return "past";
  return policy !== undefined && Date.parse(expiresAt) > latestExpiry(policy, now) ? "too-late" : undefined;
}
