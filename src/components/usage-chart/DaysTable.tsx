"use client";
import { useI18n } from "../../i18n/context.js";
import { usePartClassName } from "../../theme/ThemeContext.js";
import type { ChartContent } from "./chartContent.js";

export interface DaysTableProps {
  content: ChartContent;
}

/** The chart's numbers as a table, the newest day first. */
export function DaysTable({ content }: DaysTableProps) {
  const { messages, format } = useI18n();
  const { chart, usage } = messages;
  const { days, parts, stacked, before, caption } = content;
  const last = days.length - 1;
  const rows = days.map((day, index) => ({ ...day, index })).reverse();
  // Of a key the days are its own, and the part beside them is the rest of its workspace.
  const columns = stacked ? parts : parts.slice(1);
  const heads = [
    { id: "imports", name: stacked ? usage.total : chart.tableImports, translate: undefined },
    ...columns.map(({ id, name }) => ({ id: `part ${id ?? ""}`, name, translate: id && ("no" as const) })),
    ...(before === undefined ? [] : [{ id: "before", name: usage.before, translate: undefined }]),
  ];
  return (
    // A region that scrolls is reached by keyboard only where it takes the focus.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={usePartClassName("chartTable")} role="region" aria-label={caption} tabIndex={0}>
      <table className="mak-days" data-columns={heads.length > 1 ? "many" : undefined}>
        <caption className="mak-visually-hidden">{caption}</caption>
        <thead className="mak-days-group">
          <tr className="mak-days-row">
            <th className="mak-days-head" scope="col">
              {chart.tableDay}
            </th>
            {heads.map(({ id, name, translate }) => (
              <th key={id} className="mak-days-head" scope="col" data-end="" translate={translate || undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="mak-days-group">
          {rows.map(({ date, imports, index }) => (
            <tr className="mak-days-row" key={date}>
              <th className="mak-days-cell" scope="row">
                <time className="mak-text" dateTime={date}>
                  {heads.length > 1 ? format.calendarDayMedium(date) : format.calendarDayLong(date)}
                </time>
              </th>
              <td className="mak-days-cell" data-end="">
                {format.number(imports)}
                {index === last ? <span className="mak-days-note"> {chart.todaySoFar}</span> : null}
              </td>
              {columns.map((part) => (
                <td key={`part ${part.id ?? ""}`} className="mak-days-cell" data-end="">
                  {format.number(part.days[index]?.imports ?? 0)}
                </td>
              ))}
              {before === undefined ? null : (
                <td className="mak-days-cell" data-end="">
                  {format.number(before[index]?.imports ?? 0)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
