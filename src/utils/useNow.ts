"use client";
import { useMemo, useSyncExternalStore } from "react";

const minute = 60_000;

/** Reads a clock once, and again each minute while somebody listens. */
function createMinuteClock(clock: () => number) {
  let now = clock();
  return {
    get: () => now,
    subscribe: (onChange: () => void) => {
      const timer = setInterval(() => {
        now = clock();
        onChange();
      }, minute);
      return () => clearInterval(timer);
    },
  };
}

/**
 * The time in epoch milliseconds, read again each minute: what is written relative to now must not go stale. Another
 * clock, after hydration for one, is read at once.
 */
export function useNow(clock: () => number): number {
  const { get, subscribe } = useMemo(() => createMinuteClock(clock), [clock]);
  return useSyncExternalStore(subscribe, get, get);
}
