import type { Stand } from "./stand.mjs";

export function leftBy(
  stand: Stand,
  kind: "page" | "plain",
  options?: { mounts?: number; before?: number },
): Promise<{ listeners: number; heap: number }>;

export function measureShifts(stand: Stand, tell?: (line: string) => void): Promise<number>;
