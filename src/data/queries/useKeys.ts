"use client";
import { useQuery } from "@tanstack/react-query";
import { callAdapter } from "../../contract/callAdapter.js";
import type { KeyList } from "../../contract/types.js";
import { cacheKeys } from "../cache/cacheKeys.js";
import { useStateFor } from "../../utils/useStateFor.js";
import { useData } from "../context/context.js";
import { inputOf, type KeysView } from "./keysView.js";
import { latestErrorOf, readOptions } from "./readOptions.js";
import { behindAccess, queryStateOf, type QueryState } from "./queryState.js";
import { useAccess } from "./useAccess.js";
import { useViewBounds } from "./useViewBounds.js";

/** One page of keys, and the way to the others. */
export interface KeysQueryState extends QueryState<KeyList> {
  /** Counted from 1. */
  readonly page: number;
  /** Whether there is a page before this one. */
  readonly hasPrevious: boolean;
  /** Whether there is a page after this one. False while the next page is being read. */
  readonly hasNext: boolean;
  /** The backend gave a cursor that it had given before: following it would go round in a circle. */
  readonly repeatedCursor: boolean;
  /** Reads the next page. Does nothing on the last one. */
  readonly goNext: () => void;
  /** Goes back by one page. */
  readonly goPrevious: () => void;
  /** Goes back to the first page. */
  readonly goFirst: () => void;
}

/** The cursors that lead to the first page. */
const firstPage: readonly string[] = [];

/** Reads one page of keys for a view. Another view starts again at its first page. */
export function useKeys(view: KeysView): KeysQueryState {
  const { client, scope, getAdapter } = useData("useKeys()");
  const access = useAccess();
  const enabled = access.data?.featureEnabled === true;
  const bounds = useViewBounds(view);
  const viewId = JSON.stringify([scope, inputOf(view, undefined, bounds)]);
  const [cursors, go] = useStateFor(viewId, firstPage);
  const cursor = cursors.at(-1);
  const input = inputOf(view, cursor, bounds);
  const queryKey = cacheKeys.list(scope, input);
  const query = useQuery<KeyList>(
    {
      ...readOptions(client, queryKey),
      queryFn: ({ signal }) => callAdapter(getAdapter(), "listKeys", input, { signal }),
      // The rows stay while the page or the filter changes, never while the tenant does.
      placeholderData: (previous, asked) => (asked?.queryKey[1] === scope ? previous : undefined),
      enabled,
    },
    client,
  );
  const region = behindAccess(
    access,
    queryStateOf(query, { supported: true, enabled, latestError: latestErrorOf(client, queryKey) }),
  );
  const nextCursor = region.isPlaceholder ? undefined : region.data?.nextCursor;
  const repeatedCursor = nextCursor !== undefined && cursors.includes(nextCursor);
  return {
    ...region,
    page: cursors.length + 1,
    hasPrevious: cursors.length > 0,
    hasNext: nextCursor !== undefined && !repeatedCursor,
    repeatedCursor,
    goNext: () => {
      if (nextCursor !== undefined && !repeatedCursor) go([...cursors, nextCursor]);
    },
    goPrevious: () => go(cursors.slice(0, -1)),
    goFirst: () => go(firstPage),
  };
}
