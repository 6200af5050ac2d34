import type { ChartColors } from "./useChartColors.js";

const fontSize = 12;

/** What the painters need of a chart that is laid out. */
export interface DrawnChart {
  readonly ctx: CanvasRenderingContext2D;
  /** The plot between the axes. */
  readonly chartArea: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  getDatasetMeta(index: number): { readonly data: readonly { readonly x: number; readonly y: number }[] };
}

/** A soft band behind the day that is being read. */
export function paintBand(chart: DrawnChart, index: number | undefined, ink: ChartColors): void {
  const bar = index === undefined ? undefined : chart.getDatasetMeta(0).data[index];
  const count = chart.getDatasetMeta(0).data.length;
  if (bar === undefined) return;
  const { left, right, top, bottom } = chart.chartArea;
  const width = (right - left) / count;
  chart.ctx.save();
  chart.ctx.fillStyle = ink.band;
  chart.ctx.fillRect(bar.x - width / 2, top, width, bottom - top);
  chart.ctx.restore();
}

/** The value of the highest day, above its bar. */
export function paintPeak(chart: DrawnChart, index: number | undefined, text: string, ink: ChartColors): void {
  const bar = index === undefined ? undefined : chart.getDatasetMeta(0).data[index];
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
