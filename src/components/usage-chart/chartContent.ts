import type { CompanyHistory, DayImports, Workspace } from "../../contract/types.js";
import type { WorkspaceHistory } from "../../data/queries/readHistory.js";
import { totalOf } from "../../data/queries/useKeyUsage.js";
import type { I18n } from "../../i18n/context.js";
import { isolate } from "../../utils/isolate.js";
import { shorten } from "../../utils/shorten.js";
import { csvName, csvOf, csvOfParts } from "./csv.js";
import { addUp, partsOfCompany, withoutKey, type Part } from "./parts.js";
import { summarise } from "./summarise.js";

/** Everything that the chart draws and says of its subject, whatever that is. */
export interface ChartContent {
  /** Each day's imports, oldest first. */
  readonly days: readonly DayImports[];
  /** What they consist of: columns of the table and lines of the file. Empty: they have no parts. */
  readonly parts: readonly Part[];
  /** The bars are stacked by the parts. Else they are the days. */
  readonly stacked: boolean;
  /** The same number of days before the first, where they are shown. */
  readonly before: readonly DayImports[] | undefined;
  /** The index of the highest day. Undefined: no day has imports. */
  readonly peak: number | undefined;
  readonly total: number;
  /** Total and highest day in one sentence. */
  readonly sentence: string;
  /** What is counted, and in which zone the days are. */
  readonly counts: string;
  /** The name of the plot. */
  readonly label: string;
  /** The name of the table. */
  readonly caption: string;
  /** In place of the bars, where nothing was imported. */
  readonly empty: string;
  /** What to do then. */
  readonly emptyHint: string | undefined;
  readonly file: { readonly name: string; readonly text: () => string };
}

function summaryOf(days: readonly DayImports[], summaryOfTotal: (total: number) => string, { messages, format }: I18n) {
  const { chart } = messages;
  const { total, peak } = summarise(days);
  const highest = peak === undefined ? undefined : days[peak];
  const summary = summaryOfTotal(total);
  if (highest === undefined) return { total, peak, sentence: summary };
  const sentence = chart.summaryAndPeak({
    summary,
    peak: chart.peak({ value: format.number(highest.imports), date: format.calendarDay(highest.date) }),
  });
  return { total, peak, sentence };
}

/** One workspace. */
export function contentOfWorkspace({ today, days }: WorkspaceHistory, workspace: string, i18n: I18n): ChartContent {
  const { messages, format } = i18n;
  const { chart } = messages;
  return {
    ...summaryOf(days, (total) => chart.summary({ total: format.amount(total), workspace: shorten(workspace) }), i18n),
    days,
    parts: [],
    stacked: false,
    before: undefined,
    counts: chart.counts({ timeZone: format.timeZone }),
    label: chart.label({ workspace, days: format.amount(days.length) }),
    caption: chart.tableCaption({ workspace }),
    empty: chart.empty({ days: format.amount(days.length) }),
    emptyHint: chart.emptyHint,
    file: { name: csvName({ subject: workspace, today }), text: () => csvOf(days) },
  };
}

export interface KeyNumbers {
  readonly key: { readonly id: string; readonly name: string };
  readonly today: string;
  readonly days: readonly DayImports[];
  /** The key's workspace, where its numbers are known and of the same days. */
  readonly workspace: { readonly name: string; readonly days: readonly DayImports[] } | undefined;
}

/** One key, beside what its workspace imported otherwise. */
export function contentOfKey({ key, today, days, workspace }: KeyNumbers, i18n: I18n): ChartContent {
  const { messages, format } = i18n;
  const { usage } = messages;
  const keyName = isolate(key.name);
  const all = workspace === undefined ? 0 : totalOf(workspace.days);
  const shareOf = (total: number) => {
    const summary = usage.keySummary({ total: format.amount(total), keyName: isolate(shorten(key.name)) });
    // Numbers that do not add up have no share.
    if (workspace === undefined || total === 0 || total > all) return summary;
    return usage.keyShare({
      summary,
      percent: format.percent(total / all),
      workspace: isolate(shorten(workspace.name)),
    });
  };
  const parts: Part[] = [
    { id: key.id, name: key.name, days },
    ...(workspace === undefined ? [] : [{ id: undefined, name: usage.other, days: withoutKey(workspace.days, days) }]),
  ];
  return {
    ...summaryOf(days, shareOf, i18n),
    days,
    parts,
    stacked: false,
    before: undefined,
    counts: usage.keyCounts({ timeZone: format.timeZone }),
    label: usage.keyLabel({ keyName, days: format.amount(days.length) }),
    caption: usage.keyCaption({ keyName }),
    empty: usage.keyEmpty({ days: format.amount(days.length) }),
    emptyHint: undefined,
    file: { name: csvName({ subject: key.name, today }), text: () => csvOfParts("key", parts) },
  };
}

export interface CompanyNumbers {
  readonly history: CompanyHistory;
  /** How many days are shown. */
  readonly count: number;
  readonly workspaces: readonly Workspace[];
  /** Twice the days, where those before are shown. */
  readonly longer: CompanyHistory | undefined;
}

/** The whole company, by workspace. */
export function contentOfCompany(numbers: CompanyNumbers, dates: readonly DayImports[], i18n: I18n): ChartContent {
  const { history, workspaces, longer, count } = numbers;
  const { messages, format } = i18n;
  const { usage } = messages;
  const parts = partsOfCompany(history, workspaces, usage.other);
  const days = addUp(
    parts.map((part) => part.days),
    dates,
  );
  const whole = longer?.workspaces.map((one) => one.days) ?? [];
  const [longest] = whole;
  const before = longer === undefined ? undefined : longest === undefined ? [] : addUp(whole, longest).slice(0, -count);
  const amount = format.amount(count);
  const nameOf = (id: string) => workspaces.find((workspace) => workspace.id === id)?.name ?? usage.other;
  return {
    ...summaryOf(days, (total) => usage.allSummary({ total: format.amount(total) }), i18n),
    days,
    parts,
    stacked: true,
    before,
    counts: usage.allCounts({ timeZone: format.timeZone }),
    label: usage.allLabel({ days: amount }),
    caption: usage.allCaption,
    empty: messages.chart.empty({ days: amount }),
    emptyHint: undefined,
    file: {
      name: csvName({ subject: usage.all, today: history.today }),
      // Every workspace, also those that share a tone.
      text: () =>
        csvOfParts(
          "workspace",
          history.workspaces.map((one) => ({ id: one.workspaceId, name: nameOf(one.workspaceId), days: one.days })),
        ),
    },
  };
}
