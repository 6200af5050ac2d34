import type { ApiKeysAdapter } from "./adapter.js";
import { assertAdapter } from "./assertAdapter.js";

/**
 * Gives an adapter its types where it is written, and returns it as it is. Throws a `TypeError` for anything that
 * cannot be an adapter.
 */
export function defineAdapter<const A extends ApiKeysAdapter>(adapter: A): A {
  assertAdapter(adapter, "defineAdapter()");
  return adapter;
}
