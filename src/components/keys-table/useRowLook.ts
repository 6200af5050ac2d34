"use client";
import { useMemo, type SyntheticEvent } from "react";
import type { ApiKey } from "../../contract/schemas.js";
import { useData } from "../../data/context.js";
import type { AccessView } from "../../data/accessView.js";
import { useReportPartFailure } from "../../data/useReportPartFailure.js";
import { useI18n } from "../../i18n/context.js";
import { useConfig } from "../../provider/config.js";
import { anchors, useGuidance } from "../../provider/guidance.js";
import { usePart } from "../../theme/ThemeContext.js";
import { useEvent } from "../../utils/useEvent.js";
import { useNow } from "../../utils/useNow.js";
import { preloadRevokeKeyDialog } from "../revoke-key-dialog/RevokeKeyDialog.js";
import { carriesUse } from "./columns.js";
import { menuPart } from "./menuPart.js";
import type { RowLook } from "./rowLook.js";

export interface RowLookOptions {
  readonly items: readonly ApiKey[];
  readonly access: AccessView | undefined;
  readonly hasMenu: (key: ApiKey) => boolean;
  readonly onMenu: (button: HTMLElement) => void;
}

/** What a press on a row's menu leads to. */
export async function preloadMenu(): Promise<void> {
  await Promise.all([menuPart.preload(), preloadRevokeKeyDialog()]);
}

function sharedNames(items: readonly ApiKey[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(items.flatMap(({ name }) => (seen.has(name) ? [name] : (seen.add(name), []))));
}

/** Makes what all rows have in common. It stays the same object until something in it changes. */
export function useRowLook({ items, access, hasMenu, onMenu }: RowLookOptions): RowLook {
  const { messages, format, dir } = useI18n();
  const { slots } = useConfig("<KeysTable>");
  const { now: clock } = useData("<KeysTable>");
  const now = useNow(clock);
  const guidance = useGuidance("<KeysTable>");
  const row = usePart("row");
  const rowName = usePart("rowName");
  const rowKey = usePart("rowKey");
  const rowStatus = usePart("rowStatus", "mak-badge");
  const rowMenu = usePart("rowMenu", usePart("iconButton"));
  const press = useEvent((event: SyntheticEvent<HTMLElement>) => onMenu(event.currentTarget));
  const door = useEvent(() => guidance.show(anchors.stopped));
  const report = useReportPartFailure();
  const lastUsed = carriesUse(items);
  const actions = slots.rowActions !== undefined || items.some(hasMenu);
  const workspaces = access?.workspaces;
  const shared = useMemo(() => sharedNames(items), [items]);

  return useMemo(
    () => ({
      messages,
      format,
      dir,
      now,
      classes: { row, rowName, rowKey, rowStatus, rowMenu },
      columns: { workspace: (workspaces?.length ?? 0) > 1, lastUsed, actions },
      workspaces: new Map(workspaces?.map(({ id, name }) => [id, name])),
      slots,
      shared,
      hasMenu,
      onMenu: press,
      onIntent: () => void preloadMenu(),
      onDoor: door,
      onBroken: report,
    }),
    [
      messages,
      format,
      dir,
      now,
      row,
      rowName,
      rowKey,
      rowStatus,
      rowMenu,
      workspaces,
      lastUsed,
      actions,
      slots,
      shared,
      hasMenu,
      press,
      door,
      report,
    ],
  );
}
