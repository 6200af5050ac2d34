import type { KeyExpiryPolicy } from "./policies.js";
import type { ApiKey, KeyStatus } from "./types.js";

const dayMs = 86_400_000;
/** A day on which clocks go back has 25 hours, and the reader's clock may be a little ahead. */
const tolerance = 2 * 3_600_000;

/**
 * Whether a key works at an instant (epoch milliseconds): an active key whose `expiresAt` has passed is expired,
 * whatever its `status` says.
 */
export function stateOf(key: Pick<ApiKey, "status" | "expiresAt">, now: number): KeyStatus {
  const hasExpired = key.status === "active" && key.expiresAt !== undefined && Date.parse(key.expiresAt) <= now;
  return hasExpired ? "expired" : key.status;
}

/** The key with its state at an instant as its status. Returns the same object where that is its status already. */
export function keyAt(key: ApiKey, now: number): ApiKey {
  const status = stateOf(key, now);
  return status === key.status ? key : { ...key, status };
}

/** Whether an active key expires within so many days. */
export function isExpiring(
  key: Pick<ApiKey, "status" | "expiresAt">,
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
