"use client";
import { useEffect, useState } from "react";

/**
 * Whole seconds left of a wait, down to 0.
 *
 * @param seconds the wait, `undefined` for none
 * @param start anything whose change starts the wait again
 */
export function useCountdown(seconds: number | undefined, start: unknown): number {
  const whole = seconds === undefined || !Number.isFinite(seconds) ? 0 : Math.max(0, Math.ceil(seconds));
  const [clock, setClock] = useState({ start, passed: 0 });
  useEffect(() => {
    if (whole === 0) return undefined;
    const begun = performance.now();
    const timer = setInterval(() => {
      const now = Math.floor((performance.now() - begun) / 1_000);
      setClock({ start, passed: now });
      if (now >= whole) clearInterval(timer);
    }, 1_000);
    return () => clearInterval(timer);
  }, [whole, start]);
  return Math.max(0, whole - (clock.start === start ? clock.passed : 0));
}
