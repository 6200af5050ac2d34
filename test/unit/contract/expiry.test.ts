import { describe, expect, it } from "vitest";
import {
  addDays,
  dayOf,
  endOfDay,
  expiryProblem,
  isExpiring,
  latestExpiry,
  listKeysIn,
  stateOf,
  todayIn,
} from "@mark-ai/api-keys/contract";
import { fixtureKey, fixtureNow } from "@mark-ai/api-keys/testing";

const day = 86_400_000;
const after = (days: number) => new Date(fixtureNow + days * day).toISOString();

describe("G20 the state of a key", () => {
  it("is expired from the instant of its expiry on, whatever its status says (A22)", () => {
    const key = fixtureKey({ expiresAt: after(1) });
    expect(stateOf(key, fixtureNow + day - 1)).toBe("active");
    expect(stateOf(key, fixtureNow + day)).toBe("expired");
    expect(stateOf(fixtureKey({ expiresAt: after(-3) }), fixtureNow)).toBe("expired");
  });

  it("stays revoked, unknown or expired after the expiry too", () => {
    for (const status of ["revoked", "expired", "paused"]) {
      expect(stateOf(fixtureKey({ status, expiresAt: after(-3) }), fixtureNow)).toBe(status);
    }
  });

  it("expires soon only while it works, and only within the days of the policy", () => {
    const soon = (days: number, warnDays?: number, status = "active") =>
      isExpiring(fixtureKey({ status, expiresAt: after(days) }), fixtureNow, warnDays);
    expect([soon(13.9, 14), soon(14, 14), soon(-1, 14), soon(1, undefined), soon(1, 14, "revoked")]).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(isExpiring(fixtureKey(), fixtureNow, 14)).toBe(false);
  });
});

describe("G20 the end of a chosen day", () => {
  it.each([
    ["2027-02-26", "Europe/Paris", "2027-02-26T22:59:59.000Z"],
    // 23 hours long, and 25.
    ["2027-03-28", "Europe/Paris", "2027-03-28T21:59:59.000Z"],
    ["2027-10-31", "Europe/Paris", "2027-10-31T22:59:59.000Z"],
    ["2027-02-26", "Asia/Kathmandu", "2027-02-26T18:14:59.000Z"],
    ["2027-02-26", "Pacific/Kiritimati", "2027-02-26T09:59:59.000Z"],
    ["2027-02-26", "UTC", "2027-02-26T23:59:59.000Z"],
    // The next day begins at one o'clock: the clocks went forward at midnight.
    ["2018-11-03", "America/Sao_Paulo", "2018-11-04T02:59:59.000Z"],
    ["9998-12-31", "Europe/Paris", "9998-12-31T22:59:59.000Z"],
  ])("%s in %s is %s", (chosen, timeZone, expected) => {
    expect(endOfDay(chosen, timeZone)).toBe(expected);
    expect(dayOf(expected, timeZone)).toBe(chosen);
    expect(todayIn(timeZone, Date.parse(expected) + 1000)).toBe(addDays(chosen, 1));
  });
});

describe("G20 what a policy accepts", () => {
  const policy = { presetDays: [30], allowNever: false, maxDays: 30 };

  it("refuses the past, too long a life, and none where the policy wants one", () => {
    expect(expiryProblem(after(-1), policy, fixtureNow)).toBe("past");
    expect(expiryProblem(new Date(fixtureNow).toISOString(), policy, fixtureNow)).toBe("past");
    expect(expiryProblem(after(33), policy, fixtureNow)).toBe("too-late");
    expect(expiryProblem(undefined, policy, fixtureNow)).toBe("required");
    expect(expiryProblem(undefined, undefined, fixtureNow)).toBeUndefined();
    expect(expiryProblem("9999-12-30T00:00:00Z", { presetDays: [], allowNever: true }, fixtureNow)).toBeUndefined();
  });

  it.each(["Pacific/Kiritimati", "Etc/GMT+12", "Europe/Paris"])(
    "accepts the end of the last day that may be chosen in %s, in any hour of the year",
    (timeZone) => {
      for (let hour = 0; hour < 366 * 24; hour += 7) {
        const now = fixtureNow + hour * 3_600_000;
        const last = endOfDay(addDays(todayIn(timeZone, now), 30), timeZone);
        expect(Date.parse(last)).toBeLessThanOrEqual(latestExpiry(policy, now));
        expect(expiryProblem(last, policy, now)).toBeUndefined();
      }
    },
  );
});

it("G20 a plain list filters, counts and sorts by the state that its keys have now", () => {
  const keys = [
    fixtureKey({ id: "never" }),
    fixtureKey({ id: "soon", expiresAt: after(2) }),
    fixtureKey({ id: "later", expiresAt: after(200) }),
    fixtureKey({ id: "over", expiresAt: after(-2) }),
    fixtureKey({ id: "revoked", status: "revoked", expiresAt: after(1) }),
  ];
  const options = { now: fixtureNow, warnDays: 14 };
  const ids = (input: Parameters<typeof listKeysIn>[1]) => listKeysIn(keys, input, options).items.map(({ id }) => id);
  expect(ids({ limit: 10, status: "expired" })).toEqual(["over"]);
  expect(ids({ limit: 10, status: "active", expiresBefore: after(14) })).toEqual(["soon"]);
  expect(ids({ limit: 10, sort: "expiresAt:asc" })).toEqual(["over", "revoked", "soon", "later", "never"]);
  expect(listKeysIn(keys, { limit: 1, status: "revoked" }, options).counts).toEqual({
    active: 3,
    expired: 1,
    revoked: 1,
    expiring: 1,
  });
  expect(listKeysIn(keys, { limit: 1 }, { now: fixtureNow }).counts).not.toHaveProperty("expiring");
});
