import type { ApiKeysAdapter } from "./adapter.js";
import { assertAdapter } from "./assertAdapter.js";

/** Types an adapter where it is written. It returns its argument, and throws a `TypeError` for what can be none. */
export function defineAdapter<const A extends ApiKeysAdapter>(adapter: A): A {
  assertAdapter(adapter, "defineAdapter()");
  return adapter;
}
