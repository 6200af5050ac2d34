"use client";
import { useEffect, useState } from "react";
import { useStableCallback } from "./useStableCallback.js";

const minute = 60_000;

/** The time in epoch milliseconds, read again each minute: what is written relative to now must not go stale. */
export function useNow(clock: () => number): number {
  const [read, setRead] = useState(() => ({ clock, now: clock() }));
  const again = useStableCallback(() => setRead({ clock, now: clock() }));
  // Another clock, after hydration for one, is read at once.
  const current = read.clock === clock ? read : { clock, now: clock() };
  if (current !== read) setRead(current);
  useEffect(() => {
    const timer = setInterval(again, minute);
    return () => clearInterval(timer);
  }, [again]);
  return current.now;
}
