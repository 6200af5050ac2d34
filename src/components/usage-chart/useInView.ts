"use client";
import { useEffect, useState, type RefObject } from "react";

/** Becomes true when an element is near the screen, or when the browser has nothing else to do, and stays so. */
export function useInView(target: RefObject<Element | null>): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const element = target.current;
    if (seen || element === null) return undefined;
    const see = () => setSeen(true);
    // No browser is without it, but tests in jsdom are, and without a canvas too: there the chart is its sentence and table.
    if (typeof IntersectionObserver === "undefined") return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) see();
      },
      { rootMargin: "200px" },
    );
    observer.observe(element);
    // Safari has no idle callback: there the chart waits until it is seen. A browser may be idle before it has drawn
    // what came with the numbers, the keys above all: that comes first.
    let idle: number | undefined;
    const frame = requestAnimationFrame(() => {
      if (typeof requestIdleCallback === "function") idle = requestIdleCallback(see);
    });
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
      if (idle !== undefined) cancelIdleCallback(idle);
    };
  }, [seen, target]);
  return seen;
}
