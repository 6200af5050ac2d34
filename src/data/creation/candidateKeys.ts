import type { ApiKeysAdapter } from "../../contract/adapter.js";
import { callAdapter } from "../../contract/callAdapter.js";
import type { ApiKey, KeyList, ListKeysInput } from "../../contract/types.js";
import { cacheKeys } from "../cache/cacheKeys.js";
import type { Operation } from "../context/tenant.js";

/** What was known of a workspace's keys when a submission began. */
export interface KeysSnapshot {
  readonly knownIds: ReadonlySet<string>;
  /** Epoch milliseconds: a key that was created before does not come from the submission. */
  readonly since: number;
}

/** How far a reader's clock may be ahead of the backend's where nothing better is known, in milliseconds. */
const clockTolerance = 600_000;
const newestKeys = 100;

/**
 * Notes what is known before a submission. Where an unfiltered first page of the keys is cached, its newest key dates
 * the submission by the backend's own clock, since the reader's clock may be wrong.
 */
export function snapshotKeys(
  { client, scope, now }: Operation,
  { workspaceId, knownKeyIds }: { readonly workspaceId: string; readonly knownKeyIds: ReadonlySet<string> },
): KeysSnapshot {
  const knownIds = new Set(knownKeyIds);
  let since: number | undefined;
  for (const [queryKey, list] of client.getQueriesData<KeyList>({ queryKey: cacheKeys.lists(scope) })) {
    if (list === undefined) continue;
    for (const key of list.items) knownIds.add(key.id);
    if (!isUnfiltered(queryKey[3] as ListKeysInput | undefined, workspaceId)) continue;
    const newest = Math.max(...list.items.map((key) => Date.parse(key.createdAt)), -Infinity);
    since = Math.max(since ?? -Infinity, newest);
  }
  return { knownIds, since: since === undefined ? now() - clockTolerance : Math.min(since, now()) };
}

/** Whether a list holds the newest keys of the workspace. */
function isUnfiltered(input: ListKeysInput | undefined, workspaceId: string): boolean {
  if (input?.cursor !== undefined || input?.search !== undefined || input?.status !== undefined) return false;
  if (input?.expiresBefore !== undefined || input?.usedBefore !== undefined || input?.creatorLeft) return false;
  if (input?.workspaceId !== undefined && input.workspaceId !== workspaceId) return false;
  return (input?.sort ?? "createdAt:desc") === "createdAt:desc";
}

/** Reads the active keys that may have come from a submission: those of its workspace that are newer than it. */
export async function findCandidateKeys(
  adapter: ApiKeysAdapter,
  input: { readonly workspaceId: string; readonly name: string; readonly snapshot: KeysSnapshot },
): Promise<readonly ApiKey[]> {
  const { workspaceId, name, snapshot } = input;
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
      !snapshot.knownIds.has(key.id) &&
      Date.parse(key.createdAt) >= snapshot.since,
  );
  // The likeliest first: the key with the name that was asked for.
  return [...candidateKeys.filter((key) => key.name === name), ...candidateKeys.filter((key) => key.name !== name)];
}
