"use client";
import { BarController, BarElement, CategoryScale, Chart as ChartJs, LinearScale, type Plugin } from "chart.js";
import { useEffect, useMemo, useRef, useState } from "react";
import { Chart } from "react-chartjs-2";
import type { DayImports } from "../../contract/types.js";
import { useI18n } from "../../i18n/context.js";
import { useStableCallback } from "../../utils/useStableCallback.js";
import { chartData } from "./chartData.js";
import { chartOptions } from "./chartOptions.js";
import { barsOf, fadeBars, paintPeak, paintReading } from "./chartPlugins.js";
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
  days: readonly DayImports[];
  peak: number | undefined;
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
      <span className="mak-chart-ink" ref={probe} />
      {ink === undefined ? null : <Bars {...props} ink={ink} />}
    </div>
  );
}

function Bars({ days, peak, active, onLayout, ink }: BarChartProps & { ink: ChartColors }) {
  const { messages, format, dir } = useI18n();
  const chart = useRef<ChartJs<"bar", (number | null)[], string>>(null);
  const peakText = peak === undefined ? "" : format.number(days[peak]?.imports ?? 0);

  const before = useStableCallback((drawn: ChartJs) => fadeBars(drawn, active));
  const after = useStableCallback((drawn: ChartJs) => {
    paintReading(drawn, active, ink);
    // While a day is read its text stands where the number of the busiest day does.
    if (active === undefined) paintPeak(drawn, peak, peakText, ink);
  });
  const measure = useStableCallback((drawn: ChartJs) =>
    onLayout({ points: barsOf(drawn).map(({ x, y }) => ({ x, y })), width: drawn.width }),
  );
  const [plugins] = useState<Plugin<"bar">[]>(() => [
    { id: ownPluginId, beforeDatasetsDraw: before, afterDatasetsDraw: after, afterUpdate: measure },
  ]);

  const data = useMemo(() => chartData(days, ink), [days, ink]);
  const options = useMemo(
    () =>
      chartOptions({
        ink,
        rtl: dir === "rtl",
        labels: days.map(({ date }, index) =>
          index === days.length - 1 ? messages.chart.todayLabel : format.calendarDay(date),
        ),
        number: (value) => format.number(value),
      }),
    [days, ink, dir, messages, format],
  );

  useEffect(() => chart.current?.draw(), [active, peakText]);

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
