import type { Clock } from "../context.js";
import { Problem } from "./Problem.js";

const windowMs = 60_000;
/** Windows are dropped all together when there are this many, so that callers who come once cannot fill the memory. */
const mostWindows = 10_000;

/** Lets a caller through, or throws `rate_limited` with the seconds to wait. */
export type RateLimit = (caller: string) => void;

/**
 * Counts requests a minute and caller, in the memory of this process: with several processes each counts for itself.
 * `null` counts nothing.
 */
export function createRateLimit(perMinute: number | null, clock: Clock): RateLimit {
  if (perMinute === null) return () => undefined;
  const windows = new Map<string, { start: number; count: number }>();
  return (caller) => {
    const now = clock().getTime();
    let window = windows.get(caller);
    if (window === undefined || now >= window.start + windowMs) {
      if (windows.size >= mostWindows) forget(windows, now);
      window = { start: now, count: 0 };
      windows.set(caller, window);
    }
    window.count += 1;
    if (window.count > perMinute) {
      const retryAfter = Math.max(1, Math.ceil((window.start + windowMs - now) / 1000));
      throw new Problem("rate_limited", {
        detail: `At most ${String(perMinute)} requests a minute. Try again in ${String(retryAfter)} s.`,
        retryAfter,
      });
    }
  };
}

function forget(windows: Map<string, { start: number }>, now: number): void {
  for (const [caller, window] of windows) if (now >= window.start + windowMs) windows.delete(caller);
  if (windows.size >= mostWindows) windows.clear();
}
