"use client";
import type { WorkspaceHistory } from "../../data/queries/readHistory.js";
import { useI18n } from "../../i18n/context.js";
import { summarise, type HistorySummary } from "./summarise.js";

/** A history's summary, and the sentence that says it. */
export function useSummary(history: WorkspaceHistory, workspace: string): HistorySummary & { sentence: string } {
  const { messages, format } = useI18n();
  const { chart } = messages;
  const summary = summarise(history.days);
  const highest = summary.peak === undefined ? undefined : history.days[summary.peak];
  const total = chart.summary({ total: format.amount(summary.total), workspace });
  if (highest === undefined) return { ...summary, sentence: total };
  const peak = chart.peak({ value: format.number(highest.imports), date: format.calendarDay(highest.date) });
  return { ...summary, sentence: chart.summaryAndPeak({ summary: total, peak }) };
}
