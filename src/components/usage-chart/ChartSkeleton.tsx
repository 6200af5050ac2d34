import { Skeleton } from "../../ui/Skeleton.js";

/** Where the sentence and the bars will stand. */
export function ChartSkeleton() {
  return (
    <div className="mak-chart-skeleton">
      <Skeleton shape="line" className="mak-chart-skeleton-text" />
      <Skeleton silent className="mak-chart-skeleton-bars" />
    </div>
  );
}
