import type { KeySort, KnownKeyStatus, ListKeysInput } from "../../contract/types.js";

export const pageSizes = [25, 50, 100] as const;

/** What the table shows: search, filters, sort, and how many keys a page holds. */
export interface KeysView {
  readonly search: string;
  readonly status: KnownKeyStatus | "all";
  readonly workspaceId: string;
  readonly sort: KeySort;
  readonly pageSize: (typeof pageSizes)[number];
}

/** All keys, newest first. `workspaceId: ""` is every workspace. */
export const defaultKeysView: KeysView = {
  search: "",
  status: "all",
  workspaceId: "",
  sort: "createdAt:desc",
  pageSize: 25,
};

/** What a view asks the adapter for. */
export function inputOf(view: KeysView, cursor?: string): ListKeysInput {
  const search = view.search.trim();
  return {
    limit: view.pageSize,
    sort: view.sort,
    ...(search === "" ? {} : { search }),
    ...(view.status === "all" ? {} : { status: view.status }),
    ...(view.workspaceId === "" ? {} : { workspaceId: view.workspaceId }),
    ...(cursor === undefined ? {} : { cursor }),
  };
}
