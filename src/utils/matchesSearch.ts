import { normalizeForSearch } from "./normalizeForSearch.js";

/** What the previews of all keys begin with, such as `mk_live_`. */
const constantPart = /^(?:[a-z0-9]+[_-])+/u;

/**
 * Whether a search finds a key: by a part of its name, or by a part of its preview that ends beyond what all previews
 * begin with. `search` has been through `normalizeForSearch` and has no blanks around it.
 */
export function matchesSearch(key: { readonly name: string; readonly preview: string }, search: string): boolean {
  if (normalizeForSearch(key.name).includes(search)) return true;
  const preview = normalizeForSearch(key.preview);
  const at = preview.lastIndexOf(search);
  return at >= 0 && at + search.length > (constantPart.exec(key.preview)?.[0].length ?? 0);
}
