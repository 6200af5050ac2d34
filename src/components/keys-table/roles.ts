/**
 * In a narrow container the table is drawn as cards. Some browsers derive a table's semantics from how it is drawn,
 * so every part says what it is.
 */
export const roles = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  columnHeader: { role: "columnheader", scope: "col" },
  rowHeader: { role: "rowheader", scope: "row" },
  cell: { role: "cell" },
} as const;
