import { knownKeyStatuses } from "../../contract/keyStatus.js";
import type { KeySort } from "../../contract/types.js";
import { defaultKeysView, pageSizes, type KeysView } from "./keysView.js";

const sorts: readonly KeySort[] = [
  "createdAt:desc",
  "createdAt:asc",
  "name:asc",
  "name:desc",
  "lastUsedAt:desc",
  "lastUsedAt:asc",
  "expiresAt:asc",
  "expiresAt:desc",
  "imports:desc",
  "imports:asc",
];
const statuses: readonly KeysView["status"][] = ["all", "expiring", ...knownKeyStatuses];

const cleanUps: readonly KeysView["cleanUp"][] = ["unused", "creatorLeft"];

const oneOf = <T>(choices: readonly T[], value: unknown, otherwise: T): T =>
  choices.find((choice) => String(choice) === value) ?? otherwise;

/**
 * Writes a view into the query of an address: only what differs from {@link defaultKeysView}. Its parameters are `search`,
 * `status`, `cleanUp`, `workspace`, `sort`, `size`, `key` and `action`; all others in `current` stay as they are.
 *
 * @param current the query as it is now. @default none
 * @example setParams(viewToParams(view, params))
 */
export function viewToParams(view: KeysView, current?: URLSearchParams): URLSearchParams {
  const params = new URLSearchParams(current);
  const put = (name: string, value: string, usual: string) => {
    params.delete(name);
    if (value !== usual) params.set(name, value);
  };
  put("search", view.search, "");
  put("status", view.status, defaultKeysView.status);
  put("cleanUp", view.cleanUp ?? "", "");
  put("workspace", view.workspaceId, "");
  put("sort", view.sort, defaultKeysView.sort);
  put("size", String(view.pageSize), String(defaultKeysView.pageSize));
  put("key", view.keyId ?? "", "");
  put("action", view.keyId === undefined ? "" : (view.keyAction ?? ""), "");
  return params;
}

/** Reads a view from the query of an address. What is missing or unknown there is as in {@link defaultKeysView}. */
export function viewFromParams(params: URLSearchParams): KeysView {
  const keyId = params.get("key") ?? "";
  const cleanUp = oneOf(cleanUps, params.get("cleanUp"), undefined);
  return {
    search: params.get("search") ?? "",
    status: oneOf(statuses, params.get("status"), defaultKeysView.status),
    workspaceId: params.get("workspace") ?? "",
    sort: oneOf(sorts, params.get("sort"), defaultKeysView.sort),
    pageSize: oneOf(pageSizes, params.get("size"), defaultKeysView.pageSize),
    ...(cleanUp === undefined ? {} : { cleanUp }),
    ...(keyId === "" ? {} : { keyId }),
    ...(keyId !== "" && params.get("action") === "revoke" ? { keyAction: "revoke" as const } : {}),
  };
}
