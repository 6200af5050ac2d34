import { dayOf, lastDays, startOfDay } from "../../contract/days.js";
import type { CompanyHistory, DayImports } from "../../contract/types.js";
import { defineCase, type CaseDefinition } from "./case.js";
import { expectEqual, expectRefusal, expectThat } from "./expect.js";
import type { Probe } from "./probe.js";

const longestHistory = 90;

function company(probe: Probe, timeZone = "Etc/UTC", days = 30): Promise<CompanyHistory> {
  return probe.call("getCompanyHistory", { timeZone, days });
}

/** The days with imports, in order. */
const used = (days: readonly DayImports[]) =>
  days
    .filter(({ imports }) => imports > 0)
    .map(({ date, imports }) => `${date}: ${String(imports)}`)
    .sort();

export const companyCases: readonly CaseDefinition[] = [
  defineCase(
    "company: each workspace has in it what its own history has, in any zone",
    ["getCompanyHistory", "getImportHistory"],
    async (probe) => {
      for (const timeZone of ["Etc/UTC", "Asia/Kathmandu", "America/St_Johns"]) {
        for (const days of [7, longestHistory]) {
          const { workspaces } = await company(probe, timeZone, days);
          for (const [index, workspaceId] of probe.harness.workspaceIds.entries()) {
            const own = await probe.call("getImportHistory", { workspaceId, timeZone, days });
            const found = workspaces.find((one) => one.workspaceId === workspaceId)?.days ?? [];
            expectEqual(
              used(found),
              used(own.days),
              `The days of workspace ${String(index + 1)} of the harness in ${timeZone}, ${String(days)} days`,
            );
          }
        }
      }
    },
  ),
  defineCase(
    "company: imports show in their own workspace",
    ["getCompanyHistory", "importAt", "createKey", "twoWorkspaces"],
    async (probe) => {
      const now = Date.parse((await probe.create()).key.createdAt);
      const read = async () => {
        const { workspaces } = await company(probe);
        return probe.harness.workspaceIds.map((id) =>
          (workspaces.find(({ workspaceId }) => workspaceId === id)?.days ?? []).reduce(
            (sum, { imports }) => sum + imports,
            0,
          ),
        );
      };
      const before = await read();
      await probe.importAt(now, 4, probe.otherWorkspaceId);
      const moved = (await read()).map((imports, index) => imports - (before[index] ?? 0));
      expectEqual(moved.slice(0, 2), [0, 4], "Changes of both workspaces after four imports into the second");
    },
  ),
  defineCase(
    "company: where the period lies within the days, all workspaces together are what the quota counts",
    ["getCompanyHistory", "getImportQuota"],
    async (probe) => {
      const { periodStart, timeZone = "Etc/UTC" } = await probe.call("getImportQuota", {});
      const first = dayOf(periodStart, timeZone);
      const history = await company(probe, timeZone, longestHistory);
      const { used: counted } = await probe.call("getImportQuota", {});
      const days = history.workspaces.flatMap((workspace) => workspace.days);
      const shown = days.filter(({ date }) => date >= first).reduce((sum, { imports }) => sum + imports, 0);
      const within = lastDays(history.today, longestHistory).includes(first);
      // A period that begins in the middle of a day, or before all days, is in the history only in part.
      if (within && startOfDay(first, timeZone) === Date.parse(periodStart)) {
        expectEqual(shown, counted, "The imports of all workspaces since the period began, beside the quota");
      } else if (within) {
        expectThat(shown >= counted, `The quota says ${String(counted)} imports, the history shows ${String(shown)}.`);
      } else {
        expectThat(counted >= shown, `The quota says ${String(counted)} imports, the history shows ${String(shown)}.`);
      }
    },
  ),
  defineCase("company: wrong days and a zone that does not exist are refused", ["getCompanyHistory"], async (probe) => {
    for (const days of [0, -1, 91, 1.5]) {
      await expectRefusal(company(probe, "Etc/UTC", days), ["validation"], `A history of ${String(days)} days`);
    }
    await expectRefusal(company(probe, "Mars/Olympus"), ["validation"], "A zone that does not exist");
  }),
];
