"use client";
import type { KeySort } from "../../contract/types.js";
import { useExpiry } from "../../data/queries/useExpiry.js";
import { useI18n } from "../../i18n/context.js";
import { SelectField } from "../../ui/SelectField.js";
import { sortsOf, type SortColumn } from "./sortAndFilter.js";
import { sortLabels } from "./sortLabels.js";

export interface SortSelectProps {
  sort: KeySort;
  /** The keys carry when they were used. */
  lastUsed: boolean;
  /** The list can be sorted by imports. */
  imports: boolean;
  onSort: (sort: KeySort) => void;
}

/** The order, where the table is too narrow for the header of each column. */
export function SortSelect({ sort, lastUsed, imports, onSort }: SortSelectProps) {
  const i18n = useI18n();
  const { table } = i18n.messages;
  const { canSort } = useExpiry();
  const labels = sortLabels(i18n);
  const columns: SortColumn[] = ["createdAt", ...(lastUsed ? ["lastUsedAt" as const] : []), "name"];
  if (canSort) columns.push("expiresAt");
  if (imports) columns.push("imports");
  return (
    <SelectField
      className="mak-filter mak-sort-select"
      layout="inline"
      label={table.sort}
      value={sort}
      options={sortsOf(sort, columns).map((value) => ({ value, label: labels[value.split(":")[0] as SortColumn] }))}
      onChange={(value) => onSort(value as KeySort)}
    />
  );
}
