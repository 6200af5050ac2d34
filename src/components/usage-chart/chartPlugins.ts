import { lowestBar } from "./chartData.js";
import { headroom } from "./chartOptions.js";
import type { ChartColors } from "./useChartColors.js";

const fontSize = 12;

/** What the painters need of a chart that is laid out. */
export interface DrawnChart {
  readonly ctx: CanvasRenderingContext2D;
  /** The plot between the axes. */
  readonly chartArea: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly data: { readonly datasets: readonly unknown[] };
  readonly scales: Readonly<Record<string, { getPixelForValue(value: number): number }>>;
  getDatasetMeta(index: number): { readonly data: readonly { readonly x: number; readonly y: number }[] };
}

type Bar = ReturnType<DrawnChart["getDatasetMeta"]>["data"][number];

/** Each dataset's bar of a day. A dataset without a value there has a bar without a height. */
function barsAt(chart: DrawnChart, day: number): readonly Bar[] {
  return chart.data.datasets.flatMap((_, dataset) => chart.getDatasetMeta(dataset).data[day] ?? []);
}

/** The highest bar of each day, oldest first. */
export function barsOf(chart: DrawnChart): readonly Bar[] {
  const days = chart.data.datasets.length === 0 ? [] : chart.getDatasetMeta(0).data;
  return days.map((first, day) =>
    barsAt(chart, day).reduce((top, bar) => (Number.isFinite(bar.y) && !(top.y <= bar.y) ? bar : top), first),
  );
}

/** How much of the other bars is left while one is read. */
const faded = 0.4;

/** Fades the bars that are drawn next, and returns a function that ends it. Does nothing where no day is read. */
export function fadeBars(chart: DrawnChart, index: number | undefined): void {
  chart.ctx.save();
  if (index !== undefined) chart.ctx.globalAlpha = faded;
}

/** Ends the fading, draws the bar that is read at full strength, and a hairline from its text to it. */
export function paintReading(chart: DrawnChart, index: number | undefined, ink: ChartColors): void {
  const { ctx, chartArea } = chart;
  ctx.restore();
  const bar = index === undefined ? undefined : barsOf(chart)[index];
  if (bar === undefined) return;
  for (const part of barsAt(chart, index ?? 0)) {
    // chart.js types only what all its elements have; a bar can draw itself.
    if (Number.isFinite(part.y)) (part as typeof part & { draw: (ctx: CanvasRenderingContext2D) => void }).draw(ctx);
  }
  const bottom = Number.isFinite(bar.y) ? bar.y : chartArea.bottom;
  ctx.save();
  ctx.strokeStyle = ink.text;
  ctx.lineWidth = 1;
  ctx.beginPath();
  const x = Math.round(bar.x) + 0.5;
  ctx.moveTo(x, headroom);
  ctx.lineTo(x, bottom);
  ctx.stroke();
  ctx.restore();
}

/** A mark for each day whose stacked bar is too low to be seen beside a day with ten thousand imports. */
export function paintLow(chart: DrawnChart, values: readonly number[], ink: ChartColors): void {
  const { ctx, chartArea } = chart;
  ctx.save();
  ctx.fillStyle = ink.bar;
  for (const [day, bar] of barsOf(chart).entries()) {
    const isLow = (values[day] ?? 0) > 0 && !(chartArea.bottom - bar.y >= lowestBar);
    const { width = lowestBar } = bar as typeof bar & { readonly width?: number };
    if (isLow) ctx.fillRect(bar.x - width / 2, chartArea.bottom - lowestBar, width, lowestBar);
  }
  ctx.restore();
}

/** A quiet line over the bars: the values of another period, day by day. */
export function paintBefore(chart: DrawnChart, values: readonly number[], ink: ChartColors): void {
  const { ctx, scales } = chart;
  const bars = barsOf(chart);
  if (values.length === 0) return;
  ctx.save();
  ctx.strokeStyle = ink.text;
  ctx.lineWidth = 1.5;
  ctx.setLineDash([3, 3]);
  ctx.lineJoin = "round";
  ctx.beginPath();
  for (const [day, { x }] of bars.entries()) ctx.lineTo(x, scales.y?.getPixelForValue(values[day] ?? 0) ?? 0);
  ctx.stroke();
  ctx.restore();
}

/** The value of the highest day, above its bar. */
export function paintPeak(chart: DrawnChart, index: number | undefined, text: string, ink: ChartColors): void {
  const bar = index === undefined ? undefined : barsOf(chart)[index];
  if (bar === undefined) return;
  const { ctx, chartArea } = chart;
  ctx.save();
  ctx.font = `600 ${fontSize}px ${ink.font}`;
  ctx.fillStyle = ink.strong;
  ctx.textAlign = "center";
  ctx.textBaseline = "bottom";
  const half = ctx.measureText(text).width / 2;
  const x = Math.min(Math.max(bar.x, chartArea.left + half), chartArea.right - half);
  // A line of the grid ends at the digits, and does not run through them.
  ctx.clearRect(x - half - 4, bar.y - 4 - fontSize, 2 * half + 8, fontSize);
  ctx.fillText(text, x, bar.y - 4);
  ctx.restore();
}
