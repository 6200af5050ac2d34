import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { projectLimitDate } from "../../../src/components/quota-card/projectLimitDate.js";
import { quotaLevel, usedRatio } from "../../../src/components/quota-card/quotaLevel.js";
import { resetDay } from "../../../src/components/quota-card/resetDay.js";
import { createFormat } from "../../../src/i18n/format.js";

const november = { periodStart: "2026-11-01T00:00:00Z", periodEnd: "2026-12-01T00:00:00Z" };
const now = Date.parse("2026-11-16T10:30:00Z");
const timeZone = "Asia/Kathmandu";

const pace = (used: number, limit: number | null, at = now, zone = timeZone) => {
  const reached = projectLimitDate({ quota: { used, limit, ...november }, now: at, timeZone: zone });
  return reached === undefined ? undefined : new Date(reached).toISOString().slice(0, 10);
};

describe("G06: the pace", () => {
  it("carries this period's average on to the limit", () => {
    // 1,284 in 15.4375 days are 83.2 a day: 2,000 after 24.05 days.
    expect(pace(1284, 2000)).toBe("2026-11-25");
  });

  it("is silent where the limit is not reached before the reset", () => {
    expect(pace(900, 2000)).toBeUndefined();
  });

  it("is silent where the limit is reached on the very day of the reset, as the reader's zone has it", () => {
    // Reached on 30 November at 22:00 UTC: in Kathmandu the day of the reset has begun, in New York it is the day
    // of the reset as well, since the reset is at 19:00 on 30 November there.
    const at = Date.parse("2026-11-15T23:00:00Z");
    expect(pace(1000, 2000, at, "UTC")).toBe("2026-11-30");
    expect(pace(1000, 2000, at, "Asia/Kathmandu")).toBeUndefined();
    expect(pace(1000, 2000, at, "America/New_York")).toBeUndefined();
  });

  it("waits for three full days of the period", () => {
    expect(pace(500, 2000, Date.parse("2026-11-03T23:59:59Z"))).toBeUndefined();
    expect(pace(500, 2000, Date.parse("2026-11-04T00:00:00Z"))).toBe("2026-11-13");
  });

  it("says nothing without a limit, with none used, at the limit, over it, and for a limit of 0", () => {
    expect(pace(1284, null)).toBeUndefined();
    expect(pace(0, 2000)).toBeUndefined();
    expect(pace(2000, 2000)).toBeUndefined();
    expect(pace(2001, 2000)).toBeUndefined();
    expect(pace(0, 0)).toBeUndefined();
  });

  it("says nothing when the clock stands outside the period", () => {
    expect(pace(1284, 2000, Date.parse("2020-01-01T00:00:00Z"))).toBeUndefined();
    expect(pace(1284, 2000, Date.parse("2026-12-01T00:00:00Z"))).toBeUndefined();
    expect(pace(1284, 2000, Number.NaN)).toBeUndefined();
  });

  it("never points to the past or to the reset, whatever the numbers", () => {
    const instant = fc.integer({ min: Date.parse(november.periodStart), max: Date.parse(november.periodEnd) });
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.maxSafeNat(), instant, (used, limit, at) => {
        const reached = projectLimitDate({ quota: { used, limit, ...november }, now: at, timeZone });
        return reached === undefined || (reached >= at && reached < Date.parse(november.periodEnd));
      }),
    );
  });
});

describe("G06: the level", () => {
  it.each([
    [0, 2000, "normal"],
    [1599, 2000, "normal"],
    [1600, 2000, "near"],
    [1999, 2000, "near"],
    [2000, 2000, "reached"],
    [2001, 2000, "over"],
    [0, 0, "reached"],
    [1, 0, "over"],
    [Number.MAX_SAFE_INTEGER, null, "unlimited"],
  ] as const)("%d of %s is %s", (used, limit, level) => {
    expect(quotaLevel({ used, limit })).toBe(level);
  });

  it("is all of a limit of 0, and never a division by it", () => {
    expect(usedRatio({ used: 0, limit: 0 })).toBe(1);
    expect(usedRatio({ used: 5, limit: 0 })).toBe(1);
  });
});

describe("G06: the reset day", () => {
  it("is the reader's, in zone and language", () => {
    const quota = { used: 0, limit: 1, ...november };
    expect(resetDay(quota, createFormat("en", "Asia/Kathmandu"))).toEqual({
      short: "Dec\u00a01",
      long: "December\u00a01",
    });
    expect(resetDay(quota, createFormat("en-GB", "America/New_York")).short).toBe("30\u00a0Nov");
    expect(resetDay(quota, createFormat("fr", "UTC"))).toEqual({
      short: "1er\u00a0déc.",
      long: "1er\u00a0décembre",
    });
    expect(resetDay(quota, createFormat("pt-BR", "UTC")).long).toBe("1º\u00a0de\u00a0dezembro");
  });

  it("has its year where a period is long", () => {
    const yearly = { used: 0, limit: 1, periodStart: "2026-03-01T00:00:00Z", periodEnd: "2027-03-01T00:00:00Z" };
    expect(resetDay(yearly, createFormat("en-GB", "UTC")).long).toBe("1\u00a0Mar\u00a02027");
  });
});
