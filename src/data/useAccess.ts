"use client";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { callAdapter } from "../contract/callAdapter.js";
import type { Access, Workspace } from "../contract/schemas.js";
import { cacheKeys } from "./cacheKeys.js";
import { useData } from "./context.js";
import { readOptions } from "./readOptions.js";
import { regionOf, type Region } from "./region.js";

/** What the person may do, and where. */
export interface AccessView extends Access {
  /** The workspace that the page stands in: the host's, else the first that has the feature. */
  readonly current: Workspace | undefined;
  /** The workspaces in which keys may exist. */
  readonly enabled: readonly Workspace[];
  /** The current workspace has the Developers feature, so key data may be asked for. */
  readonly featureEnabled: boolean;
}

const allowed = { allowed: true } as const;

/** What holds where the adapter has no `getAccess`: one workspace, the host's, and everything is allowed. */
function openAccess(workspaceId: string | undefined): Access {
  return {
    company: { id: "company", name: "" },
    workspaces: workspaceId === undefined ? [] : [{ id: workspaceId, name: workspaceId, developersEnabled: true }],
    permissions: { createKeys: allowed, revokeKeys: allowed, viewUsage: allowed },
  };
}

function viewOf(access: Access, workspaceId: string | undefined, known: boolean): AccessView {
  const enabled = access.workspaces.filter((workspace) => workspace.developersEnabled);
  const current =
    workspaceId === undefined
      ? (enabled[0] ?? access.workspaces[0])
      : access.workspaces.find((workspace) => workspace.id === workspaceId);
  return { ...access, current, enabled, featureEnabled: known ? current?.developersEnabled === true : true };
}

/** Reads who is asking, and derives the current workspace. */
export function useAccess(): Region<AccessView> {
  const { client, scope, getAdapter, supports, workspaceId } = useData("useAccess()");
  const supported = supports.getAccess;
  const query = useQuery(
    {
      ...readOptions,
      queryKey: cacheKeys.access(scope),
      queryFn: ({ signal }) => callAdapter(getAdapter(), "getAccess", {}, { signal }),
      enabled: supported,
    },
    client,
  );
  const region = regionOf(query, { supported, enabled: supported });
  const data = useMemo(() => {
    if (!supported) return viewOf(openAccess(workspaceId), workspaceId, false);
    return region.data === undefined ? undefined : viewOf(region.data, workspaceId, true);
  }, [supported, region.data, workspaceId]);
  return supported
    ? { ...region, data }
    : { ...region, status: "ready", data, error: undefined, stale: false, fetching: false };
}
