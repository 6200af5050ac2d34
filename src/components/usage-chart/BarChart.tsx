"use client";
import { BarController, BarElement, CategoryScale, Chart as ChartJs, LinearScale, type Plugin } from "chart.js";
import { useEffect, useMemo, useRef, useState } from "react";
import { Chart } from "react-chartjs-2";
import { useI18n } from "../../i18n/context.js";
import { useStableCallback } from "../../utils/useStableCallback.js";
import { chartData } from "./chartData.js";
import { chartOptions } from "./chartOptions.js";
import type { ChartContent } from "./chartContent.js";
import { barsOf, fadeBars, paintBefore, paintLow, paintPeak, paintReading } from "./chartPlugins.js";
import { stackedData } from "./stackedData.js";
import { tones } from "./tones.js";
import { ownPluginId } from "./ownDefaults.js";
import { useChartColors, type ChartColors } from "./useChartColors.js";

ChartJs.register(BarController, BarElement, CategoryScale, LinearScale);

/** The plot as it is laid out, in CSS pixels. */
export interface BarsLayout {
  /** The top of each bar, from the plot's top left corner. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly width: number;
}

export interface BarChartProps {
  content: ChartContent;
  /** The index of the day that is being read. */
  active: number | undefined;
  /** Called with each layout. */
  onLayout: (layout: BarsLayout) => void;
}

/** Paints one bar a day. The only part of the package that holds chart.js; it is loaded when the chart is seen. */
export function BarChart(props: BarChartProps) {
  const probe = useRef<HTMLSpanElement>(null);
  const ink = useChartColors(probe);
  return (
    <div className="mak-chart-bars" aria-hidden="true">
      <span className="mak-chart-ink" ref={probe}>
        {props.content.stacked
          ? tones.map((tone) => <span key={tone} className="mak-chart-tone" data-tone={tone} />)
          : null}
      </span>
      {ink === undefined ? null : <Bars {...props} ink={ink} />}
    </div>
  );
}

function Bars({ content, active, onLayout, ink }: BarChartProps & { ink: ChartColors }) {
  const { messages, format, dir } = useI18n();
  const { days, peak, before: beforeDays } = content;
  const shown = useMemo(() => beforeDays?.map(({ imports }) => imports) ?? [], [beforeDays]);
  const chart = useRef<ChartJs<"bar", (number | null)[], string>>(null);
  const peakText = peak === undefined ? "" : format.number(days[peak]?.imports ?? 0);

  const before = useStableCallback((drawn: ChartJs) => fadeBars(drawn, active));
  const after = useStableCallback((drawn: ChartJs) => {
    paintReading(drawn, active, ink);
    if (content.stacked) {
      paintLow(
        drawn,
        days.map(({ imports }) => imports),
        ink,
      );
    }
    paintBefore(drawn, shown, ink);
    // While a day is read its text stands where the number of the busiest day does.
    if (active === undefined) paintPeak(drawn, peak, peakText, ink);
  });
  const measure = useStableCallback((drawn: ChartJs) =>
    onLayout({ points: barsOf(drawn).map(({ x, y }) => ({ x, y })), width: drawn.width }),
  );
  const [plugins] = useState<Plugin<"bar">[]>(() => [
    { id: ownPluginId, beforeDatasetsDraw: before, afterDatasetsDraw: after, afterUpdate: measure },
  ]);

  const data = useMemo(
    () => (content.stacked ? stackedData(content, ink) : chartData(days, ink)),
    [content, days, ink],
  );
  const options = useMemo(
    () =>
      chartOptions({
        ink,
        rtl: dir === "rtl",
        labels: days.map(({ date }, index) =>
          index === days.length - 1 ? messages.chart.todayLabel : format.calendarDay(date),
        ),
        number: (value) => format.number(value),
        stacked: content.stacked,
        highest: Math.max(...days.map(({ imports }) => imports), ...shown),
      }),
    [days, ink, dir, messages, format, content.stacked, shown],
  );

  useEffect(() => chart.current?.draw(), [active, peakText, shown]);

  return (
    <Chart
      className="mak-chart-canvas"
      ref={chart}
      type="bar"
      data={data}
      options={options}
      plugins={plugins}
      updateMode="none"
    />
  );
}
