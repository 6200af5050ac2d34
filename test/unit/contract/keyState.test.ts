import { describe, expect, test } from "vitest";
import { isStopping, keyAt, latestRevocation, stateOf } from "@mark-ai/api-keys/contract";
import { isKnownStatus } from "../../../src/contract/keyStatus.js";
import { fixtureKey, fixtureNow } from "@mark-ai/api-keys/testing";

const at = (ms: number) => new Date(fixtureNow + ms).toISOString();

describe("G28 a key with a time at which it is revoked", () => {
  const key = fixtureKey({ revokesAt: at(1000), expiresAt: at(500) });

  test("is revoked from that instant on, even if it has expired before", () => {
    expect(stateOf(key, fixtureNow)).toBe("active");
    expect(stateOf(key, fixtureNow + 999)).toBe("expired");
    expect(stateOf(key, fixtureNow + 1000)).toBe("revoked");
    expect(stateOf({ ...key, status: "expired" }, fixtureNow + 1000)).toBe("revoked");
  });

  test("is going to stop only while it works", () => {
    expect(isStopping(key, fixtureNow)).toBe(true);
    expect(isStopping(key, fixtureNow + 500)).toBe(false);
    expect(isStopping(fixtureKey(), fixtureNow)).toBe(false);
    expect(isStopping({ ...key, status: "revoked" }, fixtureNow)).toBe(false);
  });

  test("is shown as revoked at that time, or when the backend says", () => {
    expect(keyAt(key, fixtureNow + 1000)).toEqual({ ...key, status: "revoked", revokedAt: at(1000) });
    const earlier = { ...key, revokedAt: at(-5) };
    expect(keyAt(earlier, fixtureNow + 1000)).toEqual({ ...earlier, status: "revoked" });
  });

  test("is shown as expired without a time of revocation", () => {
    expect(keyAt(key, fixtureNow + 500)).toEqual({ ...key, status: "expired" });
    expect(keyAt(key, fixtureNow + 500)).not.toHaveProperty("revokedAt");
  });

  test("stays the same object while its state is its status", () => {
    expect(keyAt(key, fixtureNow)).toBe(key);
  });

  test("may be revoked as late as the policy says, and ten minutes for a clock that is ahead", () => {
    expect(latestRevocation({ maxHours: 2 }, fixtureNow)).toBe(fixtureNow + 130 * 60_000);
  });
});

test("active, expired and revoked have badges of their own", () => {
  expect(["active", "expired", "revoked", "paused", ""].map(isKnownStatus)).toEqual([true, true, true, false, false]);
});
