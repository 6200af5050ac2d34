"use client";
import type { DayImports } from "../../contract/types.js";
import { useI18n } from "../../i18n/context.js";
import { usePartClassName } from "../../theme/ThemeContext.js";

export interface DaysTableProps {
  /** Oldest first. */
  days: readonly DayImports[];
  caption: string;
}

/** The chart's numbers as a table, the newest day first. */
export function DaysTable({ days, caption }: DaysTableProps) {
  const { messages, format } = useI18n();
  const { chart } = messages;
  const last = days.length - 1;
  const rows = days.map((day, index) => ({ ...day, isToday: index === last })).reverse();
  return (
    // A region that scrolls is reached by keyboard only where it takes the focus.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={usePartClassName("chartTable")} role="region" aria-label={caption} tabIndex={0}>
      <table className="mak-days">
        <caption className="mak-visually-hidden">{caption}</caption>
        <thead className="mak-days-group">
          <tr className="mak-days-row">
            <th className="mak-days-head" scope="col">
              {chart.tableDay}
            </th>
            <th className="mak-days-head" scope="col" data-end="">
              {chart.tableImports}
            </th>
          </tr>
        </thead>
        <tbody className="mak-days-group">
          {rows.map(({ date, imports, isToday }) => (
            <tr className="mak-days-row" key={date}>
              <th className="mak-days-cell" scope="row">
                <time className="mak-text" dateTime={date}>
                  {format.calendarDayLong(date)}
                </time>
              </th>
              <td className="mak-days-cell" data-end="">
                {format.number(imports)}
                {isToday ? <span className="mak-days-note"> {chart.todaySoFar}</span> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
