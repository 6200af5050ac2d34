"use client";
import { useMemo } from "react";
import { isKnownStatus } from "../../contract/keyStatus.js";
import type { ApiKey } from "../../contract/types.js";
import { useData } from "../../data/context/context.js";
import type { AccessView } from "../../data/queries/accessView.js";
import { useI18n } from "../../i18n/context.js";
import { useCreateFlow } from "../../provider/createFlow.js";
import { useConfig } from "../../provider/config.js";
import { useCanChart } from "./chartOfKey.js";

/** Something that can be done with a key, and why it cannot, where that is so. */
export interface KeyAction {
  readonly type: "details" | "rename" | "chart" | "rotate" | "revoke";
  readonly label: string;
  readonly disabledReason: string | undefined;
}

/**
 * What can be done with a key from its row: as far as the adapter goes, with the reason where a permission lacks. Where
 * the host draws the names, the details are opened from the menu too: a name of the host's may be no button.
 */
export function useKeyActions(access: AccessView | undefined): (key: ApiKey) => readonly KeyAction[] {
  const { slots } = useConfig("<KeysTable>");
  const isNameOfHost = slots.keyName !== undefined;
  const { messages } = useI18n();
  const { supports } = useData("<KeysTable>");
  const { available } = useCreateFlow("<KeysTable>");
  const canChart = useCanChart();
  const permissions = access?.permissions;
  const workspaces = access?.workspaces;

  return useMemo(() => {
    const { table, page, create, details, usage } = messages;
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
    const endings = (key: ApiKey): readonly KeyAction[] => {
      if (key.status === "revoked") return [];
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
    const always: readonly KeyAction[] = [
      ...(isNameOfHost ? [{ type: "details", label: details.open, disabledReason: undefined } as const] : []),
      ...(supports.updateKey
        ? [{ type: "rename", label: details.rename, disabledReason: createRefused } as const]
        : []),
      ...(canChart ? [{ type: "chart", label: usage.showInChart, disabledReason: undefined } as const] : []),
    ];
    return (key) => [...always, ...endings(key)];
  }, [messages, permissions, workspaces, supports, available, isNameOfHost, canChart]);
}
