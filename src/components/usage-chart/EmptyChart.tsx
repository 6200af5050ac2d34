"use client";
import { useI18n } from "../../i18n/context.js";

export interface EmptyMonthProps {
  /** The first of the days, `YYYY-MM-DD`. */
  from: string;
}

/** A month without imports: a faint axis, and the way to the first one. Nothing is loaded for it. */
export function EmptyChart({ from }: EmptyMonthProps) {
  const { messages, format } = useI18n();
  return (
    <div className="mak-chart-plot" data-empty="">
      <div className="mak-chart-empty">
        <p className="mak-chart-empty-title">{messages.chart.empty}</p>
        <p className="mak-chart-empty-text">{messages.chart.emptyHint}</p>
      </div>
      <div className="mak-chart-axis" aria-hidden="true">
        <span className="mak-chart-day">{format.calendarDay(from)}</span>
        <span className="mak-chart-day">{messages.chart.today}</span>
      </div>
    </div>
  );
}
