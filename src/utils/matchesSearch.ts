import { normalizeForSearch } from "./normalizeForSearch.js";

/** What the previews of all keys begin with, such as `mk_live_`. */
const constantPart = /^(?:[a-z0-9]+[_-])+/u;

interface SearchedKey {
  readonly name: string;
  readonly preview: string;
  readonly description?: string | undefined;
}

/**
 * Whether a search finds a key: by a part of its name or its description, or by a part of its preview that ends beyond
 * what all previews begin with. `search` has been through `normalizeForSearch` and has no blanks around it.
 */
export function matchesSearch(key: SearchedKey, search: string): boolean {
  if (normalizeForSearch(key.name).includes(search)) return true;
  if (key.description !== undefined && normalizeForSearch(key.description).includes(search)) return true;
  const preview = normalizeForSearch(key.preview);
  const at = preview.lastIndexOf(search);
  return at >= 0 && at + search.length > (constantPart.exec(key.preview)?.[0].length ?? 0);
}
