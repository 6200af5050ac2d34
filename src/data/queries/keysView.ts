import type { KeySort, KnownKeyStatus, ListKeysInput } from "../../contract/types.js";

/** How many keys a page of the table may hold. */
export const pageSizes = [25, 50, 100] as const;

/** What the table shows: search, filters, sort, and how many keys a page holds. */
export interface KeysView {
  /** What is looked for in the names, descriptions and previews of keys. Empty: every key. */
  readonly search: string;
  /**
   * Only keys in this state, or `"all"`. `"expiring"`: active keys that expire within the policy's time of warning; all
   * keys where there is none.
   */
  readonly status: KnownKeyStatus | "all" | "expiring";
  /** Only keys of the workspace with this id. Empty: every workspace. */
  readonly workspaceId: string;
  /** The column and direction of the order. */
  readonly sort: KeySort;
  /** How many keys a page holds. */
  readonly pageSize: (typeof pageSizes)[number];
  /** The key whose details are opened, once; it is then left out of the view. Absent: none. */
  readonly keyId?: string | undefined;
  /** `"revoke"`: the revocation of that key is asked for. Absent: its details are opened. */
  readonly keyAction?: "revoke" | undefined;
}

/** All keys, newest first. `workspaceId: ""` is every workspace. */
export const defaultKeysView: KeysView = {
  search: "",
  status: "all",
  workspaceId: "",
  sort: "createdAt:desc",
  pageSize: 25,
};

/** What a view asks the adapter for. Without `expiresBefore` the view of expiring keys is that of all keys. */
export function inputOf(view: KeysView, cursor?: string, expiresBefore?: string): ListKeysInput {
  const search = view.search.trim();
  const expiring = expiresBefore === undefined ? {} : ({ status: "active", expiresBefore } as const);
  return {
    limit: view.pageSize,
    sort: view.sort,
    ...(search === "" ? {} : { search }),
    ...(view.status === "expiring" ? expiring : view.status === "all" ? {} : { status: view.status }),
    ...(view.workspaceId === "" ? {} : { workspaceId: view.workspaceId }),
    ...(cursor === undefined ? {} : { cursor }),
  };
}
