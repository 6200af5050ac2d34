"use client";
import type { KeySort } from "../../contract/types.js";
import { useI18n } from "../../i18n/context.js";
import { VisuallyHidden } from "../../ui/VisuallyHidden.js";
import type { Columns } from "./columns.js";
import { roles } from "./roles.js";
import { SortHeader } from "./SortHeader.js";

export interface TableHeadProps {
  columns: Columns;
  sort: KeySort;
  /** The status, which says when a key expires, sorts by that. */
  sortsByExpiry: boolean;
  onSort: (sort: KeySort) => void;
}

/** The header row. */
export function TableHead({ columns, sort, sortsByExpiry, onSort }: TableHeadProps) {
  const { table, expiry } = useI18n().messages;
  const sorting = { sort, onSort };
  return (
    <thead className="mak-thead" {...roles.group}>
      <tr className="mak-head-row" {...roles.row}>
        <SortHeader {...sorting} column="name" className="mak-cell-name" label={table.name} />
        <th className="mak-th mak-th-plain mak-cell-key" {...roles.columnHeader}>
          {table.key}
        </th>
        {columns.workspace ? (
          <th className="mak-th mak-th-plain mak-cell-workspace" {...roles.columnHeader}>
            {table.workspace}
          </th>
        ) : null}
        <SortHeader {...sorting} column="createdAt" className="mak-cell-created" label={table.created} />
        {columns.lastUsed ? (
          <SortHeader {...sorting} column="lastUsedAt" className="mak-cell-used" label={table.lastUsed} />
        ) : null}
        {sortsByExpiry ? (
          <SortHeader
            {...sorting}
            column="expiresAt"
            className="mak-cell-status"
            label={table.status}
            sortsBy={expiry.sortColumn}
          />
        ) : (
          <th className="mak-th mak-th-plain mak-cell-status" {...roles.columnHeader}>
            {table.status}
          </th>
        )}
        {columns.actions ? (
          <th className="mak-th mak-th-plain mak-cell-actions" {...roles.columnHeader}>
            <VisuallyHidden>{table.actions}</VisuallyHidden>
          </th>
        ) : null}
      </tr>
    </thead>
  );
}
