/** What the middle of the axis may say, as a multiple of a power of ten. */
const middles = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/**
 * The value at the top of the axis, whose half stands in its middle; at least 2. The highest bar takes three quarters of
 * the plot or more, where chart.js's own steps leave half of it empty above a bar of 101.
 */
export function axisTop(highest: number): number {
  const half = Math.max(1, highest / 2);
  const power = 10 ** Math.floor(Math.log10(half));
  const middle = middles.find((one) => one * power >= half && Number.isInteger(one * power)) ?? 10;
  return 2 * middle * power;
}
