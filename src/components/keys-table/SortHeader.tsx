"use client";
import type { KeySort } from "../../contract/types.js";
import { useI18n } from "../../i18n/context.js";
import { roles } from "./roles.js";
import { nextSort, sortedAs, type SortColumn } from "./sortAndFilter.js";

export interface SortHeaderProps {
  column: SortColumn;
  label: string;
  className: string;
  sort: KeySort;
  onSort: (sort: KeySort) => void;
}

/** A column's header that sorts by it, and turns the order when pressed again. */
export function SortHeader({ column, label, className, sort, onSort }: SortHeaderProps) {
  const { table } = useI18n().messages;
  const sorted = sortedAs(sort, column);
  return (
    <th className={`mak-th ${className}`} aria-sort={sorted} {...roles.columnHeader}>
      <button
        type="button"
        className="mak-sort"
        title={table.sortBy({ column: label })}
        onClick={() => onSort(nextSort(sort, column))}
      >
        {label}
        <svg className="mak-sort-icon" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
          <path d="M3 5l3-3 3 3" className="mak-sort-up" />
          <path d="M3 7l3 3 3-3" className="mak-sort-down" />
        </svg>
      </button>
    </th>
  );
}
