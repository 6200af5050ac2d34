"use client";
import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import { callAdapter } from "../../contract/callAdapter.js";
import type { KeyScopes } from "../../contract/policies.js";
import { cacheKeys } from "../cache/cacheKeys.js";
import { useData, type DataContext } from "../context/context.js";
import type { QueryState } from "./queryState.js";
import { readOptions } from "./readOptions.js";
import { useOptionalQuery } from "./useOptionalQuery.js";

const optionsOf = ({ client, scope, getAdapter, supports }: DataContext, workspaceId: string) => ({
  ...readOptions(client, cacheKeys.scopes(scope, workspaceId)),
  queryFn: ({ signal }: { signal: AbortSignal }) => callAdapter(getAdapter(), "getScopes", { workspaceId }, { signal }),
  enabled: supports.getScopes && workspaceId !== "",
});

/** Reads what keys of a workspace may be permitted to do. */
export function useScopes(workspaceId: string): QueryState<KeyScopes> {
  const data = useData("useScopes()");
  const options = optionsOf(data, workspaceId);
  return useOptionalQuery(data.client, options, { supported: data.supports.getScopes, enabled: options.enabled });
}

const none: readonly string[] = [];

/** The same array until an answer changes. */
const answersOf = (queries: readonly { readonly data: KeyScopes | undefined }[]) => queries.map(({ data }) => data);

/**
 * Reads what the permissions of keys in several workspaces are called, by the workspace's id. One that cannot be read
 * is left out: its keys then say less.
 */
export function useScopesOf(workspaceIds: readonly string[]): ReadonlyMap<string, KeyScopes> {
  const data = useData("useScopesOf()");
  const asked = data.supports.getScopes ? workspaceIds : none;
  const known = useQueries({ queries: asked.map((id) => optionsOf(data, id)), combine: answersOf }, data.client);
  const ids = asked.join("\u0000");
  return useMemo(
    () => new Map(ids.split("\u0000").flatMap((id, index) => (known[index] === undefined ? [] : [[id, known[index]]]))),
    [ids, known],
  );
}
