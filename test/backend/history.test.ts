import { describe, expect, test } from "vitest";
import { todayIn } from "../../src/contract/days.js";
import { startOfDay } from "../../examples/backend/src/usage/startOfDay.js";
import { describeOnBoth } from "./support/engines.ts";
import { importInto, useServer } from "./support/harness.ts";

describeOnBoth("the history of imports", (engine) => {
  const harness = useServer(engine);
  const history = async (query: string) =>
    (await (await harness.as("person_ada"))(`/usage/history?workspaceId=ws_marketing&${query}`)).body;

  async function importAt(...instants: string[]) {
    for (const instant of instants) {
      harness.clock.now = new Date(instant);
      const secret = await harness.secretFor();
      expect((await importInto(harness.withKey(secret))).status).toBe(201);
    }
  }

  test.each([
    // 18:14 and 18:15 UTC are the two sides of midnight in Kathmandu (+05:45).
    ["Asia/Kathmandu", "2026-11-16", { "2026-11-15": 1, "2026-11-16": 2 }],
    ["UTC", "2026-11-16", { "2026-11-15": 2, "2026-11-16": 1 }],
    ["America/Los_Angeles", "2026-11-16", { "2026-11-15": 2, "2026-11-16": 1 }],
    ["Pacific/Kiritimati", "2026-11-17", { "2026-11-16": 2, "2026-11-17": 1 }],
  ])("counts the calendar days of %s", async (timeZone, today, expected) => {
    await importAt("2026-11-15T18:14:59.999Z", "2026-11-15T18:15:00.000Z", "2026-11-16T10:30:00.000Z");
    const answer = await history(`timeZone=${timeZone}`);
    expect(answer.today).toBe(today);
    expect(answer.days).toHaveLength(30);
    expect(answer.days.at(-1)?.date).toBe(today);
    const counted = answer.days.filter((day) => day.imports > 0).map((day) => [day.date, day.imports]);
    expect(Object.fromEntries(counted)).toEqual(expected);
  });

  test("a day of 25 hours and one of 23 count what belongs to them", async () => {
    // New York leaves summer time on 1 November 2026 and enters it on 14 March 2027.
    await importAt("2026-11-01T03:59:59Z", "2026-11-01T04:00:00Z", "2026-11-02T04:59:59Z", "2026-11-02T05:00:00Z");
    const autumn = await history("timeZone=America/New_York&days=3");
    expect(autumn.days.map((day) => day.imports)).toEqual([1, 2, 1]);
    await importAt("2027-03-14T04:59:59Z", "2027-03-14T05:00:00Z", "2027-03-15T03:59:59Z", "2027-03-15T04:00:00Z");
    const spring = await history("timeZone=America/New_York&days=3");
    expect(spring.days.map((day) => day.imports)).toEqual([1, 2, 1]);
  });

  test("S20 counts one workspace only", async () => {
    await importAt("2026-11-16T10:30:00.000Z");
    const ask = await harness.as("person_ada");
    const sales = (await ask("/usage/history?workspaceId=ws_sales&timeZone=UTC&days=1")).body;
    expect(sales).toEqual({ today: "2026-11-16", days: [{ date: "2026-11-16", imports: 0 }] });
  });

  test.each(["Mars/Olympus", "", "UTC'; drop table documents; --", "<script>"])("no zone: %j", async (timeZone) => {
    const ask = await harness.as("person_ada");
    const answer = await ask(`/usage/history?workspaceId=ws_marketing&timeZone=${encodeURIComponent(timeZone)}`);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ code: "validation", field: "timeZone" });
  });

  test.each(["0", "91", "-1", "1.5", "x", "1e3"])("not so many days: %s", async (days) => {
    const ask = await harness.as("person_ada");
    const answer = await ask(`/usage/history?workspaceId=ws_marketing&timeZone=UTC&days=${days}`);
    expect(answer.status).toBe(400);
    expect(answer.body.field).toBe("days");
  });
});

describe("the start of a day", () => {
  test.each([
    ["2026-11-16", "UTC", "2026-11-16T00:00:00.000Z"],
    ["2026-11-16", "Asia/Kathmandu", "2026-11-15T18:15:00.000Z"],
    // Clocks in Cairo and Beirut go from midnight to one o'clock.
    ["2026-04-24", "Africa/Cairo", "2026-04-23T22:00:00.000Z"],
    ["2026-03-29", "Asia/Beirut", "2026-03-28T22:00:00.000Z"],
    ["2026-11-16", "Pacific/Kiritimati", "2026-11-15T10:00:00.000Z"],
    ["2026-11-16", "Etc/GMT+12", "2026-11-16T12:00:00.000Z"],
    ["2026-10-04", "Australia/Lord_Howe", "2026-10-03T13:30:00.000Z"],
  ])("%s in %s is %s", (day, timeZone, expected) => {
    expect(startOfDay(day, timeZone).toISOString()).toBe(expected);
  });

  test("in every zone that this runtime knows, it is the first quarter of an hour of its day", () => {
    const wrong = Intl.supportedValuesOf("timeZone").filter((timeZone) => {
      const start = startOfDay("2026-11-16", timeZone).getTime();
      return todayIn(timeZone, start) !== "2026-11-16" || todayIn(timeZone, start - 1) !== "2026-11-15";
    });
    expect(wrong).toEqual([]);
  });
});
