import { callAdapter } from "../../contract/callAdapter.js";
import type { ApiKey } from "../../contract/types.js";
import { cacheKeys } from "../cache/cacheKeys.js";
import { findListed, refreshLists, type ReadKey, type TenantCache, type WhichLists } from "../cache/keyCache.js";
import type { Tenant } from "../context/tenant.js";

type Reader = Pick<Tenant, "client" | "scope" | "getAdapter">;

/** What a backend takes of a search. */
const longestSearch = 255;

/**
 * Reads the lists again, and asks for each of the keys that has left them: a list of unused keys loses a key by its use,
 * so what that list said of it is no longer true. Returns those keys by their ids. It never rejects.
 */
export async function readKeysAgain(
  tenant: Reader,
  keys: readonly ApiKey[],
  which: WhichLists,
): Promise<ReadonlyMap<string, ReadKey>> {
  const listed = keys.filter(({ id }) => findListed(tenant, id) !== undefined);
  const startedAt = Date.now();
  await refreshLists(tenant, which);
  // Lists that could not be read say nothing of what has left them.
  if (hasFailed(tenant)) return new Map();
  const gone = listed.filter(({ id }) => (findListed(tenant, id)?.readAt ?? 0) < startedAt);
  const read = await Promise.all(gone.map((key) => readAlone(tenant, key)));
  return new Map(read.map((key) => [key.id, { key, readAt: Date.now() }]));
}

function hasFailed({ client, scope }: Reader): boolean {
  const lists = client.getQueryCache().findAll({ queryKey: cacheKeys.lists(scope), type: "active" });
  return lists.some(({ state }) => state.error !== null);
}

/** Where the key cannot be read, nobody knows when it was last used. */
async function readAlone(tenant: Reader, key: ApiKey): Promise<ApiKey> {
  try {
    return (await find(tenant, key)) ?? { ...key, lastUsedAt: undefined };
  } catch {
    return { ...key, lastUsedAt: undefined };
  }
}

async function find({ getAdapter }: Reader, { id, name }: ApiKey): Promise<ApiKey | undefined> {
  const adapter = getAdapter();
  const { signal } = new AbortController();
  if (typeof adapter.getKey === "function") return callAdapter(adapter, "getKey", { keyId: id }, { signal });
  const search = name.trim().slice(0, longestSearch);
  if (search === "") return undefined;
  const input = { limit: 100, sort: "createdAt:desc", search } as const;
  const { items } = await callAdapter(adapter, "listKeys", input, { signal });
  return items.find((key) => key.id === id);
}

/** The newest version of a key: what a list has of it, or what was read of it alone, else what is given. */
export function newestOf(tenant: TenantCache, key: ApiKey, alone: ReadKey | undefined): ApiKey {
  const listed = findListed(tenant, key.id);
  const isOlder = listed === undefined || (listed.key.status !== "revoked" && listed.readAt < (alone?.readAt ?? 0));
  return (isOlder ? alone?.key : listed.key) ?? key;
}
