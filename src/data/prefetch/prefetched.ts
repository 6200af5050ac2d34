import type { QueryClient, QueryKey } from "@tanstack/react-query";
import { checkAccess } from "../../contract/checkShape.js";
import { cacheKeys } from "../cache/cacheKeys.js";

declare const process: { readonly env: { readonly NODE_ENV?: string } };

/** The shape of what goes from the server to the browser: another one is not read. */
export const prefetchedVersion = 1;

/** The reads that can be made ahead. */
export type PrefetchedMethod = "getAccess" | "listKeys" | "getImportQuota" | "getImportHistory";

/**
 * What `prefetchApiKeys()` read on a server: JSON, and never a secret. Hand it to the page as it is; what is in it may
 * change with any version.
 */
export interface PrefetchedApiKeys {
  /** The version of this shape. The page does not use another version's data. */
  readonly version: number;
  /** The tenant or account that it was read for. */
  readonly scope: string;
  /** When it was read, in epoch milliseconds by the server's clock. */
  readonly at: number;
  /** The zone that the server draws in: its guess at the reader's. */
  readonly timeZone?: string | undefined;
  /** What was read: the input of each call and its answer. */
  readonly answers: readonly { readonly method: PrefetchedMethod; readonly input: unknown; readonly answer: unknown }[];
}

function warn(problem: string): void {
  console.warn(`Prefetched data is not used, and the page loads it anew: ${problem}`);
}

/** What was prefetched, where it can be used for this scope; else `undefined`. */
export function acceptPrefetched(
  prefetched: PrefetchedApiKeys | null | undefined,
  scope: string,
): PrefetchedApiKeys | undefined {
  if (prefetched === undefined || prefetched === null) return undefined;
  // It came over a wire, perhaps from a server of another version.
  const valid = prefetched.version === prefetchedVersion && prefetched.at > 0 && Array.isArray(prefetched.answers);
  if (valid && prefetched.scope === scope) return prefetched;
  if (process.env.NODE_ENV !== "production") {
    warn(
      valid
        ? `it was read for the scope ${JSON.stringify(prefetched.scope)}, and the page has ${JSON.stringify(scope)}. Give prefetchApiKeys() and the page the same scope.`
        : "it is not what this version's prefetchApiKeys() makes. Deploy server and client together, and hand it over as it is.",
    );
  }
  return undefined;
}

/** Where an answer goes in the cache, and what is kept there after its check. */
export interface Seed {
  readonly queryKey: QueryKey;
  readonly read: (answer: unknown) => unknown;
}

type PrefetchedAnswer = PrefetchedApiKeys["answers"][number];

/** Puts the answer of `getAccess` into a cache, and nothing else: a host's navigation asks for nothing else. */
export function seedAccess(client: QueryClient, prefetched: PrefetchedApiKeys | undefined): void {
  seed(client, prefetched, ({ method }, scope) =>
    method === "getAccess" ? { queryKey: cacheKeys.access(scope), read: checkAccess } : undefined,
  );
}

/**
 * Puts each answer that has a seed into a cache that does not have it yet, as old as it is, after the same check as
 * every answer of an adapter. One that does not pass is left out.
 */
export function seed(
  client: QueryClient,
  prefetched: PrefetchedApiKeys | undefined,
  seedOf: (answer: PrefetchedAnswer, scope: string) => Seed | undefined,
): void {
  if (prefetched === undefined) return;
  const { scope, at, answers } = prefetched;
  for (const each of answers) {
    try {
      const seed = seedOf(each, scope);
      if (seed === undefined || client.getQueryData(seed.queryKey) !== undefined) continue;
      // A server's clock that is ahead would keep its answers fresh for as long as it is ahead.
      client.setQueryData(seed.queryKey, seed.read(each.answer), { updatedAt: Math.min(at, Date.now()) });
    } catch (thrown) {
      if (process.env.NODE_ENV !== "production") warn(String(thrown));
    }
  }
}
