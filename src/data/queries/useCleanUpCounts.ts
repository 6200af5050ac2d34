"use client";
import { callAdapter } from "../../contract/callAdapter.js";
import { isExpiring, stateOf } from "../../contract/expiry.js";
import { hasCreatorLeft, isUsedBefore } from "../../contract/keyFilters.js";
import type { ApiKey, KeyList, ListKeysInput } from "../../contract/types.js";
import { cacheKeys } from "../cache/cacheKeys.js";
import { useKeyLists } from "../cache/useKeyLists.js";
import { useData } from "../context/context.js";
import type { QueryState } from "./queryState.js";
import { readOptions } from "./readOptions.js";
import { useExpiry } from "./useExpiry.js";
import { useOptionalQuery } from "./useOptionalQuery.js";
import { useCleanUpFilters, useViewBounds, type CleanUpFilter } from "./useViewBounds.js";

/** Keys with which there is something to do. */
export type CleanUpKind = CleanUpFilter | "expiring";

/** How many keys there are of each kind. */
export interface CleanUpCounts {
  /** A kind that is not in it cannot be asked for, or is not counted yet. */
  readonly counts: Partial<Readonly<Record<CleanUpKind, number>>>;
  /** `here`: counted in a list that was read anyway. */
  readonly status: "none" | "here" | "counting" | "counted" | "failed";
  readonly retry: () => void;
  readonly isFetching: boolean;
}

const all: readonly CleanUpKind[] = ["unused", "expiring", "creatorLeft"];

/**
 * Counts the keys to clean up: in a list that holds all keys where one was read, else by asking for each number alone.
 *
 * @param asks - the backend may be asked: it tells totals, and the table has its first rows
 */
export function useCleanUpCounts(asks: boolean): CleanUpCounts {
  const { client, scope, now } = useData("useCleanUpCounts()");
  const filters = useCleanUpFilters();
  const { canFilter, warnDays } = useExpiry();
  // Keys that expire soon are a choice of the status filter anyway: alone they bring no door.
  const kinds = filters.unused || filters.creatorLeft ? all.filter((kind) => isAsked(kind)) : [];
  function isAsked(kind: CleanUpKind): boolean {
    return kind === "expiring" ? canFilter : filters[kind];
  }
  const { usedBefore } = useViewBounds({ status: "all", cleanUp: "unused" });
  const { expiresBefore } = useViewBounds({ status: "expiring" });
  const read = () => wholeListIn(client.getQueriesData<KeyList>({ queryKey: cacheKeys.lists(scope) }));
  const whole = useKeyLists(read, read());

  const remote = asks && whole === undefined;
  const unused = useTotal({ usedBefore }, remote && kinds.includes("unused"));
  const expiring = useTotal({ expiresBefore }, remote && kinds.includes("expiring"));
  const left = useTotal({ creatorLeft: true }, remote && kinds.includes("creatorLeft"));

  if (kinds.length === 0) return { counts: {}, status: "none", retry: () => undefined, isFetching: false };
  if (whole !== undefined) {
    const fits: Record<CleanUpKind, (key: ApiKey) => boolean> = {
      unused: (key) => usedBefore !== undefined && isUsedBefore(key, usedBefore),
      expiring: (key) => isExpiring(key, now(), warnDays),
      creatorLeft: hasCreatorLeft,
    };
    const active = whole.items.filter((key) => stateOf(key, now()) === "active");
    const counts = Object.fromEntries(kinds.map((kind) => [kind, active.filter(fits[kind]).length]));
    return { counts, status: "here", retry: () => undefined, isFetching: false };
  }
  const asked = { unused, expiring, creatorLeft: left };
  const states = kinds.map((kind) => asked[kind]);
  const known = kinds.flatMap((kind) => (asked[kind].data === undefined ? [] : [[kind, asked[kind].data] as const]));
  return {
    counts: Object.fromEntries(known),
    status: !remote
      ? "none"
      : states.some((state) => state.status === "failed" && state.data === undefined)
        ? "failed"
        : known.length < kinds.length
          ? "counting"
          : "counted",
    retry: () => {
      for (const state of states) if (state.status === "failed") void state.retry();
    },
    isFetching: states.some((state) => state.isFetching),
  };
}

/** How many active keys a filter leaves. */
function useTotal(
  filter: Pick<ListKeysInput, "creatorLeft"> & { usedBefore?: string | undefined; expiresBefore?: string | undefined },
  enabled: boolean,
): QueryState<number> {
  const { client, scope, getAdapter } = useData("useCleanUpCounts()");
  const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
  const input: ListKeysInput = { limit: 1, sort: "createdAt:desc", status: "active", ...given };
  return useOptionalQuery<KeyList, number>(
    client,
    {
      ...readOptions(client, cacheKeys.list(scope, input)),
      queryFn: ({ signal }) => callAdapter(getAdapter(), "listKeys", input, { signal }),
      select: ({ total, items, nextCursor }) => total ?? items.length + (nextCursor === undefined ? 0 : 1),
    },
    { supported: true, enabled },
  );
}

/** A list that was read and holds every key. */
function wholeListIn(lists: readonly (readonly [readonly unknown[], KeyList | undefined])[]): KeyList | undefined {
  return lists.find(([queryKey, list]) => {
    const input = queryKey[3] as ListKeysInput | undefined;
    if (list === undefined || input === undefined || list.nextCursor !== undefined) return false;
    const { cursor, search, workspaceId, status, expiresBefore, usedBefore, creatorLeft } = input;
    const restrictions = [cursor, search, workspaceId, status, expiresBefore, usedBefore, creatorLeft];
    return restrictions.every((part) => part === undefined);
  })?.[1];
}
