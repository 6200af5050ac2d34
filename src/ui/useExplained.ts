"use client";
import { useEffect, useState } from "react";
import { errorDetailPart } from "./errorDetailPart.js";

/**
 * A region's failure, as soon as what explains it is loaded, or cannot be: until then the region goes on waiting. A
 * notice that got its advice later would grow and push what stands below it.
 */
export function useExplained<T>(failure: T | undefined): T | undefined {
  // For good: a notice that loads again what was missing must not vanish meanwhile.
  const [settled, setSettled] = useState(false);
  const failed = failure !== undefined;
  useEffect(() => {
    if (!failed || settled) return;
    let gone = false;
    void errorDetailPart.preload().then(() => {
      if (!gone) setSettled(true);
    });
    return () => {
      gone = true;
    };
  }, [failed, settled]);
  return settled || errorDetailPart.status() === "ready" ? failure : undefined;
}
