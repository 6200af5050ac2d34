"use client";
import { useEffect, useRef, useState } from "react";
import type { WorkspaceHistory } from "../../data/queries/readHistory.js";
import { useI18n } from "../../i18n/context.js";
import { useConfig } from "../../provider/config.js";
import { ChartActions } from "./ChartActions.js";
import { ChartPlot } from "./ChartPlot.js";
import { DaysTable } from "./DaysTable.js";
import { EmptyChart } from "./EmptyChart.js";
import { useSummary } from "./useSummary.js";

export interface UsageHistoryProps {
  history: WorkspaceHistory;
  /** The name of the workspace that the numbers belong to. */
  workspaceName: string;
  /** The name of the workspace that is being loaded, while the numbers are still another's. */
  awaited: string | undefined;
  /** Why the numbers are old, where they are. */
  stale: string | undefined;
}

/** One workspace's month: the sentence, the bars or the table, and the file. */
export function UsageHistory({ history, workspaceName, awaited, stale }: UsageHistoryProps) {
  const { messages, format } = useI18n();
  const { announce } = useConfig("<UsageChart>");
  const [table, setTable] = useState(false);
  const { total, peak, sentence } = useSummary(history, workspaceName);
  const { chart } = messages;
  const [first] = history.days;
  const counts = chart.counts({ timeZone: format.timeZone });
  const hasBars = !table && (total > 0 || first === undefined);

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
        {awaited === undefined ? sentence : chart.loadingWorkspace({ workspace: awaited })}
      </p>
      <div className="mak-chart-shown" data-dimmed={awaited === undefined ? undefined : ""}>
        {hasBars ? null : (
          <div className="mak-chart-lane">
            <p className="mak-chart-counts">{counts}</p>
          </div>
        )}
        {table ? (
          <DaysTable days={history.days} caption={chart.tableCaption({ workspace: workspaceName })} />
        ) : total === 0 && first !== undefined ? (
          <EmptyChart from={first.date} />
        ) : (
          <ChartPlot
            days={history.days}
            peak={peak}
            label={chart.label({ workspace: workspaceName })}
            counts={counts}
          />
        )}
      </div>
      <div className="mak-chart-foot">
        {stale === undefined ? null : <p className="mak-chart-stale">{stale}</p>}
        <ChartActions
          history={history}
          workspaceName={workspaceName}
          waiting={awaited !== undefined}
          table={table}
          onTableChange={setTable}
        />
      </div>
    </div>
  );
}
