"use client";
import { useMemo } from "react";
import { isKnownStatus } from "../../contract/keyStatus.js";
import type { ApiKey } from "../../contract/types.js";
import { useData } from "../../data/context/context.js";
import type { AccessView } from "../../data/queries/accessView.js";
import { useI18n } from "../../i18n/context.js";
import { useCreateFlow } from "../../provider/createFlow.js";
import { useGuidanceAvailable } from "../../provider/guidance.js";

/** Something that can be done with a key, and why it cannot, where that is so. */
export interface KeyAction {
  readonly type: "rotate" | "revoke" | "whyStopped";
  readonly label: string;
  readonly disabledReason: string | undefined;
}

/**
 * What can be done with a key from its row: as far as the adapter goes, with the reason where a permission lacks. A
 * revoked key leads to the guidance's answer on stopped integrations, where the page has the guidance.
 */
export function useKeyActions(access: AccessView | undefined): (key: ApiKey) => readonly KeyAction[] {
  const guided = useGuidanceAvailable();
  const { messages } = useI18n();
  const { supports } = useData("<KeysTable>");
  const { available } = useCreateFlow("<KeysTable>");
  const permissions = access?.permissions;
  const workspaces = access?.workspaces;

  return useMemo(() => {
    const { table, page, create } = messages;
    const refused = (permission: "createKeys" | "revokeKeys", ours: string) => {
      const held = permissions?.[permission];
      return held?.allowed === false ? (held.reason ?? ours) : undefined;
    };
    const revokeRefused = refused("revokeKeys", table.revokeForbidden);
    const createRefused = refused("createKeys", page.createForbidden);
    const workspaceRefused = (key: ApiKey) => {
      const workspace = workspaces?.find(({ id }) => id === key.workspaceId);
      return workspace?.developersEnabled === false
        ? create.workspaceDisabled({ workspace: workspace.name })
        : undefined;
    };
    return (key) => {
      if (key.status === "revoked") {
        return guided ? [{ type: "whyStopped", label: table.whyStopped, disabledReason: undefined }] : [];
      }
      // Nothing works with it any more: there is nothing to stop, and one thing to do.
      if (key.status === "expired") {
        if (!supports.createKey || !available) return [];
        return [{ type: "rotate", label: table.rotate, disabledReason: createRefused ?? workspaceRefused(key) }];
      }
      if (!supports.revokeKey) return [];
      const revoke: KeyAction = { type: "revoke", label: table.revoke, disabledReason: revokeRefused };
      if (!supports.createKey || !available || !isKnownStatus(key.status)) return [revoke];
      const disabledReason = createRefused ?? revokeRefused ?? workspaceRefused(key);
      return [{ type: "rotate", label: table.rotate, disabledReason }, revoke];
    };
  }, [messages, permissions, workspaces, supports, available, guided]);
}
