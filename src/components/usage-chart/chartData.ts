import type { DayImports } from "../../contract/types.js";
import { barOptions } from "./ownDefaults.js";
import type { ChartColors } from "./useChartColors.js";

const tile = 12;

/**
 * The lowest bar of a day that is over, and of today, whose stripes need more to be seen; both in pixels. chart.js
 * counts them from the middle of the axis line, which takes half a pixel.
 */
const lowestBar = 3;
const lowestBarToday = 6.5;

/** Diagonal stripes: the day is not over. `undefined` where the browser has no canvas. */
function hatch(color: string): CanvasPattern | undefined {
  const canvas = document.createElement("canvas");
  canvas.width = tile;
  canvas.height = tile;
  const context = canvas.getContext("2d");
  if (context === null) return undefined;
  context.strokeStyle = color;
  context.lineWidth = 3;
  for (const shift of [-tile, 0, tile]) {
    context.moveTo(shift - 2, tile + 2);
    context.lineTo(shift + tile + 2, -2);
  }
  context.stroke();
  const pattern = context.createPattern(canvas, "repeat");
  pattern?.setTransform(new DOMMatrix().scale(0.5));
  return pattern ?? undefined;
}

/**
 * The bars: a day without imports has no bar, and a day with one import is seen beside a day with ten thousand. Today
 * is a dataset of its own, the second, since chart.js has one lowest bar for a dataset.
 */
export function chartData(days: readonly DayImports[], ink: ChartColors) {
  const last = days.length - 1;
  const today = hatch(ink.bar) ?? ink.bar;
  const bars = (isOfDataset: (index: number) => boolean) =>
    days.map(({ imports }, index) => (imports > 0 && isOfDataset(index) ? imports : null));
  const shape = {
    ...barOptions,
    grouped: false,
    borderColor: days.map(() => ink.bar),
    borderRadius: { topLeft: ink.radius, topRight: ink.radius },
    borderSkipped: "bottom" as const,
    maxBarThickness: 14,
    categoryPercentage: 0.76,
    barPercentage: 1,
  };
  return {
    labels: days.map(({ date }) => date),
    datasets: [
      {
        ...shape,
        label: "imports",
        data: bars((index) => index !== last),
        // A list, since chart.js keeps a single colour when only the colour changes.
        backgroundColor: days.map(() => ink.bar),
        borderWidth: 0,
        minBarLength: lowestBar,
      },
      {
        ...shape,
        label: "today",
        data: bars((index) => index === last),
        backgroundColor: days.map(() => today),
        borderWidth: 1,
        minBarLength: lowestBarToday,
      },
    ],
  };
}
