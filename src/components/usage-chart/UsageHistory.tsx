"use client";
import { useEffect, useRef } from "react";
import type { WorkspaceHistory } from "../../data/queries/readHistory.js";
import { useI18n } from "../../i18n/context.js";
import { useConfig } from "../../provider/config.js";
import { ChartPlot } from "./ChartPlot.js";
import { DaysTable } from "./DaysTable.js";
import { EmptyChart } from "./EmptyChart.js";
import { useSummary } from "./useSummary.js";

export interface UsageHistoryProps {
  history: WorkspaceHistory;
  /** Whether the days stand in a table. */
  table: boolean;
  /** The name of the workspace that the numbers belong to. */
  workspaceName: string;
  /** The name of the workspace that is being loaded, while the numbers are still another's. */
  awaited: string | undefined;
  /** Why the numbers are old, where they are. */
  stale: string | undefined;
}

/** One workspace's month: the sentence, and the bars or the table. */
export function UsageHistory({ history, table, workspaceName, awaited, stale }: UsageHistoryProps) {
  const { messages, format } = useI18n();
  const { announce } = useConfig("<UsageChart>");
  const { total, peak, sentence } = useSummary(history, workspaceName);
  const { chart } = messages;
  const [first] = history.days;
  const counts = chart.counts({ timeZone: format.timeZone });

  const waited = useRef(false);
  useEffect(() => {
    if (awaited !== undefined) waited.current = true;
    else if (waited.current) {
      waited.current = false;
      announce(sentence);
    }
  }, [awaited, sentence, announce]);

  return (
    <div className="mak-chart-history" aria-busy={awaited !== undefined}>
      <p className="mak-chart-summary">
        <span className="mak-text">
          {awaited === undefined ? sentence : chart.loadingWorkspace({ workspace: awaited })}
        </span>{" "}
        <span className="mak-chart-counts">{counts}</span>
        {stale === undefined ? null : <span className="mak-chart-stale"> {stale}</span>}
      </p>
      <div className="mak-chart-shown" data-dimmed={awaited === undefined ? undefined : ""}>
        {table ? (
          <DaysTable days={history.days} caption={chart.tableCaption({ workspace: workspaceName })} />
        ) : total === 0 && first !== undefined ? (
          <EmptyChart from={first.date} />
        ) : (
          <ChartPlot days={history.days} peak={peak} label={chart.label({ workspace: workspaceName })} />
        )}
      </div>
    </div>
  );
}
