"use client";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { callAdapter } from "../../contract/callAdapter.js";
import { accessViewOf, type AccessView } from "./accessView.js";
import { cacheKeys } from "../cache/cacheKeys.js";
import { useData } from "../context/context.js";
import { latestErrorOf, readOptions } from "./readOptions.js";
import { queryStateOf, type QueryState } from "./queryState.js";

/** Reads who is asking, and derives the current workspace. */
export function useAccess(): QueryState<AccessView> {
  const { client, scope, getAdapter, supports, workspaceId } = useData("useAccess()");
  const supported = supports.getAccess;
  const queryKey = cacheKeys.access(scope);
  const query = useQuery(
    {
      ...readOptions(client, queryKey),
      queryFn: ({ signal }) => callAdapter(getAdapter(), "getAccess", {}, { signal }),
      enabled: supported,
    },
    client,
  );
  const region = queryStateOf(query, { supported, enabled: supported, latestError: latestErrorOf(client, queryKey) });
  const data = useMemo(() => {
    if (!supported) return accessViewOf(undefined, workspaceId);
    return region.data === undefined ? undefined : accessViewOf(region.data, workspaceId);
  }, [supported, region.data, workspaceId]);
  return supported
    ? { ...region, data }
    : { ...region, status: "ready", data, error: undefined, stale: false, isFetching: false };
}
