import { barShape } from "./chartData.js";
import type { ChartContent } from "./chartContent.js";
import { patternOf, type Pattern } from "./patterns.js";
import { toneOf, tones, type Tone } from "./tones.js";
import type { ChartColors } from "./useChartColors.js";

/** What tells the tones apart where the system has one colour for all of them. The first is filled, the last is empty. */
const patterns: Readonly<Partial<Record<Tone, Pattern>>> = {
  2: "diagonal",
  3: "horizontal",
  4: "crossed",
  5: "backward",
  6: "dotted",
};

/**
 * The bars of a stacked chart: one dataset a part, from the axis upwards. No part has a lowest height, which would add
 * up to more than the day; `paintLow()` draws days that would not be seen.
 */
export function stackedData({ days, parts }: Pick<ChartContent, "days" | "parts">, ink: ChartColors) {
  const last = days.length - 1;
  /** The part that ends a day's bar, whose corners are round. */
  const tops = days.map((_, day) => parts.findLastIndex((part) => (part.days[day]?.imports ?? 0) > 0));
  return {
    labels: days.map(({ date }) => date),
    datasets: parts.map((part, index) => {
      const tone = toneOf(parts, index);
      const color = ink.tones[tones.indexOf(tone)] ?? ink.bar;
      const pattern = patterns[tone];
      const fill = !ink.forced
        ? color
        : tone === "other"
          ? ink.ground
          : pattern === undefined
            ? color
            : (patternOf(pattern, color) ?? color);
      // Today is not over. Patterns that tell the tones apart say more than that, which its label says too.
      const today = ink.forced ? fill : (patternOf("diagonal", color) ?? color);
      return {
        ...barShape,
        stack: "all",
        label: part.name,
        data: days.map((_, day) => {
          const imports = part.days[day]?.imports ?? 0;
          return imports > 0 ? imports : null;
        }),
        backgroundColor: days.map((_, day) => (day === last ? today : fill)),
        borderColor: days.map((_, day) => (ink.forced || day === last ? color : ink.ground)),
        // A gap of the ground's colour between the parts; where there are outlines they do the same.
        borderWidth: days.map((_, day) =>
          ink.forced || day === last ? 1 : { top: tops[day] === index ? 0 : 1, left: 0, right: 0, bottom: 0 },
        ),
        borderRadius: days.map((_, day) => {
          const radius = tops[day] === index ? ink.radius : 0;
          return { topLeft: radius, topRight: radius, bottomLeft: 0, bottomRight: 0 };
        }),
      };
    }),
  };
}
