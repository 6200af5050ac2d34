import type { DayImports } from "../../contract/types.js";
import { barOptions } from "./ownDefaults.js";
import { patternOf } from "./patterns.js";
import type { ChartColors } from "./useChartColors.js";

/**
 * The lowest bar of a day that is over, and of today, whose stripes need more to be seen; both in pixels. chart.js
 * counts them from the middle of the axis line, which takes half a pixel.
 */
export const lowestBar = 3;
export const lowestBarToday = 6.5;

/** What all bars have in common. */
export const barShape = {
  ...barOptions,
  grouped: false,
  borderSkipped: "bottom" as const,
  maxBarThickness: 14,
  categoryPercentage: 0.76,
  barPercentage: 1,
};

/**
 * The bars: a day without imports has no bar, and a day with one import is seen beside a day with ten thousand. Today
 * is a dataset of its own, the second, since chart.js has one lowest bar for a dataset.
 */
export function chartData(days: readonly DayImports[], ink: ChartColors) {
  const last = days.length - 1;
  const today = patternOf("diagonal", ink.bar) ?? ink.bar;
  const bars = (isOfDataset: (index: number) => boolean) =>
    days.map(({ imports }, index) => (imports > 0 && isOfDataset(index) ? imports : null));
  const shape = {
    ...barShape,
    borderColor: days.map(() => ink.bar),
    borderRadius: { topLeft: ink.radius, topRight: ink.radius },
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
