const most = 4;
/** The least space between two labels, in pixels. */
const gap = 16;

export interface TickInput {
  /** How many days there are. */
  readonly days: number;
  /** The width that the labels share, in pixels. */
  readonly width: number;
  /** The width of the widest label, in pixels. */
  readonly labelWidth: number;
}

/**
 * The days that carry a date below the axis: evenly spread, at most four, as many as fit side by side, the last
 * (today) always among them.
 */
export function tickIndices({ days, width, labelWidth }: TickInput): readonly number[] {
  const last = days - 1;
  const fitting = Math.floor((width + gap) / (labelWidth + gap));
  const count = Math.min(most, days, Math.max(1, fitting));
  if (count === 1) return [last];
  return Array.from({ length: count }, (_, index) => Math.round((index * last) / (count - 1)));
}
