import type { Query, QueryClient } from "@tanstack/react-query";
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
export type TenantCache = Pick<Tenant, "client" | "scope">;

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
  // Nobody would send a cancelled list again: one that has no rows yet is awaited, and changed when it arrives.
  const isAwaited = ({ state }: Query) => !refresh && state.data === undefined && state.fetchStatus === "fetching";
  const awaited = client.getQueryCache().findAll({ queryKey: cacheKeys.lists(scope), predicate: isAwaited });
  for (const query of awaited) onArrival(client, query, change);
  // A list that was requested before the change must not arrive after it and undo it.
  await client.cancelQueries({ queryKey: cacheKeys.lists(scope), predicate: (query) => !awaited.includes(query) });
  for (const [queryKey, list] of client.getQueriesData<KeyList>({ queryKey: cacheKeys.lists(scope) })) {
    const input = queryKey[3] as ListKeysInput | undefined;
    if (list !== undefined && input !== undefined) client.setQueryData(queryKey, change(list, input));
  }
  if (refresh) void refreshLists({ client, scope });
}

/** Changes a list that is under way once it is there, and forgets one that is removed. */
function onArrival(client: QueryClient, query: Query, change: (list: KeyList, input: ListKeysInput) => KeyList): void {
  const stop = client.getQueryCache().subscribe((event) => {
    if (event.query !== query || (event.type !== "removed" && query.state.fetchStatus === "fetching")) return;
    stop();
    const list = query.state.data as KeyList | undefined;
    if (list !== undefined) client.setQueryData(query.queryKey, change(list, query.queryKey[3] as ListKeysInput));
  });
}

/** Which lists are read again at once: those that are shown, or all of them. */
export type WhichLists = "shown" | "all";

/** Reads the lists of keys again. Resolves once there is an answer to each, or a failure; it never rejects. */
export function refreshLists({ client, scope }: TenantCache, which: WhichLists = "shown"): Promise<void> {
  const refetchType = which === "all" ? which : "active";
  return client.invalidateQueries({ queryKey: cacheKeys.lists(scope), refetchType });
}

/** A key, and when it was read, in epoch milliseconds by the reader's clock. */
export interface ReadKey {
  readonly key: ApiKey;
  readonly readAt: number;
}

/** Finds a key as the newest list has it. A revoked key stays revoked, so one list that says so is enough. */
export function findListed({ client, scope }: TenantCache, keyId: string): ReadKey | undefined {
  let found: ReadKey | undefined;
  for (const query of client.getQueryCache().findAll({ queryKey: cacheKeys.lists(scope) })) {
    const list = query.state.data as KeyList | undefined;
    const key = list?.items.find(({ id }) => id === keyId);
    const readAt = query.state.dataUpdatedAt;
    if (key?.status === "revoked") return { key, readAt };
    if (key !== undefined && (found === undefined || readAt > found.readAt)) found = { key, readAt };
  }
  return found;
}

/** The key of {@link findListed} alone. */
export function findKey(tenant: TenantCache, keyId: string): ApiKey | undefined {
  return findListed(tenant, keyId)?.key;
}

/** Adds a new key to the top of every cached first page that it belongs to, and refreshes the lists. */
export function insertKey(tenant: TenantCache & Pick<Tenant, "store" | "now">, key: ApiKey): Promise<void> {
  tenant.store.update(() => ({ newestKey: key }));
  return changeLists(tenant, (list, input) => {
    if (!matchesFilter(key, input, tenant.now()) || list.items.some((item) => item.id === key.id)) return list;
    // Nothing is cut off, though the page holds one more: no cursor leads to what was its last key.
    return { ...list, items: [key, ...list.items], total: list.total === undefined ? undefined : list.total + 1 };
  });
}

/** A revoked key stays revoked: an answer that says something else is older than the revocation. */
function replaced(known: ApiKey, key: ApiKey): ApiKey {
  if (known.status !== "revoked" || key.status === "revoked") return key;
  const { status, revokedAt, revokedBy } = known;
  return { ...key, status, revokedAt, revokedBy, revokesAt: undefined };
}

/** Replaces a key in every cached list that has it, and refreshes the lists and the key's history. */
export function replaceKey(tenant: TenantCache, key: ApiKey, options?: ChangeOptions): Promise<void> {
  void tenant.client.invalidateQueries({ queryKey: cacheKeys.events(tenant.scope, key.id) });
  return changeLists(
    tenant,
    (list) => ({ ...list, items: list.items.map((item) => (item.id === key.id ? replaced(item, key) : item)) }),
    options,
  );
}
