import type { MemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import type { ImportHistory, ImportHistoryInput, ImportQuota } from "@mark-ai/api-keys/contract";
import { addDays } from "@mark-ai/api-keys/contract";
import { live, type Broken } from "./broken.js";

/** Changes the quota on its way. */
function quota(
  change: (quota: ImportQuota, adapter: MemoryAdapter) => Partial<ImportQuota> | Promise<Partial<ImportQuota>>,
): Broken["breakIt"] {
  return (adapter) => ({
    ...adapter,
    getImportQuota: async (input, context) => {
      const answer = await adapter.getImportQuota(input, context);
      return { ...answer, ...(await change(answer, adapter)) };
    },
  });
}

/** Changes the history on its way. */
function history(
  change: (
    history: ImportHistory,
    input: ImportHistoryInput,
    adapter: MemoryAdapter,
  ) => ImportHistory | Promise<ImportHistory>,
): Broken["breakIt"] {
  return (adapter) => ({
    ...adapter,
    getImportHistory: async (input, context) => change(await adapter.getImportHistory(input, context), input, adapter),
  });
}

/** Answers for a number of days that the contract refuses. */
function answeringFor(wrong: number): Broken["breakIt"] {
  return (adapter) => ({
    ...adapter,
    getImportHistory: (input, context) =>
      adapter.getImportHistory(input.days === wrong ? { ...input, days: 30 } : input, context),
  });
}

const zones = [
  "Etc/UTC",
  "Europe/Berlin",
  "America/St_Johns",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Pacific/Kiritimati",
  "Pacific/Honolulu",
];
const edgesIn = (some: readonly string[]) =>
  some.map((zone) => `history: in ${zone}, imports just before and after midnight are on their own days`);

export const brokenUsage: readonly Broken[] = [
  {
    defect: "answers the quota from a cache",
    breakIt: (adapter) => {
      let cached: ReturnType<MemoryAdapter["getImportQuota"]> | undefined;
      return { ...adapter, getImportQuota: (input, context) => (cached ??= adapter.getImportQuota(input, context)) };
    },
    fails: [
      "quota: it moves by exactly what is imported",
      "quota: imports at the same time are all counted",
      "quota: it counts the imports of every workspace",
      "quota: it counts what is imported from the period's start on, and nothing from before",
      "quota: it tells the plan's limit, and null for none",
    ],
  },
  {
    defect: "counts one workspace's imports in the quota",
    breakIt: quota(async ({ used, periodStart }, adapter) => {
      const input = { workspaceId: "ws_sales", timeZone: "Etc/UTC", days: 90 };
      const { days } = await adapter.anotherClient({}).getImportHistory(input, live);
      const inPeriod = days.filter(({ date }) => date >= periodStart.slice(0, 10));
      return { used: used - inPeriod.reduce((sum, { imports }) => sum + imports, 0) };
    }),
    fails: [
      "quota: it counts the imports of every workspace",
      "quota: it counts at least what the workspaces' histories show for the period",
      "company: where the period lies within the days, all workspaces together are what the quota counts",
    ],
  },
  {
    defect: "tells last month's period",
    breakIt: quota(() => ({ periodStart: "2026-10-01T00:00:00Z", periodEnd: "2026-11-01T00:00:00Z" })),
    fails: [
      "quota: the period contains the present",
      "quota: it counts at least what the workspaces' histories show for the period",
      "quota: it counts what is imported from the period's start on, and nothing from before",
      "company: where the period lies within the days, all workspaces together are what the quota counts",
    ],
  },
  {
    defect: "tells a period that it does not count by",
    breakIt: quota(() => ({ periodStart: "2026-01-01T00:00:00Z", periodEnd: "2027-01-01T00:00:00Z" })),
    fails: [
      "quota: it counts what is imported from the period's start on, and nothing from before",
      "quota: it counts at least what the workspaces' histories show for the period",
      "company: where the period lies within the days, all workspaces together are what the quota counts",
    ],
  },
  {
    defect: "tells any limit",
    breakIt: quota(() => ({ limit: 5000 })),
    fails: ["quota: it tells the plan's limit, and null for none"],
  },
  {
    defect: "tells 0 for a plan without a limit",
    breakIt: quota(({ limit }) => ({ limit: limit ?? 0 })),
    fails: ["quota: it tells the plan's limit, and null for none"],
  },
  {
    defect: "counts keys as imports",
    breakIt: quota(async ({ used }, adapter) => ({
      used: used + ((await adapter.listKeys({ limit: 1 }, live)).total ?? 0),
    })),
    fails: [
      "quota: creating and revoking keys count as no imports",
      "company: where the period lies within the days, all workspaces together are what the quota counts",
    ],
  },
  {
    defect: "answers with Date objects",
    breakIt: quota(({ periodEnd }) => ({ periodEnd: new Date(periodEnd) as unknown as string })),
    fails: ["shape: getImportQuota answers as the contract says"],
  },

  {
    defect: "shifts the history by a day",
    breakIt: history(({ today, days }) => ({
      today: addDays(today, -1),
      days: days.map(({ date, imports }) => ({ date: addDays(date, -1), imports })),
    })),
    fails: [
      "history: today is the day on which a new key is created, in any zone",
      ...edgesIn(zones),
      "company: each workspace has in it what its own history has, in any zone",
      "usage: on no day do the keys of a workspace add up to more than the workspace",
    ],
  },
  {
    defect: "shifts the bars by a day and not the dates",
    breakIt: history(({ today, days }) => ({
      today,
      days: days.map(({ date }, index) => ({ date, imports: days[index + 1]?.imports ?? 0 })),
    })),
    fails: [
      "history: an import of this moment shows on today's bar",
      ...edgesIn(zones),
      "company: each workspace has in it what its own history has, in any zone",
      "usage: on no day do the keys of a workspace add up to more than the workspace",
    ],
  },
  {
    defect: "counts the days in UTC whatever the zone",
    breakIt: (adapter) => ({
      ...adapter,
      getImportHistory: (input, context) => adapter.getImportHistory({ ...input, timeZone: "Etc/UTC" }, context),
    }),
    fails: [
      "history: it is a day later in Kiritimati than in Honolulu",
      "history: today is the day on which a new key is created, in any zone",
      "history: a zone that does not exist is refused",
      "history: in Europe/Berlin, imports just before and after midnight are on their own days",
      "history: in America/St_Johns, imports just before and after midnight are on their own days",
      "history: in Asia/Kathmandu, imports just before and after midnight are on their own days",
      "history: in Australia/Lord_Howe, imports just before and after midnight are on their own days",
      "history: in Pacific/Kiritimati, imports just before and after midnight are on their own days",
      "history: in Pacific/Honolulu, imports just before and after midnight are on their own days",
      "company: each workspace has in it what its own history has, in any zone",
    ],
  },
  {
    defect: "takes the bars from another zone",
    breakIt: history(async ({ today, days }, input, adapter) => {
      const other = await adapter.getImportHistory({ ...input, timeZone: "Europe/Berlin" }, live);
      return { today, days: days.map(({ date }, index) => ({ date, imports: other.days[index]?.imports ?? 0 })) };
    }),
    fails: [
      ...(edgesIn(zones.filter((zone) => zone !== "Europe/Berlin")) as [string, ...string[]]),
      "company: each workspace has in it what its own history has, in any zone",
      "usage: on no day do the keys of a workspace add up to more than the workspace",
    ],
  },
  ...[0, -1, 91].map((wrong) => ({
    defect: `answers for ${String(wrong)} days`,
    breakIt: answeringFor(wrong),
    fails: ["history: fewer days than 1 and more than 90 are refused"] as const,
  })),
  {
    defect: "leaves out the days without imports",
    breakIt: history((answer) => ({ ...answer, days: answer.days.filter(({ imports }) => imports > 0) })),
    fails: [
      "history: it has exactly the last 30 days in any zone, oldest first, today last",
      "history: it has as many days as are asked for",
    ],
  },
  {
    defect: "charts the company in every workspace",
    breakIt: history(async (one, input, adapter) => {
      const others = ["ws_marketing", "ws_sales"].filter((id) => id !== input.workspaceId);
      const rest = await Promise.all(
        others.map((workspaceId) => adapter.getImportHistory({ ...input, workspaceId }, live)),
      );
      const extra = (date: string) =>
        rest.flatMap(({ days }) => days).reduce((sum, day) => sum + (day.date === date ? day.imports : 0), 0);
      return { ...one, days: one.days.map(({ date, imports }) => ({ date, imports: imports + extra(date) })) };
    }),
    fails: [
      "history: imports show in their own workspace, and only there",
      "quota: it counts at least what the workspaces' histories show for the period",
      "history: an import of this moment shows on today's bar",
      "company: each workspace has in it what its own history has, in any zone",
    ],
  },
];
