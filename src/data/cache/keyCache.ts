import { stateOf } from "../../contract/expiry.js";
import { hasCreatorLeft, isUsedBefore } from "../../contract/keyFilters.js";
import { matchesSearch } from "../../utils/matchesSearch.js";
import { normalizeForSearch } from "../../utils/normalizeForSearch.js";
import type { ApiKey, KeyList, ListKeysInput } from "../../contract/types.js";
import type { Tenant } from "../context/tenant.js";
import { cacheKeys } from "./cacheKeys.js";

/** Whether a list that was asked for with `input` would hold the key on its first page, at an instant. */
export function matchesFilter(key: ApiKey, input: ListKeysInput, now: number): boolean {
  if (input.cursor !== undefined) return false;
  if (input.workspaceId !== undefined && input.workspaceId !== key.workspaceId) return false;
  if (input.status !== undefined && input.status !== stateOf(key, now)) return false;
  if (input.expiresBefore !== undefined && !expiresBefore(key, input.expiresBefore)) return false;
  if (input.usedBefore !== undefined && !isUsedBefore(key, input.usedBefore)) return false;
  if (input.creatorLeft && !hasCreatorLeft(key)) return false;
  if (input.search === undefined) return true;
  return matchesSearch(key, normalizeForSearch(input.search));
}

function expiresBefore({ expiresAt }: ApiKey, instant: string): boolean {
  return expiresAt !== undefined && Date.parse(expiresAt) < Date.parse(instant);
}

/** The part of the cache that belongs to one tenant. */
type TenantCache = Pick<Tenant, "client" | "scope">;

/** How a change of the cached lists ends. */
interface ChangeOptions {
  /** `false`: the caller reads the lists again, after a series of changes. @default true */
  readonly refresh?: boolean | undefined;
}

async function changeLists(
  { client, scope }: TenantCache,
  change: (list: KeyList, input: ListKeysInput) => KeyList,
  { refresh = true }: ChangeOptions = {},
): Promise<void> {
  // A list that was requested before the change must not arrive after it and undo it.
  await client.cancelQueries({ queryKey: cacheKeys.lists(scope) });
  for (const [queryKey, list] of client.getQueriesData<KeyList>({ queryKey: cacheKeys.lists(scope) })) {
    const input = queryKey[3] as ListKeysInput | undefined;
    if (list !== undefined && input !== undefined) client.setQueryData(queryKey, change(list, input));
  }
  if (refresh) refreshLists({ client, scope });
}

/** Reads the lists of keys again: at once those that are shown, or all of them. */
export function refreshLists({ client, scope }: TenantCache, which: "shown" | "all" = "shown"): void {
  const refetchType = which === "all" ? which : "active";
  void client.invalidateQueries({ queryKey: cacheKeys.lists(scope), refetchType });
}

/** Finds a key as the newest list has it. A revoked key stays revoked, so one list that says so is enough. */
export function findKey({ client, scope }: TenantCache, keyId: string): ApiKey | undefined {
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

/** Adds a new key to the top of every cached first page that it belongs to, and refreshes the lists. */
export function insertKey(tenant: TenantCache & Pick<Tenant, "store" | "now">, key: ApiKey): Promise<void> {
  tenant.store.update(() => ({ newestKey: key }));
  return changeLists(tenant, (list, input) => {
    if (!matchesFilter(key, input, tenant.now()) || list.items.some((item) => item.id === key.id)) return list;
    return {
      ...list,
      items: [key, ...list.items].slice(0, Math.max(input.limit, list.items.length)),
      total: list.total === undefined ? undefined : list.total + 1,
    };
  });
}

/** Replaces a key in every cached list that has it, and refreshes the lists and the key's history. */
export function replaceKey(tenant: TenantCache, key: ApiKey, options?: ChangeOptions): Promise<void> {
  void tenant.client.invalidateQueries({ queryKey: cacheKeys.events(tenant.scope, key.id) });
  return changeLists(
    tenant,
    (list) => ({ ...list, items: list.items.map((item) => (item.id === key.id ? key : item)) }),
    options,
  );
}
