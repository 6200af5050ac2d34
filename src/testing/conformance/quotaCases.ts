import { dayOf } from "../../contract/days.js";
import type { ImportQuota } from "../../contract/types.js";
import { defineCase, type CaseDefinition } from "./case.js";
import { expectEqual, expectThat } from "./expect.js";
import type { Probe } from "./probe.js";

const readQuota = (probe: Probe) => probe.call("getImportQuota", {});
const longestHistory = 90;

/** How many imports more are counted after something happened. */
async function countedBy(probe: Probe, happen: () => Promise<unknown>): Promise<number> {
  const before = await readQuota(probe);
  await happen();
  return (await readQuota(probe)).used - before.used;
}

const contains = ({ periodStart, periodEnd }: ImportQuota, epochMs: number) =>
  Date.parse(periodStart) <= epochMs && epochMs < Date.parse(periodEnd);

export const quotaCases: readonly CaseDefinition[] = [
  defineCase("quota: the period contains the present", ["createKey", "getImportQuota"], async (probe) => {
    const before = await readQuota(probe);
    const now = Date.parse((await probe.create()).key.createdAt);
    const after = await readQuota(probe);
    // A period may end between the requests.
    expectThat(
      contains(before, now) || contains(after, now),
      "A key that was just created lies outside of the quota's period.",
    );
  }),
  defineCase(
    "quota: creating and revoking keys count as no imports",
    ["createKey", "revokeKey", "getImportQuota"],
    async (probe) => {
      const counted = await countedBy(probe, async () => probe.revoke((await probe.create()).key.id));
      expectEqual(counted, 0, "Imports counted for a key that came and went");
    },
  ),
  defineCase(
    "quota: it counts at least what the workspaces' histories show for the period",
    ["getImportQuota", "getImportHistory"],
    async (probe) => {
      const { periodStart } = await readQuota(probe);
      let shown = 0;
      for (const workspaceId of probe.harness.workspaceIds) {
        const input = { workspaceId, timeZone: "Etc/UTC", days: longestHistory };
        const { days } = await probe.call("getImportHistory", input);
        // The day on which the period starts may be in it only in part.
        const within = days.filter(({ date }) => date > dayOf(periodStart, "Etc/UTC"));
        shown += within.reduce((sum, { imports }) => sum + imports, 0);
      }
      const { used } = await readQuota(probe);
      expectThat(used >= shown, `The quota says ${String(used)} imports, the histories show ${String(shown)}.`);
    },
  ),
  defineCase("quota: it moves by exactly what is imported", ["getImportQuota", "spendQuota"], async (probe) => {
    expectEqual(await countedBy(probe, async () => probe.harness.spendQuota?.(7)), 7, "Imports counted after seven");
  }),
  defineCase("quota: imports at the same time are all counted", ["getImportQuota", "spendQuota"], async (probe) => {
    const importTwo = async () => probe.harness.spendQuota?.(2);
    const counted = await countedBy(probe, () => Promise.all([1, 2, 3, 4, 5].map(importTwo)));
    expectEqual(counted, 10, "Imports counted after five times two");
  }),
  defineCase(
    "quota: it counts the imports of every workspace",
    ["createKey", "getImportQuota", "importAt", "twoWorkspaces"],
    async (probe) => {
      const now = Date.parse((await probe.create()).key.createdAt);
      for (const [index, workspaceId] of probe.harness.workspaceIds.entries()) {
        const counted = await countedBy(probe, () => probe.importAt(now, 3, workspaceId));
        expectEqual(counted, 3, `Imports counted after three in workspace ${String(index + 1)} of the harness`);
      }
    },
  ),
  defineCase(
    "quota: it counts what is imported from the period's start on, and nothing from before",
    ["getImportQuota", "importAt"],
    async (probe) => {
      const start = Date.parse((await readQuota(probe)).periodStart);
      expectEqual(await countedBy(probe, () => probe.importAt(start, 2)), 2, "Imports counted at the period's start");
      const early = await countedBy(probe, () => probe.importAt(start - 1000, 2));
      expectEqual(early, 0, "Imports counted from a second before the period");
    },
  ),
  defineCase(
    "quota: it tells the plan's limit, and null for none",
    ["getImportQuota", "setImportLimit"],
    async (probe) => {
      const { limit, used } = await readQuota(probe);
      for (const set of [used + 1234, used + 77, null]) {
        await probe.harness.setImportLimit?.(set);
        expectEqual((await readQuota(probe)).limit, set, "The limit");
      }
      await probe.harness.setImportLimit?.(limit);
    },
  ),
];
