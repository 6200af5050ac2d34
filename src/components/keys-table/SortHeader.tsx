"use client";
import type { KeySort } from "../../contract/types.js";
import { useI18n } from "../../i18n/context.js";
import { roles } from "./roles.js";
import { nextSort, sortedAs, type SortColumn } from "./sortAndFilter.js";

export interface SortHeaderProps {
  column: SortColumn;
  label: string;
  /** What it sorts by, where that is not what the column is called. @default the label */
  sortsBy?: string | undefined;
  className: string;
  sort: KeySort;
  onSort: (sort: KeySort) => void;
}

/** A column's header that sorts by it, and turns the order when pressed again. */
export function SortHeader({ column, label, sortsBy = label, className, sort, onSort }: SortHeaderProps) {
  const { table } = useI18n().messages;
  const sorted = sortedAs(sort, column);
  return (
    <th className={`mak-th ${className}`} aria-sort={sorted} {...roles.columnHeader}>
      <button
        type="button"
        className="mak-sort"
        title={table.sortBy({ column: sortsBy })}
        onClick={() => onSort(nextSort(sort, column))}
      >
        <span className="mak-text">{label}</span>
        <svg className="mak-sort-icon" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
          <polyline points="3,5 6,2 9,5" className="mak-stroke mak-sort-up" />
          <polyline points="3,7 6,10 9,7" className="mak-stroke mak-sort-down" />
        </svg>
      </button>
    </th>
  );
}
