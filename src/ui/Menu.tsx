"use client";
import * as Radix from "@radix-ui/react-dropdown-menu";
import {
  forwardRef,
  useEffect,
  useId,
  useImperativeHandle,
  useInsertionEffect,
  useRef,
  type FocusEvent,
  type ReactNode,
} from "react";
import { useI18n } from "../i18n/context.js";
import { usePartClassName, useTheme } from "../theme/ThemeContext.js";
import { useSurfaceProps } from "../theme/useSurfaceProps.js";
import { useStableCallback } from "../utils/useStableCallback.js";

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly tone?: "danger" | undefined;
  /** Why it does nothing. It stays in the menu, focusable, and shows the reason. */
  readonly disabledReason?: string | undefined;
  readonly onSelect: () => void;
}

export interface MenuProps {
  /** The button that the menu belongs to. It stays where it is; the focus goes back to it. */
  anchor: HTMLElement;
  open: boolean;
  onClose: () => void;
  items: readonly MenuItem[];
  /** The menu's name. */
  label: string;
}

/** Stands for the button where Radix asks for a trigger: the menu may be loaded long after the button is there. */
const Anchor = forwardRef<HTMLElement, { anchor: HTMLElement }>(function Anchor({ anchor }, ref) {
  useImperativeHandle(ref, () => anchor, [anchor]);
  return null;
});

/** A menu of actions at a button. It is not modal: a click beside it closes it, and acts. */
export function Menu({ anchor, open, onClose, items, label }: MenuProps) {
  const { dir } = useI18n();
  const { portalContainer } = useTheme();
  const surface = useSurfaceProps<HTMLDivElement>();
  const part = usePartClassName("menu", surface.className);
  const outside = useRef(false);
  const byKeyboard = useRef(false);
  const close = useStableCallback(onClose);

  useInsertionEffect(() => {
    if (open) byKeyboard.current = anchor.matches(":focus-visible");
  }, [open, anchor]);

  useEffect(() => {
    if (!open) return undefined;
    outside.current = false;
    // Where the button was: the browser tells of a scroll a frame late, and of one that has not moved the button too.
    const { x, y } = anchor.getBoundingClientRect();
    const onScroll = () => {
      const now = anchor.getBoundingClientRect();
      if (Math.abs(now.x - x) + Math.abs(now.y - y) > 1) close();
    };
    window.addEventListener("scroll", onScroll, { capture: true, passive: true });
    return () => window.removeEventListener("scroll", onScroll, { capture: true });
  }, [open, close, anchor]);

  const enter = (event: FocusEvent<HTMLDivElement>) => {
    // Opened by the keyboard: Radix came too late to have seen the key.
    if (event.target !== event.currentTarget || !byKeyboard.current) return;
    byKeyboard.current = false;
    event.currentTarget.querySelector<HTMLElement>("[role=menuitem]")?.focus({ preventScroll: true });
  };

  return (
    <Radix.Root open={open} modal={false} dir={dir} onOpenChange={(next) => (next ? undefined : onClose())}>
      <Radix.Trigger asChild>
        <Anchor anchor={anchor} />
      </Radix.Trigger>
      <Radix.Portal container={portalContainer}>
        <Radix.Content
          {...surface}
          className={part}
          data-mak-menu=""
          aria-label={label}
          aria-labelledby={undefined}
          align="end"
          sideOffset={4}
          collisionPadding={8}
          loop
          onFocus={enter}
          onInteractOutside={(event) => {
            const { target } = event.detail.originalEvent;
            // The button's own click closes it.
            if (target instanceof Node && anchor.contains(target)) event.preventDefault();
            else outside.current = true;
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            const left = outside.current;
            outside.current = false;
            const active = document.activeElement;
            if (!left && (active === null || active === document.body)) anchor.focus({ preventScroll: true });
          }}
        >
          {items.map((item) => (
            <Item key={item.id} item={item} />
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function Item({ item }: { item: MenuItem }) {
  const id = useId();
  const { label, icon, tone, disabledReason, onSelect } = item;
  const inert = disabledReason !== undefined;
  return (
    <Radix.Item
      className={usePartClassName("menuItem")}
      data-tone={tone}
      textValue={label}
      aria-disabled={inert || undefined}
      aria-labelledby={`${id}-label`}
      aria-describedby={inert ? `${id}-reason` : undefined}
      onSelect={(event) => {
        if (inert) event.preventDefault();
        else onSelect();
      }}
    >
      {icon}
      <span className="mak-menu-text">
        <span className="mak-menu-label" id={`${id}-label`}>
          {label}
        </span>
        {inert ? (
          <span className="mak-menu-reason" id={`${id}-reason`}>
            {disabledReason}
          </span>
        ) : null}
      </span>
    </Radix.Item>
  );
}
