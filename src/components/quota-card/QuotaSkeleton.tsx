import { Skeleton } from "../../ui/Skeleton.js";

/** Where the number, the meter and the sentences will stand. */
export function QuotaSkeleton() {
  return (
    <>
      <Skeleton shape="line" className="mak-quota-skeleton-number" />
      <Skeleton silent shape="line" className="mak-quota-skeleton-meter" />
      <Skeleton silent shape="line" className="mak-quota-skeleton-text" />
    </>
  );
}
