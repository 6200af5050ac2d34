"use client";
import { useRef } from "react";
import { Skeleton } from "../../ui/Skeleton.js";
import { preloadBars } from "./lazyBars.js";
import { useWhenNear } from "./useInView.js";

/** Where the sentence and the bars will stand. `expected`: there will be bars, so their code loads beside the numbers. */
export function ChartSkeleton({ expected }: { expected: boolean }) {
  const box = useRef<HTMLDivElement>(null);
  useWhenNear(box, expected ? preloadBars : undefined);
  return (
    <div ref={box} className="mak-chart-skeleton">
      <Skeleton shape="line" className="mak-chart-skeleton-text" />
      <Skeleton silent className="mak-chart-skeleton-bars" />
    </div>
  );
}
