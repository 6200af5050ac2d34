import type { ApiKey } from "../../contract/types.js";

/** The columns that are not always there: each appears as far as there is something to show in it. */
export interface Columns {
  readonly workspace: boolean;
  readonly lastUsed: boolean;
  readonly actions: boolean;
}

/** How many columns the table has. */
export function countColumns({ workspace, lastUsed, actions }: Columns): number {
  return 4 + [workspace, lastUsed, actions].filter(Boolean).length;
}

/** Some backends do not track use: a column that says so in every row says nothing. */
export function carriesUse(keys: readonly ApiKey[]): boolean {
  return keys.some(({ lastUsedAt }) => lastUsedAt !== undefined);
}
