import { addDays, dayOf, lastDays, startOfDay, todayIn } from "../../contract/days.js";
import type { ImportHistory } from "../../contract/types.js";
import { defineCase, type CaseDefinition } from "./case.js";
import { expectEqual, expectRefusal, expectThat } from "./expect.js";
import { randomToken, type Probe } from "./probe.js";

/** Whole hours, halves and quarters, both edges of the date line, and days of 23 to 25 hours. */
const zones = [
  "Etc/UTC",
  "Europe/Berlin",
  "America/St_Johns",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Pacific/Kiritimati",
  "Pacific/Honolulu",
];

const minuteMs = 60_000;

function history(probe: Probe, timeZone: string, days = 30, workspaceId = probe.workspaceId): Promise<ImportHistory> {
  return probe.call("getImportHistory", { workspaceId, timeZone, days });
}

const sumOf = ({ days }: ImportHistory) => days.reduce((sum, { imports }) => sum + imports, 0);

/** The days whose imports changed, and by how much. */
function changes(before: ImportHistory, after: ImportHistory): [date: string, change: number][] {
  const known = new Map(before.days.map(({ date, imports }) => [date, imports]));
  return after.days
    .map(({ date, imports }): [string, number] => [date, imports - (known.get(date) ?? 0)])
    .filter(([, change]) => change !== 0);
}

/** The last instants of some days and the first of the days after them, in the order of time. */
function edgesOf(days: readonly string[], timeZone: string): number[] {
  return days.flatMap((day) => {
    const start = startOfDay(day, timeZone);
    return [start - minuteMs, start + minuteMs];
  });
}

/** The last two days before today, and of the month before it those on which the clocks were changed. */
function interestingDays(today: string, timeZone: string): string[] {
  const past = lastDays(addDays(today, -1), 27);
  const changed = past.filter((day) => {
    const hours = (startOfDay(addDays(day, 1), timeZone) - startOfDay(day, timeZone)) / (60 * minuteMs);
    return hours !== 24;
  });
  const after = changed.map((day) => addDays(day, 1)).filter((day) => day < today);
  return [...new Set([...past.slice(-2), ...changed, ...after])].sort();
}

async function expectOnOwnDays(probe: Probe, timeZone: string): Promise<void> {
  const before = await history(probe, timeZone);
  const expected = new Map<string, number>();
  for (const [index, instant] of edgesOf(interestingDays(before.today, timeZone), timeZone).entries()) {
    // Different numbers, so that imports which change places are seen.
    const count = 1 + (index % 3);
    await probe.importAt(instant, count);
    const day = todayIn(timeZone, instant);
    expected.set(day, (expected.get(day) ?? 0) + count);
  }
  const found = changes(before, await history(probe, timeZone));
  expectEqual(found, [...expected].sort(), `The days in ${timeZone} on which imports at midnight are shown`);
}

export const historyCases: readonly CaseDefinition[] = [
  defineCase(
    "history: it has exactly the last 30 days in any zone, oldest first, today last",
    ["getImportHistory"],
    async (probe) => {
      for (const zone of zones) {
        const { today, days } = await history(probe, zone);
        expectEqual(
          days.map(({ date }) => date),
          lastDays(today, 30),
          `The days in ${zone}`,
        );
      }
    },
  ),
  defineCase("history: it has as many days as are asked for", ["getImportHistory"], async (probe) => {
    for (const count of [1, 7, 90]) {
      expectEqual((await history(probe, "Europe/Berlin", count)).days.length, count, "The number of days");
    }
  }),
  defineCase("history: fewer days than 1 and more than 90 are refused", ["getImportHistory"], async (probe) => {
    for (const count of [0, -1, 91, 1.5]) {
      await expectRefusal(history(probe, "Etc/UTC", count), ["validation"], `A history of ${String(count)} days`);
    }
  }),
  defineCase(
    "history: today is the day on which a new key is created, in any zone",
    ["createKey", "getImportHistory"],
    async (probe) => {
      for (const zone of zones) {
        const { today } = await history(probe, zone, 1);
        const { key } = await probe.create();
        // Midnight may pass between the requests.
        const days = [today, (await history(probe, zone, 1)).today];
        expectThat(
          days.includes(dayOf(key.createdAt, zone)),
          `In ${zone}, today is not the day of a key made just now.`,
        );
      }
    },
  ),
  defineCase("history: it is a day later in Kiritimati than in Honolulu", ["getImportHistory"], async (probe) => {
    // The two are exactly 24 hours apart. Asked twice, since midnight may pass between the two requests.
    const honolulu = (await history(probe, "Pacific/Honolulu", 1)).today;
    const kiritimati = (await history(probe, "Pacific/Kiritimati", 1)).today;
    const again = (await history(probe, "Pacific/Honolulu", 1)).today;
    expectThat(
      [honolulu, again].some((day) => addDays(day, 1) === kiritimati),
      "The time zone does not move the day.",
    );
  }),
  defineCase("history: a zone that does not exist is refused", ["getImportHistory"], async (probe) => {
    await expectRefusal(history(probe, "Mars/Olympus"), ["validation"], "A zone that does not exist");
  }),
  defineCase("history: a workspace that does not exist is refused", ["getImportHistory"], async (probe) => {
    const promise = history(probe, "Etc/UTC", 30, `ws_${randomToken()}`);
    await expectRefusal(promise, ["not_found", "forbidden", "feature_disabled", "validation"], "The history");
  }),
  defineCase(
    "history: imports show in their own workspace, and only there",
    ["getImportHistory", "spendQuota", "twoWorkspaces"],
    async (probe) => {
      const readAll = () =>
        Promise.all(probe.harness.workspaceIds.map(async (id) => sumOf(await history(probe, "Etc/UTC", 30, id))));
      const before = await readAll();
      await probe.harness.spendQuota?.(5);
      const after = await readAll();
      const moved = after.map((imports, index) => imports - (before[index] ?? 0)).filter((change) => change !== 0);
      expectEqual(moved, [5], "Changes of the workspaces' histories after five imports into one");
    },
  ),
  defineCase(
    "history: an import of this moment shows on today's bar",
    ["getImportHistory", "spendQuota"],
    async (probe) => {
      const readAll = () =>
        Promise.all(probe.harness.workspaceIds.map((id) => history(probe, "Asia/Kathmandu", 30, id)));
      const before = await readAll();
      await probe.harness.spendQuota?.(4);
      const after = await readAll();
      const moved = after.flatMap((one, index) => changes(before[index] ?? one, one));
      // Midnight may pass between the requests.
      const days = [before[0]?.today, after[0]?.today];
      expectThat(
        moved.length === 1 && moved.every(([date, change]) => days.includes(date) && change === 4),
        "Four imports of this moment did not move today's bar, and no other, by four.",
      );
    },
  ),
  ...zones.map((zone) =>
    defineCase(
      `history: in ${zone}, imports just before and after midnight are on their own days`,
      ["getImportHistory", "importAt"],
      (probe) => expectOnOwnDays(probe, zone),
    ),
  ),
];
