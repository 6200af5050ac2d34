"use client";
import { useEffect, useState } from "react";

/** Milliseconds after which a person should be told that they are still being served. */
export const longWait = 8_000;

/** True once something has gone on for {@link longWait}. */
export function useTakesLong(active: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!active) return undefined;
    const timer = setTimeout(() => setLate(true), longWait);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [active]);
  return active && late;
}
