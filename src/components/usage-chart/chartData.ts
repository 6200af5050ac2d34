import type { DayImports } from "../../contract/schemas.js";
import type { ChartColors } from "./useChartColors.js";

const tile = 12;

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

/** The bars: a day without imports has none, a day with one is seen beside a day with ten thousand. */
export function chartData(days: readonly DayImports[], ink: ChartColors) {
  const last = days.length - 1;
  const today = hatch(ink.bar) ?? ink.bar;
  return {
    labels: days.map(({ date }) => date),
    datasets: [
      {
        label: "imports",
        data: days.map(({ imports }) => (imports === 0 ? null : imports)),
        backgroundColor: days.map((_, index) => (index === last ? today : ink.bar)),
        borderColor: ink.bar,
        borderWidth: days.map((_, index) => (index === last ? 1 : 0)),
        borderRadius: { topLeft: 3, topRight: 3 },
        borderSkipped: "bottom" as const,
        minBarLength: 2,
        maxBarThickness: 14,
        categoryPercentage: 0.76,
        barPercentage: 1,
      },
    ],
  };
}
