import { matchesSearch } from "../../utils/matchesSearch.js";
import { normalizeForSearch } from "../../utils/normalizeForSearch.js";
import type { ApiKey, KeySort } from "../../contract/types.js";
import { defaultKeysView, type KeysView } from "../../data/queries/keysView.js";

/** The columns that a table can be sorted by. */
export type SortColumn = "name" | "createdAt" | "lastUsedAt" | "expiresAt" | "imports";

const firstDirection = {
  name: "asc",
  createdAt: "desc",
  lastUsedAt: "desc",
  expiresAt: "asc",
  imports: "desc",
} as const;

const firstSort = (column: SortColumn): KeySort => `${column}:${firstDirection[column]}`;

/** What a press on a column's header sorts by: its natural direction first, then the other. */
export function nextSort(sort: KeySort, column: SortColumn): KeySort {
  const first = firstSort(column);
  if (sort !== first) return first;
  return `${column}:${firstDirection[column] === "asc" ? "desc" : "asc"}`;
}

/** `aria-sort` of a column's header. */
export function sortedAs(sort: KeySort, column: SortColumn): "ascending" | "descending" | undefined {
  if (!sort.startsWith(`${column}:`)) return undefined;
  return sort.endsWith(":asc") ? "ascending" : "descending";
}

/** Whether the view leaves keys out. */
export function isFiltered(view: KeysView): boolean {
  return view.search.trim() !== "" || view.status !== "all" || view.workspaceId !== "" || view.cleanUp !== undefined;
}

export const noFilters = {
  search: "",
  status: "all",
  workspaceId: "",
  cleanUp: undefined,
} as const satisfies Partial<KeysView>;

/** What a choice of a status shows. Keys that expire soon come in the order in which they do, where that can be asked for. */
export function statusView(status: KeysView["status"], view: KeysView, canSort: boolean): Partial<KeysView> {
  const filter = { status, cleanUp: undefined };
  if (status === "expiring") return { ...filter, ...(canSort ? { sort: "expiresAt:asc" } : {}) };
  return { ...filter, ...(view.status === "expiring" ? { sort: defaultKeysView.sort } : {}) };
}

/** The orders that a select offers: each column's natural direction, and the one that the table has. */
export function sortsOf(sort: KeySort, columns: readonly SortColumn[]): readonly KeySort[] {
  return columns.map((column) => (sort.startsWith(`${column}:`) ? sort : firstSort(column)));
}

/** What has to change in a view so that a new key is on its first page; `undefined` where it is there already. */
export function changeToShow(key: ApiKey, view: KeysView, onlyPage: boolean): Partial<KeysView> | undefined {
  const search = normalizeForSearch(view.search.trim());
  const change: { -readonly [K in keyof KeysView]?: KeysView[K] } = {};
  if (search !== "" && !matchesSearch(key, search)) change.search = "";
  if (view.status !== "all" && view.status !== key.status) change.status = "all";
  if (view.cleanUp !== undefined) change.cleanUp = undefined;
  if (view.workspaceId !== "" && view.workspaceId !== key.workspaceId) change.workspaceId = "";
  const cleared = Object.keys(change).length > 0;
  // In another order the new key may stand anywhere, on the first page only where there is no second.
  if (view.sort !== defaultKeysView.sort && (cleared || !onlyPage)) change.sort = defaultKeysView.sort;
  return Object.keys(change).length === 0 ? undefined : change;
}
