"use client";
import { useEffect, useState } from "react";
import { useEvent } from "./useEvent.js";

const minute = 60_000;

/** The time in epoch milliseconds, read again each minute: what is written relative to now must not go stale. */
export function useNow(clock: () => number): number {
  const [now, setNow] = useState(clock);
  const read = useEvent(() => setNow(clock()));
  useEffect(() => {
    const timer = setInterval(read, minute);
    return () => clearInterval(timer);
  }, [read]);
  return now;
}
