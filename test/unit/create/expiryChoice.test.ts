import { describe, expect, it } from "vitest";
import {
  offerOf,
  rangeOf,
  resolveExpiry,
  type ExpiryChoice,
} from "../../../src/components/create-key-dialog/expiryChoice.js";

const now = Date.parse("2026-11-16T10:30:00Z");
const policy = { presetDays: [30, 90], allowNever: true };
const at = { now, timeZone: "Europe/Paris" };
const resolve = (choice: Partial<ExpiryChoice>, more: object = {}) =>
  resolveExpiry({ lifetime: "date", date: "", ...choice }, { ...policy, ...more }, at);

describe("G20 what a policy offers", () => {
  it("begins with the default, else never, else the first preset, else an own date", () => {
    expect(offerOf({ ...policy, defaultDays: 90 }).initial.lifetime).toBe(90);
    expect(offerOf(policy).initial.lifetime).toBe("never");
    expect(offerOf({ ...policy, allowNever: false }).initial.lifetime).toBe(30);
    expect(offerOf({ presetDays: [], allowNever: false }).initial.lifetime).toBe("date");
  });

  it("leaves out what contradicts the policy itself", () => {
    const odd = { presetDays: [400, 30, 0, 30], allowNever: false, maxDays: 60, defaultDays: 365 };
    expect(offerOf(odd)).toEqual({ days: [30], never: false, initial: { lifetime: 30, date: "" } });
    expect(offerOf({ presetDays: [30], allowNever: false, maxDays: 0 }).days).toEqual([]);
    expect(offerOf({ ...policy, defaultDays: 45 }).days).toEqual([30, 90, 45]);
  });

  it("takes two hundred years for what they are, and no more than a date can hold", () => {
    expect(offerOf({ presetDays: [73_000], allowNever: false }).days).toEqual([73_000]);
    expect(resolve({ lifetime: 73_000 }).day).toBe("2226-09-29");
    expect(rangeOf({ ...policy, maxDays: 900_000_000 }, "2026-11-16").last).toBe("9999-12-30");
  });
});

describe("G20 what a choice comes to", () => {
  it("is the end of the day so many days from today, in the page's zone", () => {
    expect(resolve({ lifetime: 30 })).toEqual({
      day: "2026-12-16",
      expiresAt: "2026-12-16T22:59:59.000Z",
      problem: undefined,
    });
    // It is Tuesday in Kiritimati already.
    const kiritimati = { now, timeZone: "Pacific/Kiritimati" };
    expect(resolveExpiry({ lifetime: 1, date: "" }, policy, kiritimati).day).toBe("2026-11-18");
  });

  it("is nothing for a key that never expires", () => {
    expect(resolve({ lifetime: "never" })).toEqual({ day: undefined, expiresAt: undefined, problem: undefined });
  });

  it("accepts today and the last day, and refuses what is before and after", () => {
    expect(resolve({ date: "2026-11-16" }).expiresAt).toBe("2026-11-16T22:59:59.000Z");
    expect(resolve({ date: "2026-11-15" }).problem).toBe("past");
    expect(resolve({ date: "2026-12-16" }, { maxDays: 30 }).problem).toBeUndefined();
    expect(resolve({ date: "2026-12-17" }, { maxDays: 30 }).problem).toBe("tooLate");
    expect(resolve({ date: "" }).problem).toBe("missing");
    for (const date of ["9999-12-31", "10000-01-01", "275760-09-13"]) expect(resolve({ date }).problem).toBe("tooLate");
  });
});
