"use client";
import type { ApiKey } from "../../contract/types.js";
import { useI18n } from "../../i18n/context.js";
import { nameOf } from "../../i18n/keyTexts.js";
import { Menu, type MenuItem } from "../../ui/Menu.js";
import type { KeyAction } from "../shared/useKeyActions.js";

/** The row whose menu is open. */
export interface OpenMenu {
  readonly apiKey: ApiKey;
  readonly anchor: HTMLElement;
  /** The item that the arrow key asked for. */
  readonly initialFocus?: "first" | "last" | undefined;
  /** The host's own entries for the key. */
  readonly own?: readonly MenuItem[] | undefined;
}

export interface RowMenuProps {
  menu: OpenMenu;
  actions: readonly KeyAction[];
  onAction: (type: KeyAction["type"], menu: OpenMenu) => void;
  onClose: () => void;
}

/** The open menu of a row. */
export function RowMenu({ menu, actions, onAction, onClose }: RowMenuProps) {
  const { messages } = useI18n();
  const items = actions.map(({ type, label, disabledReason }) => ({
    id: type,
    label,
    disabledReason,
    ...(type === "revoke" ? { tone: "danger" as const } : {}),
    onSelect: () => onAction(type, menu),
  })) satisfies MenuItem[];
  return (
    <Menu
      key={menu.apiKey.id}
      anchor={menu.anchor}
      initialFocus={menu.initialFocus}
      open
      label={messages.table.rowMenu({ keyName: nameOf(menu.apiKey, messages) })}
      onClose={onClose}
      items={[
        ...items.filter(({ tone }) => tone === undefined),
        ...(menu.own ?? []),
        ...items.filter(({ tone }) => tone),
      ]}
    />
  );
}
