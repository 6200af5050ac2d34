import type { Drawing } from "./set.d.mts";

export interface Comparison {
  compared: number;
  changed: (Drawing & { share: number })[];
  added: Drawing[];
  removed: Drawing[];
}

export function comparePictures(before: Buffer, after: Buffer): { share: number; picture?: Buffer };
export function compareSets(before: string, after: string, wanted?: (id: string) => boolean): Comparison;
export function reportOf(comparison: Comparison): string;
