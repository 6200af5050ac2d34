"use client";
import { useEffect, useState } from "react";
import type { LazyComponent } from "./createLazyComponent.js";

/** Milliseconds. A file that comes later than this is not waited for: it may never come. */
const patience = 1_000;

/**
 * Whether a part that is wanted is loaded, or cannot be, or takes too long: for what would be pushed away if the part
 * came after it. It becomes true once and stays so, until the part is wanted no more.
 */
export function useSettledPart(part: Pick<LazyComponent<never>, "preload" | "status">, wanted: boolean): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    if (!wanted || settled) return undefined;
    let gone = false;
    const settle = () => {
      if (!gone) setSettled(true);
    };
    void part.preload().then(settle);
    const timer = setTimeout(settle, patience);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [part, wanted, settled]);
  return wanted && (settled || part.status() === "ready");
}
