import type { QueryClient } from "@tanstack/react-query";
import type { ApiKeysAdapter } from "../../contract/adapter.js";
import { callAdapter } from "../../contract/callAdapter.js";
import type { ListKeysInput } from "../../contract/inputSchemas.js";
import type { ApiKey, KeyList } from "../../contract/schemas.js";
import { cacheKeys } from "../cache/cacheKeys.js";

/** What was known of a workspace's keys when an attempt began. */
export interface KeysSnapshot {
  readonly knownIds: ReadonlySet<string>;
  /** Epoch milliseconds: a key that was created before cannot come from the attempt. */
  readonly since: number;
}

/** How far a reader's clock may be ahead of the backend's where nothing better is known, in milliseconds. */
const clockTolerance = 600_000;
const newestKeys = 100;

/**
 * Notes what is known before an attempt. Where a plain first page of the keys is cached, its newest key dates the
 * attempt by the backend's own clock; a reader's clock may be wrong.
 */
export function snapshotKeys(
  client: QueryClient,
  scope: string,
  input: { workspaceId: string; now: number; seen: ReadonlySet<string> },
): KeysSnapshot {
  const knownIds = new Set(input.seen);
  let since: number | undefined;
  for (const [queryKey, list] of client.getQueriesData<KeyList>({ queryKey: cacheKeys.lists(scope) })) {
    if (list === undefined) continue;
    for (const key of list.items) knownIds.add(key.id);
    if (!isPlain(queryKey[3] as ListKeysInput | undefined, input.workspaceId)) continue;
    const newest = Math.max(...list.items.map((key) => Date.parse(key.createdAt)), -Infinity);
    since = Math.max(since ?? -Infinity, newest);
  }
  return { knownIds, since: Math.min(since ?? Infinity, input.now) - (since === undefined ? clockTolerance : 0) };
}

function isPlain(input: ListKeysInput | undefined, workspaceId: string): boolean {
  if (input?.cursor !== undefined || input?.search !== undefined || input?.status !== undefined) return false;
  if (input?.workspaceId !== undefined && input.workspaceId !== workspaceId) return false;
  return (input?.sort ?? "createdAt:desc") === "createdAt:desc";
}

/** Reads the active keys that may have come from an attempt: those of its workspace that are newer than the baseline. */
export async function findCandidateKeys(
  adapter: ApiKeysAdapter,
  input: { workspaceId: string; name: string; baseline: KeysSnapshot },
): Promise<readonly ApiKey[]> {
  const { workspaceId, name, baseline } = input;
  const list = await callAdapter(
    adapter,
    "listKeys",
    { workspaceId, sort: "createdAt:desc", limit: newestKeys },
    { signal: new AbortController().signal },
  );
  const candidateKeys = list.items.filter(
    (key) =>
      key.workspaceId === workspaceId &&
      key.status === "active" &&
      !baseline.knownIds.has(key.id) &&
      Date.parse(key.createdAt) >= baseline.since,
  );
  // The likeliest first: the key with the name that was asked for.
  return [...candidateKeys.filter((key) => key.name === name), ...candidateKeys.filter((key) => key.name !== name)];
}
