import type { Part } from "./parts.js";

/** The tones of a stacked chart, from the axis upwards. */
export const tones = ["1", "2", "3", "4", "5", "6", "other"] as const;

/** The tone of a stacked chart's part. */
export type Tone = (typeof tones)[number];

/** The tone of one of the parts: by its place, and the last one for the rest. */
export function toneOf(parts: readonly Part[], index: number): Tone {
  return parts[index]?.id === undefined ? "other" : (tones[index] ?? "other");
}
