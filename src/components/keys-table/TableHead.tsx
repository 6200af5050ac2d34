"use client";
import type { ReactNode } from "react";
import type { KeySort } from "../../contract/types.js";
import { useI18n } from "../../i18n/context.js";
import type { SlotColumn } from "../../provider/slots.js";
import { VisuallyHidden } from "../../ui/VisuallyHidden.js";
import { ownAfter, type Columns } from "./columns.js";
import { roles } from "./roles.js";
import { SortHeader } from "./SortHeader.js";
import { importsHint } from "../../provider/importsHint.js";

export interface TableHeadProps {
  columns: Columns;
  sort: KeySort;
  /** The status, which says when a key expires, sorts by that. */
  sortsByExpiry: boolean;
  /** The imports can be sorted by. */
  sortsByImports: boolean;
  onSort: (sort: KeySort) => void;
  /** The checkbox of the whole page. */
  selectPage: ReactNode;
}

/** The header row. */
export function TableHead({ columns, sort, sortsByExpiry, sortsByImports, onSort, selectPage }: TableHeadProps) {
  const i18n = useI18n();
  const { table, expiry, usage } = i18n.messages;
  const sorting = { sort, onSort };
  const own = (place: SlotColumn["after"]) =>
    ownAfter(columns, place).map(({ id, header }) => (
      <th key={id} className="mak-th mak-th-plain mak-cell-own" {...roles.columnHeader}>
        {header}
      </th>
    ));
  return (
    <thead className="mak-thead" {...roles.group}>
      <tr className="mak-head-row" {...roles.row}>
        {columns.select ? (
          <th className="mak-th mak-cell-select" {...roles.columnHeader}>
            {selectPage}
          </th>
        ) : null}
        <SortHeader {...sorting} column="name" className="mak-cell-name" label={table.name} />
        {own("name")}
        <th className="mak-th mak-th-plain mak-cell-key" {...roles.columnHeader}>
          {table.key}
        </th>
        {own("key")}
        {columns.workspace ? (
          <th className="mak-th mak-th-plain mak-cell-workspace" {...roles.columnHeader}>
            {table.workspace}
          </th>
        ) : null}
        {own("workspace")}
        <SortHeader {...sorting} column="createdAt" className="mak-cell-created" label={table.created} />
        {own("created")}
        {columns.lastUsed ? (
          <SortHeader {...sorting} column="lastUsedAt" className="mak-cell-used" label={table.lastUsed} />
        ) : null}
        {own("lastUsed")}
        {!columns.imports ? null : sortsByImports ? (
          <SortHeader
            {...sorting}
            column="imports"
            className="mak-cell-imports"
            label={usage.column}
            sortsBy={importsHint(i18n)}
          />
        ) : (
          <th className="mak-th mak-th-plain mak-cell-imports" title={importsHint(i18n)} {...roles.columnHeader}>
            {usage.column}
          </th>
        )}
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
        {own("status")}
        {columns.actions ? (
          <th className="mak-th mak-th-plain mak-cell-actions" {...roles.columnHeader}>
            <VisuallyHidden>{table.actions}</VisuallyHidden>
          </th>
        ) : null}
      </tr>
    </thead>
  );
}
