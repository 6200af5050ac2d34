import { callAdapter } from "../../contract/callAdapter.js";
import { toApiKeysError } from "../../contract/errors.js";
import type { ApiKey, KeyList } from "../../contract/types.js";
import { findKey } from "../cache/keyCache.js";
import type { Tenant } from "../context/tenant.js";

const pageSize = 100;
/** A backend whose cursors never end must not be asked for ever. */
const mostPages = 50;

/**
 * Finds a key by its id: among the lists that were read, else by asking for it alone, or page by page where the adapter
 * cannot. Undefined: there is no such key.
 */
export async function lookUpKey(
  tenant: Pick<Tenant, "client" | "scope" | "getAdapter">,
  keyId: string,
): Promise<ApiKey | undefined> {
  const known = findKey(tenant, keyId);
  if (known !== undefined) return known;
  const { signal } = new AbortController();
  const adapter = tenant.getAdapter();
  if (typeof adapter.getKey === "function") {
    try {
      return await callAdapter(adapter, "getKey", { keyId }, { signal });
    } catch (thrown) {
      if (toApiKeysError(thrown).code === "not_found") return undefined;
      throw thrown;
    }
  }
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const input = { limit: pageSize, sort: "createdAt:desc", cursor } as const;
    const list: KeyList = await callAdapter(adapter, "listKeys", input, { signal });
    const found = list.items.find(({ id }) => id === keyId);
    cursor = list.nextCursor;
    if (found !== undefined || cursor === undefined) return found;
  }
  return undefined;
}
