"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { callAdapter } from "../../contract/callAdapter.js";
import type { KeyEvent } from "../../contract/keyEvents.js";
import { cacheKeys } from "../cache/cacheKeys.js";
import { useData } from "../context/context.js";
import { queryStateOf, type QueryState } from "./queryState.js";
import { readOptions } from "./readOptions.js";

/** How many events one page of a history has. */
export const eventsPageSize = 20;

/** The history of a key as far as it was read. */
export interface KeyEventsState extends QueryState<readonly KeyEvent[]> {
  readonly hasMore: boolean;
  readonly isReadingMore: boolean;
  readonly readMore: () => void;
}

/** Reads what happened to a key, page by page. */
export function useKeyEvents(keyId: string): KeyEventsState {
  const { client, scope, getAdapter, supports } = useData("useKeyEvents()");
  const query = useInfiniteQuery(
    {
      ...readOptions(client, cacheKeys.events(scope, keyId)),
      // What was just done to the key must be there when somebody looks.
      staleTime: 0,
      initialPageParam: undefined as string | undefined,
      queryFn: ({ signal, pageParam: cursor }) =>
        callAdapter(getAdapter(), "getKeyEvents", { keyId, cursor, limit: eventsPageSize }, { signal }),
      // A cursor that came before would go round in a circle.
      getNextPageParam: ({ nextCursor }, _pages, _last, before) =>
        nextCursor === undefined || before.includes(nextCursor) ? undefined : nextCursor,
      select: ({ pages }): readonly KeyEvent[] => pages.flatMap(({ items }) => items),
      enabled: supports.getKeyEvents,
    },
    client,
  );
  return {
    ...queryStateOf(query, { supported: supports.getKeyEvents, enabled: true }),
    hasMore: query.hasNextPage,
    isReadingMore: query.isFetchingNextPage,
    readMore: () => void query.fetchNextPage(),
  };
}
