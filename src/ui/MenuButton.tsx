"use client";
import { useState, type KeyboardEvent, type MouseEvent, type ReactNode } from "react";
import { IconButton } from "./IconButton.js";
import { Menu, type MenuItem } from "./Menu.js";
import { menuRequestOf, type MenuRequest } from "./menuRequest.js";

export interface MenuButtonProps {
  /** The name of the button and of its menu. */
  label: string;
  icon: ReactNode;
  items: readonly MenuItem[];
}

/** A button of one icon that opens a menu of actions. */
export function MenuButton({ label, icon, items }: MenuButtonProps) {
  const [opened, setOpened] = useState<MenuRequest & { readonly anchor: HTMLElement }>();
  const close = () => setOpened(undefined);
  const open = (event: MouseEvent<HTMLButtonElement> | KeyboardEvent<HTMLButtonElement>) => {
    const request = menuRequestOf(event);
    if (request === undefined) return;
    const anchor = event.currentTarget;
    setOpened((now) => (now === undefined || event.type !== "click" ? { ...request, anchor } : undefined));
  };
  return (
    <>
      <IconButton
        label={label}
        icon={icon}
        aria-haspopup="menu"
        aria-expanded={opened !== undefined}
        onClick={open}
        onKeyDown={open}
      />
      {opened === undefined ? null : (
        <Menu
          open
          anchor={opened.anchor}
          initialFocus={opened.initialFocus}
          label={label}
          items={items}
          onClose={close}
        />
      )}
    </>
  );
}
