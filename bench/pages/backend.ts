import { ApiKeysError, type ApiKeysAdapter } from "@mark-ai/api-keys";
import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";

/** The page's clock. */
export const now = Date.parse("2026-11-16T10:30:00Z");

type Read = "getAccess" | "listKeys" | "getImportQuota" | "getImportHistory";

const backends = new Map<number, ApiKeysAdapter>();

/** A backend with so many keys that remembers its answers: what is measured is the page, and not how a backend counts. */
export function backendOf(keys: number): ApiKeysAdapter {
  const known = backends.get(keys);
  if (known !== undefined) return known;
  const memory = createMemoryAdapter({ clock: () => now, scenario: { keys } });
  const answers = new Map<string, unknown>();
  const once = async <T>(read: Read, input: object, ask: () => Promise<T>): Promise<T> => {
    const id = `${read} ${JSON.stringify(input)}`;
    if (!answers.has(id)) answers.set(id, await ask());
    return answers.get(id) as T;
  };
  const { signal } = new AbortController();
  const made: ApiKeysAdapter = {
    ...memory,
    getAccess: (input) => once("getAccess", input, () => memory.getAccess(input, { signal })),
    listKeys: (input) => once("listKeys", input, () => memory.listKeys(input, { signal })),
    getImportQuota: (input) => once("getImportQuota", input, () => memory.getImportQuota(input, { signal })),
    getImportHistory: (input) => once("getImportHistory", input, () => memory.getImportHistory(input, { signal })),
  };
  backends.set(keys, made);
  return made;
}

/** How a region settles: after so many milliseconds, well or badly. */
export type Settling = Readonly<Record<Read, { readonly ms: number; readonly fails?: boolean }>>;

/** A backend whose regions settle in a given order. */
export function settlingBackend(keys: number, settling: Settling): ApiKeysAdapter {
  const backend = createMemoryAdapter({ clock: () => now, scenario: keys === 0 ? "empty" : { keys } });
  const late = async <T>(read: Read, answer: () => Promise<T>): Promise<T> => {
    const { ms, fails = false } = settling[read];
    await new Promise((resolve) => setTimeout(resolve, ms));
    if (fails) throw new ApiKeysError("forbidden");
    return answer();
  };
  return {
    ...backend,
    getAccess: (input, context) => late("getAccess", () => backend.getAccess(input, context)),
    listKeys: (input, context) => late("listKeys", () => backend.listKeys(input, context)),
    getImportQuota: (input, context) => late("getImportQuota", () => backend.getImportQuota(input, context)),
    getImportHistory: (input, context) => late("getImportHistory", () => backend.getImportHistory(input, context)),
  };
}
