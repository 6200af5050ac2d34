import type { QueryClient } from "@tanstack/react-query";
import { normalizeForSearch } from "../../utils/normalizeForSearch.js";
import type { ListKeysInput } from "../../contract/inputSchemas.js";
import type { ApiKey, KeyList } from "../../contract/schemas.js";
import { cacheKeys } from "./cacheKeys.js";

/** Whether a list that was asked for with `input` would hold the key on its first page. */
export function matchesFilter(key: ApiKey, input: ListKeysInput): boolean {
  if (input.cursor !== undefined) return false;
  if (input.workspaceId !== undefined && input.workspaceId !== key.workspaceId) return false;
  if (input.status !== undefined && input.status !== key.status) return false;
  if (input.search === undefined) return true;
  const search = normalizeForSearch(input.search);
  return normalizeForSearch(key.name).includes(search) || normalizeForSearch(key.preview).includes(search);
}

async function changeLists(
  client: QueryClient,
  scope: string,
  change: (list: KeyList, input: ListKeysInput) => KeyList,
): Promise<void> {
  // A list that was asked for before the change must not arrive after it and undo it.
  await client.cancelQueries({ queryKey: cacheKeys.lists(scope) });
  for (const [queryKey, list] of client.getQueriesData<KeyList>({ queryKey: cacheKeys.lists(scope) })) {
    const input = queryKey[3] as ListKeysInput | undefined;
    if (list !== undefined && input !== undefined) client.setQueryData(queryKey, change(list, input));
  }
  void client.invalidateQueries({ queryKey: cacheKeys.lists(scope) });
}

/** The newest that any list says of a key. Revoked is for good, so one list that says so is enough. */
export function findKey(client: QueryClient, scope: string, keyId: string): ApiKey | undefined {
  let found: { key: ApiKey; readAt: number } | undefined;
  for (const query of client.getQueryCache().findAll({ queryKey: cacheKeys.lists(scope) })) {
    const list = query.state.data as KeyList | undefined;
    const key = list?.items.find(({ id }) => id === keyId);
    if (key?.status === "revoked") return key;
    const readAt = query.state.dataUpdatedAt;
    if (key !== undefined && (found === undefined || readAt > found.readAt)) found = { key, readAt };
  }
  return found?.key;
}

/** Puts a new key at the top of every first page that it belongs to, and refreshes the lists behind it. */
export function insertKey(client: QueryClient, scope: string, key: ApiKey): Promise<void> {
  client.setQueryData(cacheKeys.newestKey(scope), key);
  return changeLists(client, scope, (list, input) => {
    if (!matchesFilter(key, input) || list.items.some((item) => item.id === key.id)) return list;
    return {
      ...list,
      items: [key, ...list.items].slice(0, Math.max(input.limit, list.items.length)),
      total: list.total === undefined ? undefined : list.total + 1,
    };
  });
}

/** Replaces a key in every list that shows it, and refreshes the lists behind it. */
export function replaceKey(client: QueryClient, scope: string, key: ApiKey): Promise<void> {
  return changeLists(client, scope, (list) => ({
    ...list,
    items: list.items.map((item) => (item.id === key.id ? key : item)),
  }));
}
