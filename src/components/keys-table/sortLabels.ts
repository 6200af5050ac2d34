import type { KeySort } from "../../contract/types.js";
import type { I18n } from "../../i18n/context.js";
import { importsHint } from "../../provider/importsHint.js";
import { sortedAs, type SortColumn } from "./sortAndFilter.js";

/** What each order is called. */
export function sortLabels(i18n: I18n): Readonly<Record<SortColumn, string>> {
  const { table, expiry } = i18n.messages;
  return {
    createdAt: table.created,
    lastUsedAt: table.lastUsed,
    name: table.name,
    expiresAt: expiry.sortColumn,
    imports: importsHint(i18n),
  };
}

/** Says by which column the table is sorted now, and in which direction. */
export function sortedText(sort: KeySort, i18n: I18n): string {
  const { table } = i18n.messages;
  const column = sort.split(":")[0] as SortColumn;
  const label = { column: sortLabels(i18n)[column] };
  return sortedAs(sort, column) === "descending" ? table.announceDescending(label) : table.announceAscending(label);
}
