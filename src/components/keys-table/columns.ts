import type { ApiKey } from "../../contract/types.js";
import type { SlotColumn } from "../../provider/slots.js";
import { warnOnce } from "../../utils/warnOnce.js";

/** The columns that are not always there: each appears as far as there is something to show in it. */
export interface Columns {
  readonly workspace: boolean;
  readonly lastUsed: boolean;
  readonly imports: boolean;
  readonly actions: boolean;
  /** A checkbox before each key. */
  readonly select: boolean;
  /** The host's own. */
  readonly own: readonly SlotColumn[];
}

/** How many columns the table has. */
export function countColumns({ workspace, lastUsed, imports, actions, select, own }: Columns): number {
  return 4 + [workspace, lastUsed, imports, actions, select].filter(Boolean).length + own.length;
}

/** The host's columns that stand behind one of the page's, whether that is there or not. */
export function ownAfter({ own }: Columns, place: SlotColumn["after"]): readonly SlotColumn[] {
  return own.filter(({ after = "status" }) => after === place);
}

const places: readonly unknown[] = ["name", "key", "workspace", "created", "lastUsed", "status", undefined];

/** The columns that can be drawn. Hosts without types may give anything. */
export function usableColumns(columns: readonly SlotColumn[] | undefined): readonly SlotColumn[] {
  const usable = new Map<string, SlotColumn>();
  for (const column of columns ?? []) {
    const { id, header, cell, after } = column as Partial<SlotColumn>;
    const fits = typeof id === "string" && typeof header === "string" && typeof cell === "function" && !usable.has(id);
    if (fits) usable.set(id, places.includes(after) ? column : { id, header, cell });
    else
      warnOnce(
        () => "API keys page: a column of slots.columns is left out: it needs an id of its own, a header and a cell.",
      );
  }
  return [...usable.values()];
}

/** Some backends do not track use: a column that says so in every row says nothing. */
export function carriesUse(keys: readonly ApiKey[]): boolean {
  return keys.some(({ lastUsedAt }) => lastUsedAt !== undefined);
}
