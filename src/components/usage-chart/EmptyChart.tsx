"use client";
import { useI18n } from "../../i18n/context.js";

export interface EmptyChartProps {
  /** The first of the days, `YYYY-MM-DD`. */
  from: string;
  title: string;
  /** What to do to change it. */
  hint: string | undefined;
}

/** Days without imports: a faint axis, and the way to the first one. It needs no bars. */
export function EmptyChart({ from, title, hint }: EmptyChartProps) {
  const { messages, format } = useI18n();
  return (
    <div className="mak-chart-plot" data-empty="">
      <div className="mak-chart-empty">
        <p className="mak-chart-empty-title">{title}</p>
        {hint === undefined ? null : <p className="mak-chart-empty-text">{hint}</p>}
      </div>
      <div className="mak-chart-axis" aria-hidden="true">
        <span className="mak-chart-day">{format.calendarDay(from)}</span>
        <span className="mak-chart-day">{messages.chart.today}</span>
      </div>
    </div>
  );
}
