import { addDays, lastDays } from "../../contract/days.js";
import { defineCase, type CaseDefinition } from "./case.js";
import { expectEqual, expectRefusal, expectThat } from "./expect.js";
import { randomToken, type Probe } from "./probe.js";

const zones = [
  "Etc/UTC",
  "Europe/Berlin",
  "America/St_Johns",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Pacific/Kiritimati",
  "Pacific/Honolulu",
];

function history(probe: Probe, timeZone: string, days = 30, workspaceId = probe.workspaceId) {
  return probe.call("getImportHistory", { workspaceId, timeZone, days });
}

async function importsOf(probe: Probe, workspaceId: string): Promise<number> {
  const { days } = await history(probe, "Etc/UTC", 30, workspaceId);
  return days.reduce((sum, { imports }) => sum + imports, 0);
}

export const usageCases: readonly CaseDefinition[] = [
  defineCase(
    "quota: keys that come and go do not count as imports",
    ["createKey", "revokeKey", "getImportQuota"],
    async (probe) => {
      const before = await probe.call("getImportQuota", {});
      const { key } = await probe.create();
      await probe.revoke(key.id);
      expectEqual((await probe.call("getImportQuota", {})).used, before.used, "Imports used");
    },
  ),
  defineCase(
    "history: exactly the last 30 days in any zone, oldest first, up to today",
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
  defineCase("history: as many days as asked for", ["getImportHistory"], async (probe) => {
    for (const count of [1, 7, 90]) {
      expectEqual((await history(probe, "Europe/Berlin", count)).days.length, count, "The number of days");
    }
  }),
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
  defineCase("history: that of a workspace that does not exist is refused", ["getImportHistory"], async (probe) => {
    const promise = history(probe, "Etc/UTC", 30, `ws_${randomToken()}`);
    await expectRefusal(promise, ["not_found", "forbidden", "feature_disabled", "validation"], "The history");
  }),

  defineCase("quota: it moves by exactly what is imported", ["getImportQuota", "spendQuota"], async (probe) => {
    const before = await probe.call("getImportQuota", {});
    await probe.harness.spendQuota?.(7);
    const after = await probe.call("getImportQuota", {});
    expectEqual(after.used - before.used, 7, "Imports counted after seven");
  }),
  defineCase("quota: imports at once are all counted", ["getImportQuota", "spendQuota"], async (probe) => {
    const before = await probe.call("getImportQuota", {});
    await Promise.all(Array.from({ length: 5 }, async () => probe.harness.spendQuota?.(2)));
    expectEqual(
      (await probe.call("getImportQuota", {})).used - before.used,
      10,
      "Imports counted after five times two",
    );
  }),
  defineCase(
    "history: imports show in their own workspace, and only there",
    ["getImportHistory", "spendQuota", "twoWorkspaces"],
    async (probe) => {
      const ids = probe.harness.workspaceIds;
      const before = await Promise.all(ids.map((id) => importsOf(probe, id)));
      await probe.harness.spendQuota?.(5);
      const after = await Promise.all(ids.map((id) => importsOf(probe, id)));
      const moved = after.map((imports, index) => imports - (before[index] ?? 0)).filter((change) => change !== 0);
      expectEqual(moved, [5], "Changes of the workspaces' histories after five imports into one");
    },
  ),
];
