import type { ApiKeysAdapter } from "./adapter.js";

/**
 * Throws a `TypeError` for what can be no adapter. Hosts without TypeScript, and those whose adapter is still being
 * made, arrive here.
 *
 * @param user who needs it, for the sentence
 */
export function assertAdapter(adapter: unknown, user: string): asserts adapter is ApiKeysAdapter {
  const given = adapter as Partial<ApiKeysAdapter> | null | undefined;
  if (typeof given === "object" && typeof given?.listKeys === "function") return;
  const found =
    given === null || given === undefined
      ? String(given)
      : typeof given !== "object"
        ? `a ${typeof given}`
        : "then" in given
          ? "a promise"
          : "an object without listKeys()";
  throw new TypeError(
    `${user} needs an adapter, an object with at least listKeys(), and was given ${found}. Pass createRestAdapter({ baseUrl }) or your own, and wait until it is made.`,
  );
}
