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
  /**
   * Only active keys with which there is something to do, whatever `status` says: `"unused"`, not used for the page's
   * `unusedAfterDays`; `"creatorLeft"`, made by someone who has left. Absent, and where the backend cannot be asked for
   * them: no such filter.
   */
  readonly cleanUp?: "unused" | "creatorLeft" | undefined;
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

/** What bounds the keys of a view, as far as the backend can be asked for it. */
export interface ViewBounds {
  readonly expiresBefore?: string | undefined;
  readonly usedBefore?: string | undefined;
  readonly creatorLeft?: boolean | undefined;
}

/** What a view asks the adapter for. Without its bound a view of keys that expire or are to be cleaned up is that of all keys. */
export function inputOf(view: KeysView, cursor?: string, bounds: ViewBounds = {}): ListKeysInput {
  const search = view.search.trim();
  const { expiresBefore, usedBefore, creatorLeft = false } = bounds;
  const expiring = expiresBefore === undefined ? {} : ({ status: "active", expiresBefore } as const);
  const cleanUp =
    view.cleanUp === "unused" && usedBefore !== undefined
      ? ({ status: "active", usedBefore } as const)
      : view.cleanUp === "creatorLeft" && creatorLeft
        ? ({ status: "active", creatorLeft } as const)
        : {};
  return {
    limit: view.pageSize,
    sort: view.sort,
    ...(search === "" ? {} : { search }),
    ...(view.status === "expiring" ? expiring : view.status === "all" ? {} : { status: view.status }),
    ...cleanUp,
    ...(view.workspaceId === "" ? {} : { workspaceId: view.workspaceId }),
    ...(cursor === undefined ? {} : { cursor }),
  };
}
