"use client";
import { useRef } from "react";
import { useI18n } from "../../i18n/context.js";
import { StaleNote } from "../../ui/StaleNote.js";
import { useRestoreFocusOnUnmount } from "../../ui/useRestoreFocusOnUnmount.js";
import type { ChartContent } from "./chartContent.js";
import { ChartPlot } from "./ChartPlot.js";
import { DaysTable } from "./DaysTable.js";
import { EmptyChart } from "./EmptyChart.js";

export interface UsageHistoryProps {
  content: ChartContent;
  /** Whether the days stand in a table. */
  table: boolean;
  /** The name of what is being loaded, while the numbers are still another's. */
  awaited: string | undefined;
  /** Why the numbers are old, where they are. */
  stale: string | undefined;
  /** What else is to be said of them. */
  note: string | undefined;
}

/** The days: a sentence, and bars or a table. */
export function UsageHistory({ content, table, awaited, stale, note }: UsageHistoryProps) {
  const { chart } = useI18n().messages;
  const { days, total, sentence, counts } = content;
  const [first] = days;
  const box = useRef<HTMLDivElement>(null);
  useRestoreFocusOnUnmount(box);
  return (
    <div ref={box} className="mak-chart-history" aria-busy={awaited !== undefined}>
      <p className="mak-chart-summary">
        <span className="mak-text">
          {awaited === undefined ? sentence : chart.loadingWorkspace({ workspace: awaited })}
        </span>{" "}
        <span className="mak-chart-counts">{counts}</span>
      </p>
      {[stale, note].map((text) =>
        text === undefined ? null : (
          <StaleNote key={text} look="line">
            {text}
          </StaleNote>
        ),
      )}
      <div className="mak-chart-shown" data-dimmed={awaited === undefined ? undefined : ""}>
        {table ? (
          <DaysTable content={content} />
        ) : total === 0 && first !== undefined ? (
          <EmptyChart from={first.date} title={content.empty} hint={content.emptyHint} />
        ) : (
          <ChartPlot key={days.length} content={content} />
        )}
      </div>
    </div>
  );
}
