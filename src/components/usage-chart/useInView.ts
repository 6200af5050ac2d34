"use client";
import { useEffect, useState, type RefObject } from "react";

// No browser is without it, but tests in jsdom are, and without a canvas too: there the chart is its sentence and table.
const canWatch = () => typeof IntersectionObserver !== "undefined";

/** Calls `see` when an element is near the screen. */
function watchNear(element: Element, see: () => void): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) see();
    },
    { rootMargin: "200px" },
  );
  observer.observe(element);
  return () => observer.disconnect();
}

/** Calls a function once its element is near the screen. Undefined: it is not wanted yet. */
export function useWhenNear(target: RefObject<Element | null>, see: (() => void) | undefined): void {
  useEffect(() => {
    const element = target.current;
    return see === undefined || element === null || !canWatch() ? undefined : watchNear(element, see);
  }, [see, target]);
}

/** Becomes true when an element is near the screen, or when the browser has nothing else to do, and stays so. */
export function useInView(target: RefObject<Element | null>): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const element = target.current;
    if (seen || element === null || !canWatch()) return undefined;
    const see = () => setSeen(true);
    const unwatch = watchNear(element, see);
    // Safari has no idle callback: there the chart waits until it is seen. A browser may be idle before it has drawn
    // what came with the numbers, the keys above all: that comes first.
    let idle: number | undefined;
    const frame = requestAnimationFrame(() => {
      if (typeof requestIdleCallback === "function") idle = requestIdleCallback(see);
    });
    return () => {
      unwatch();
      cancelAnimationFrame(frame);
      if (idle !== undefined) cancelIdleCallback(idle);
    };
  }, [seen, target]);
  return seen;
}
