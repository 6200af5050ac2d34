"use client";
import { useI18n } from "../../i18n/context.js";
import { useAnnouncement } from "../../provider/useAnnouncement.js";
import { Skeleton } from "../../ui/Skeleton.js";

const rows = [0, 1, 2, 3, 4];
const cells = ["name", "key", "created", "status"] as const;

/** Rows of the final height while the first keys are read. */
export function SkeletonRows() {
  const { table } = useI18n().messages;
  useAnnouncement(table.loading);
  return (
    <div className="mak-skeleton-rows">
      <span className="mak-visually-hidden">{table.loading}</span>
      <div className="mak-skeleton-head" aria-hidden="true" />
      {rows.map((row) => (
        <div key={row} className="mak-skeleton-row" aria-hidden="true">
          {cells.map((cell) => (
            <Skeleton key={cell} silent shape="line" />
          ))}
        </div>
      ))}
    </div>
  );
}
