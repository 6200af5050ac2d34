import type { Access, Workspace } from "../../contract/types.js";

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

/** Derives the current workspace. `known` is `undefined` where the adapter has no `getAccess`. */
export function accessViewOf(known: Access | undefined, workspaceId: string | undefined): AccessView {
  const access = known ?? openAccess(workspaceId);
  const enabled = access.workspaces.filter((workspace) => workspace.developersEnabled);
  const current =
    workspaceId === undefined
      ? (enabled[0] ?? access.workspaces[0])
      : access.workspaces.find((workspace) => workspace.id === workspaceId);
  return { ...access, current, enabled, featureEnabled: known === undefined || current?.developersEnabled === true };
}
