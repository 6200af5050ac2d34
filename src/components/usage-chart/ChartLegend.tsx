"use client";
import { useI18n } from "../../i18n/context.js";
import type { ChartContent } from "./chartContent.js";
import { toneOf } from "./tones.js";

export interface ChartLegendProps {
  content: ChartContent;
  /** The index of the day that is read. Undefined: the numbers are those of all days. */
  day: number | undefined;
}

/** What the tones of the bars stand for, with the numbers of the day that is read, or of all days. */
export function ChartLegend({ content, day }: ChartLegendProps) {
  const { messages, format } = useI18n();
  const { parts, before } = content;
  const valueOf = (days: ChartContent["days"]) =>
    format.number(day === undefined ? days.reduce((sum, one) => sum + one.imports, 0) : (days[day]?.imports ?? 0));
  return (
    <ul className="mak-legend">
      {parts.map(({ id, name, days }, index) => (
        <li key={id ?? ""} className="mak-legend-item">
          <span className="mak-legend-swatch" data-tone={toneOf(parts, index)} aria-hidden="true" />
          <bdi className="mak-legend-name" translate={id === undefined ? undefined : "no"}>
            {name}
          </bdi>{" "}
          <span className="mak-legend-value">{valueOf(days)}</span>
        </li>
      ))}
      {before === undefined ? null : (
        <li className="mak-legend-item">
          <span className="mak-legend-swatch" data-tone="before" aria-hidden="true" />
          <span className="mak-legend-name">{messages.usage.before}</span>{" "}
          <span className="mak-legend-value">{valueOf(before)}</span>
        </li>
      )}
    </ul>
  );
}
