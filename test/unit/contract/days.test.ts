import { describe, expect, test } from "vitest";

import { addDays, ApiKeysError, dayOf, fillDays, lastDays, todayIn } from "@mark-ai/api-keys/contract";

const at = (instant: string) => Date.parse(instant);

describe("today in a zone", () => {
  test.each([
    ["Etc/UTC", "2026-11-16T00:00:00Z", "2026-11-16"],
    ["Etc/UTC", "2026-11-15T23:59:59.999Z", "2026-11-15"],
    ["Asia/Kathmandu", "2026-11-15T18:14:59Z", "2026-11-15"],
    ["Asia/Kathmandu", "2026-11-15T18:15:00Z", "2026-11-16"],
    ["Pacific/Kiritimati", "2026-11-16T10:30:00Z", "2026-11-17"],
    ["Pacific/Honolulu", "2026-11-16T09:59:59Z", "2026-11-15"],
    ["Pacific/Honolulu", "2026-11-16T10:30:00Z", "2026-11-16"],
    // Lord Howe moves by half an hour: +10:30, and +11 in summer from 4 October 2026 on.
    ["Australia/Lord_Howe", "2026-10-03T13:29:59Z", "2026-10-03"],
    ["Australia/Lord_Howe", "2026-10-03T13:30:00Z", "2026-10-04"],
    ["Australia/Lord_Howe", "2026-10-04T12:59:59Z", "2026-10-04"],
    ["Australia/Lord_Howe", "2026-10-04T13:00:00Z", "2026-10-05"],
    // Berlin's day of 23 hours, and its day of 25.
    ["Europe/Berlin", "2026-03-28T22:59:59Z", "2026-03-28"],
    ["Europe/Berlin", "2026-03-28T23:00:00Z", "2026-03-29"],
    ["Europe/Berlin", "2026-03-29T21:59:59Z", "2026-03-29"],
    ["Europe/Berlin", "2026-03-29T22:00:00Z", "2026-03-30"],
    ["Europe/Berlin", "2026-10-24T22:00:00Z", "2026-10-25"],
    ["Europe/Berlin", "2026-10-25T22:59:59Z", "2026-10-25"],
    ["Europe/Berlin", "2026-10-25T23:00:00Z", "2026-10-26"],
  ])("G07 %s at %s is %s", (zone, instant, day) => {
    expect(todayIn(zone, at(instant))).toBe(day);
    expect(dayOf(instant, zone)).toBe(day);
  });

  test("a zone that does not exist is refused by name of the field", () => {
    expect(() => todayIn("Mars/Olympus", 0)).toThrow(ApiKeysError);
    expect(() => todayIn("Mars/Olympus", 0)).toThrow(
      expect.objectContaining({
        code: "validation",
        field: "timeZone",
        message: "This is no IANA time zone.",
      }) as Error,
    );
  });

  test("a text that is no date is refused", () => {
    const refusal = { code: "validation", field: "instant", message: "This is no ISO 8601 date." };
    expect(() => dayOf("yesterday", "Etc/UTC")).toThrow(expect.objectContaining(refusal) as Error);
  });

  test("a year of fewer than four digits is written with four", () => {
    expect(dayOf("0987-03-04T12:00:00Z", "Etc/UTC")).toBe("0987-03-04");
  });
});

describe("days", () => {
  test.each([
    ["2026-11-16", -30, "2026-10-17"],
    ["2026-03-28", 1, "2026-03-29"],
    ["2026-03-29", 1, "2026-03-30"],
    ["2026-10-25", 1, "2026-10-26"],
    ["2024-02-28", 1, "2024-02-29"],
    ["2026-02-28", 1, "2026-03-01"],
    ["2026-01-01", -1, "2025-12-31"],
    ["2026-11-16", 0, "2026-11-16"],
  ])("%s and %i days are %s", (day, n, expected) => {
    expect(addDays(day, n)).toBe(expected);
  });

  test.each(["2026-11-16", "2026-04-10", "2026-11-08", "2024-03-15", "2027-01-01"])(
    "G07 the last 30 up to %s are 30 different ones in order",
    (today) => {
      const days = lastDays(today, 30);
      expect(days).toHaveLength(30);
      expect(days.at(-1)).toBe(today);
      expect(days).toEqual([...new Set(days)].sort());
      expect(days[0]).toBe(addDays(today, -29));
    },
  );

  test("none are none", () => {
    expect(lastDays("2026-11-16", 0)).toEqual([]);
  });
});

describe("G07 filled days", () => {
  const today = "2026-11-16";

  test("are as many as asked for, with zeros in the gaps and in order", () => {
    const days = [
      { date: "2026-11-16", imports: 3 },
      { date: "2026-11-13", imports: 5 },
    ];
    expect(fillDays({ today, days, count: 4 })).toEqual([
      { date: "2026-11-13", imports: 5 },
      { date: "2026-11-14", imports: 0 },
      { date: "2026-11-15", imports: 0 },
      { date: "2026-11-16", imports: 3 },
    ]);
  });

  test("drop the future and what is too old", () => {
    const days = [
      { date: "2026-11-17", imports: 9 },
      { date: "2026-11-14", imports: 8 },
      { date: "2026-11-15", imports: 1 },
    ];
    expect(fillDays({ today, days, count: 2 })).toEqual([
      { date: "2026-11-15", imports: 1 },
      { date: "2026-11-16", imports: 0 },
    ]);
  });

  test("add up a day that is there twice", () => {
    const days = [
      { date: today, imports: 1 },
      { date: today, imports: 2 },
    ];
    expect(fillDays({ today, days, count: 1 })).toEqual([{ date: today, imports: 3 }]);
  });
});
