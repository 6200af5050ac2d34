import type { MemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import {
  listKeysIn,
  type AdapterInput,
  type ApiKey,
  type ApiKeysAdapter,
  type CallContext,
  type CompleteAdapter,
  type ListKeysInput,
} from "@mark-ai/api-keys/contract";
import type { ConformanceHarness } from "@mark-ai/api-keys/testing";

/** What all adapters of one harness share, as they share a database. */
export interface Shared {
  /** The backend's clock. */
  readonly now: () => number;
  readonly store: Map<string, unknown>;
}

/** An adapter or a backend with one defect. */
export interface Broken {
  /** The end of a sentence: "an adapter that …". */
  readonly defect: string;
  readonly breakIt?: ((adapter: MemoryAdapter, shared: Shared) => ApiKeysAdapter) | undefined;
  /** For defects that only the hooks show. */
  readonly breakHarness?: ((harness: ConformanceHarness) => ConformanceHarness) | undefined;
  /** All the cases that fail. The first is the one whose name says what is wrong. */
  readonly fails: readonly [string, ...string[]];
}

export const live: CallContext = { signal: new AbortController().signal };

/** All keys that the adapter has. */
export async function allKeys(adapter: CompleteAdapter): Promise<ApiKey[]> {
  const keys: ApiKey[] = [];
  let cursor: string | undefined;
  do {
    const list = await adapter.listKeys({ limit: 100, cursor }, live);
    keys.push(...list.items);
    cursor = list.nextCursor;
  } while (cursor !== undefined);
  return keys;
}

/** A list whose keys are changed after they were found. */
export function mapList(
  adapter: CompleteAdapter,
  change: (key: ApiKey, input: ListKeysInput) => ApiKey,
): ApiKeysAdapter["listKeys"] {
  return async (input, context) => {
    const list = await adapter.listKeys(input, context);
    return { ...list, items: list.items.map((key) => change(key, input)) };
  };
}

/** A list whose keys are changed, left out or put in order before the page is cut out of them. */
export function relist(
  adapter: CompleteAdapter,
  change: (keys: ApiKey[], input: ListKeysInput) => ApiKey[],
): ApiKeysAdapter["listKeys"] {
  return async (input, context) => {
    // What the backend refuses stays refused.
    await adapter.listKeys({ ...input, cursor: undefined }, context);
    const keys = await allKeys(adapter);
    // The backend has derived the states by its own clock.
    return listKeysIn(change(keys, input), input, { now: 0, importsOf: await importsOf(adapter, keys, input) });
  };
}

/** What was imported with each key, for a list that is sorted by it. */
async function importsOf(adapter: CompleteAdapter, keys: readonly ApiKey[], { sort }: ListKeysInput) {
  if (sort?.startsWith("imports:") !== true) return undefined;
  const asked = { keyIds: keys.slice(0, 100).map(({ id }) => id), timeZone: "Etc/UTC", days: 30 };
  const usage = await adapter.getKeyUsage?.(asked, live);
  const totals = new Map(
    usage?.keys.map(({ keyId, days }) => [keyId, days.reduce((sum, day) => sum + day.imports, 0)]),
  );
  return (keyId: string) => totals.get(keyId) ?? 0;
}

/** A list that answers some requests as if they had been others. */
export function asking(
  adapter: CompleteAdapter,
  change: (input: ListKeysInput) => AdapterInput<"listKeys">,
): ApiKeysAdapter["listKeys"] {
  return (input, context) => adapter.listKeys(change(input), context);
}
