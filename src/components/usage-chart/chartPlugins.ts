import { headroom } from "./chartOptions.js";
import type { ChartColors } from "./useChartColors.js";

const fontSize = 12;

/** What the painters need of a chart that is laid out. */
export interface DrawnChart {
  readonly ctx: CanvasRenderingContext2D;
  /** The plot between the axes. */
  readonly chartArea: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  getDatasetMeta(index: number): { readonly data: readonly { readonly x: number; readonly y: number }[] };
}

type Bar = ReturnType<DrawnChart["getDatasetMeta"]>["data"][number];

/** The bars of all days, oldest first: today is the second dataset of `chartData()`. */
export function barsOf(chart: DrawnChart): readonly Bar[] {
  const [over, today] = [0, 1].map((dataset) => chart.getDatasetMeta(dataset).data);
  return [...(over ?? []).slice(0, -1), ...(today ?? []).slice(-1)];
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
  // chart.js types only what all its elements have; a bar can draw itself.
  (bar as typeof bar & { draw: (ctx: CanvasRenderingContext2D) => void }).draw(ctx);
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
  ctx.fillText(text, x, bar.y - 4);
  ctx.restore();
}
