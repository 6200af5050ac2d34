"use client";
import type { DayImports } from "../../contract/types.js";
import { useI18n } from "../../i18n/context.js";
import { usePartClassName } from "../../theme/ThemeContext.js";

export interface DayReadingProps {
  day: DayImports;
  /** The day is not over. */
  isToday: boolean;
  /** The middle of the day's bar, in pixels from the plot's left edge. */
  x: number;
  /** The plot's width in pixels. */
  width: number;
}

/** The least width of a plot, in pixels, that has room for a long date on either side of each bar. */
const roomy = 520;

/** Weekday, date and number of one day, in the room above the bars, so that it never covers one. */
export function DayReading({ day, isToday, x, width }: DayReadingProps) {
  const { messages, format } = useI18n();
  const side = x < width / 2 ? "left" : "right";
  const at = `${((side === "left" ? x : width - x) / width) * 100}%`;
  return (
    <div className={usePartClassName("chartTooltip")} data-side={side} style={{ [side]: at }}>
      <span className="mak-chart-tooltip-date">
        {width < roomy ? format.calendarDay(day.date) : format.calendarDayLong(day.date)}
      </span>
      <span className="mak-chart-tooltip-value">
        {messages.chart.imports({ imports: format.amount(day.imports) })}
        {isToday ? <span className="mak-chart-tooltip-note"> {messages.chart.todaySoFar}</span> : null}
      </span>
    </div>
  );
}
