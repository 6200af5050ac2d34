"use client";
import type { DayImports } from "../../contract/schemas.js";
import { useI18n } from "../../i18n/context.js";
import { usePartClassName } from "../../theme/ThemeContext.js";

export interface DayTooltipProps {
  day: DayImports;
  /** The day is not over. */
  isToday: boolean;
  /** The top of the day's bar, in pixels from the plot's top left corner. */
  at: { readonly x: number; readonly y: number };
  /** The plot's width in pixels. */
  width: number;
}

/** Weekday, date and value of one day, above its bar. */
export function DayTooltip({ day, isToday, at, width }: DayTooltipProps) {
  const { messages, format } = useI18n();
  const side = at.x < width / 3 ? "left" : at.x > (width * 2) / 3 ? "right" : "middle";
  return (
    <div className={usePartClassName("chartTooltip")} data-side={side} style={{ left: at.x, top: at.y }}>
      <span className="mak-chart-tooltip-date">{format.calendarDayLong(day.date)}</span>
      <span className="mak-chart-tooltip-value">
        {messages.chart.imports({ imports: format.amount(day.imports) })}
        {isToday ? <span className="mak-chart-tooltip-note"> {messages.chart.todaySoFar}</span> : null}
      </span>
    </div>
  );
}
