import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { axisTop } from "../../../src/components/usage-chart/axisTop.js";
import { csvName, csvOf } from "../../../src/components/usage-chart/csv.js";
import { nextDay } from "../../../src/components/usage-chart/nextDay.js";
import { summarise } from "../../../src/components/usage-chart/summarise.js";
import { tickIndices } from "../../../src/components/usage-chart/tickIndices.js";

const month = (imports: readonly number[]) =>
  imports.map((value, index) => ({ date: `2026-11-${String(index + 1).padStart(2, "0")}`, imports: value }));

describe("G07: the summary", () => {
  it("adds the days up and finds the highest, the latest of several", () => {
    expect(summarise(month([1, 61, 0, 61, 3]))).toEqual({ total: 126, peak: 3 });
  });

  it("has no peak where nothing was imported", () => {
    expect(summarise(month([0, 0, 0]))).toEqual({ total: 0, peak: undefined });
    expect(summarise([])).toEqual({ total: 0, peak: undefined });
  });

  it("finds 10,000 beside ones", () => {
    expect(summarise(month([1, 1, 10_000, 1]))).toEqual({ total: 10_003, peak: 2 });
  });
});

describe("the top of the value axis", () => {
  it("is the next round number, whose half is round too", () => {
    const tops = [1, 4, 5, 61, 101, 104, 201, 999, 10_000, 1_234_567].map(axisTop);
    expect(tops).toEqual([2, 4, 6, 80, 120, 120, 240, 1000, 10_000, 1_600_000]);
  });

  it("leaves at most a quarter of the plot empty above the highest bar, and its half is a whole number", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 1e12 }), (highest) => {
        const top = axisTop(highest);
        expect(top).toBeGreaterThanOrEqual(highest);
        expect(highest).toBeGreaterThanOrEqual((top * 3) / 4);
        expect(Number.isInteger(top / 2)).toBe(true);
      }),
    );
  });

  it("is 2 where nothing was imported, so that its half is a whole number", () => {
    expect(axisTop(0)).toBe(2);
    expect(axisTop(-Infinity)).toBe(2);
  });
});

describe("G07: the date ticks", () => {
  it("are four, with the first day and today, where there is room", () => {
    expect(tickIndices({ days: 30, width: 500, labelWidth: 40 })).toEqual([0, 10, 19, 29]);
  });

  it("get fewer as the width shrinks, and today is the last to go", () => {
    expect(tickIndices({ days: 30, width: 182, labelWidth: 50 })).toEqual([0, 15, 29]);
    expect(tickIndices({ days: 30, width: 120, labelWidth: 50 })).toEqual([0, 29]);
    expect(tickIndices({ days: 30, width: 60, labelWidth: 50 })).toEqual([29]);
    expect(tickIndices({ days: 30, width: 0, labelWidth: 500 })).toEqual([29]);
  });

  it("always fit side by side, and always end with today", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 90 }),
        fc.nat(2000),
        fc.integer({ min: 1, max: 300 }),
        (days, width, labelWidth) => {
          const ticks = tickIndices({ days, width, labelWidth });
          expect(ticks.at(-1)).toBe(days - 1);
          expect(new Set(ticks).size).toBe(ticks.length);
          if (ticks.length > 1) expect(ticks.length * labelWidth).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});

describe("G07: the keys that read the days", () => {
  const from = (day: number, key: string, rtl = false) => nextDay({ key, from: day, days: 30, rtl });

  it("go a day, a week, to the ends, and never beyond", () => {
    expect(from(10, "ArrowRight")).toBe(11);
    expect(from(10, "ArrowLeft")).toBe(9);
    expect(from(10, "PageUp")).toBe(17);
    expect(from(3, "PageDown")).toBe(0);
    expect(from(29, "ArrowRight")).toBe(29);
    expect(from(10, "Home")).toBe(0);
    expect(from(10, "End")).toBe(29);
  });

  it("follow the reading direction", () => {
    expect(from(10, "ArrowLeft", true)).toBe(11);
    expect(from(10, "ArrowRight", true)).toBe(9);
    expect(from(10, "ArrowUp", true)).toBe(11);
  });

  it("leave every other key to the page", () => {
    expect(from(10, "Tab")).toBeUndefined();
    expect(from(10, "constructor")).toBeUndefined();
  });
});

describe("G07: the CSV", () => {
  it("has ISO dates and plain numbers, one day a line", () => {
    expect(csvOf(month([1, 10_000]))).toBe("date,imports\r\n2026-11-01,1\r\n2026-11-02,10000\r\n");
  });

  it.each([
    ["Marketing", "imports-Marketing-2026-11-16.csv"],
    ["../../etc/passwd", "imports-etc-passwd-2026-11-16.csv"],
    ['R&D: "Q4" <b>', "imports-R-D-Q4-b-2026-11-16.csv"],
    ["التسويق", "imports-التسويق-2026-11-16.csv"],
    ["…", "imports-workspace-2026-11-16.csv"],
    ["CON\n\u0000\u202E", "imports-CON-2026-11-16.csv"],
  ])("names the file of %j so that every system takes it", (workspace, name) => {
    expect(csvName({ subject: workspace, today: "2026-11-16" })).toBe(name);
  });

  it("keeps the name short, and whole characters whole", () => {
    const name = csvName({ subject: "𝒜".repeat(200), today: "2026-11-16" });
    expect(name).toBe(`imports-${"𝒜".repeat(60)}-2026-11-16.csv`);
  });
});
