"use client";
import { useId, useRef, type FocusEvent, type ReactNode } from "react";
import { usePartClassName } from "../theme/ThemeContext.js";
import { useSurfaceProps } from "../theme/useSurfaceProps.js";
import { useStableCallback } from "../utils/useStableCallback.js";
import { containedEvents } from "./containedEvents.js";
import { activeElementOf, focusElement, focusPage, isFocusLost, pageAround } from "./focus.js";
import { LayerContainer } from "./LayerContainer.js";
import { openLayer } from "./layers.js";
import { placeBeside } from "./placeBeside.js";
import { prepareExit } from "./prepareExit.js";
import { showInTopLayer } from "./showInTopLayer.js";
import { useMenuKeys } from "./useMenuKeys.js";
import { watchMoves } from "./watchMoves.js";
import { watchPressesOutside } from "./watchPressesOutside.js";
import { useLayoutEffectInBrowser } from "../utils/useLayoutEffectInBrowser.js";

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
  /** The item that gets the focus. @default the first if the button was pressed by keyboard, else none */
  initialFocus?: "first" | "last" | undefined;
}

/** A menu of actions at a button, after the menu button pattern of the ARIA authoring practices. It is not modal. */
export function Menu({ open, ...props }: MenuProps) {
  return open ? (
    <LayerContainer>
      <OpenMenu {...props} />
    </LayerContainer>
  ) : null;
}

const itemsOf = (menu: HTMLElement) => [...menu.querySelectorAll<HTMLElement>("[role=menuitem]")];

function OpenMenu({ anchor, onClose, items, label, initialFocus }: Omit<MenuProps, "open">) {
  const menu = useRef<HTMLDivElement>(null);
  const { className, ...surface } = useSurfaceProps(menu);
  const part = usePartClassName("menu", className);
  const close = useStableCallback(onClose);
  const onKeyDown = useMenuKeys(itemsOf);
  useLayoutEffectInBrowser(() => {
    const element = menu.current;
    if (element === null) return undefined;
    const page = pageAround(anchor);
    const byKeyboard = anchor.matches(":focus-visible");
    showInTopLayer(element);
    placeBeside(element, anchor, { side: "below", align: "end" });
    const first = initialFocus === "last" ? -1 : initialFocus === "first" || byKeyboard ? 0 : undefined;
    focusElement(first === undefined ? element : (itemsOf(element).at(first) ?? element));
    const leave = openLayer({
      kind: "menu",
      element,
      onEscape: close,
      onTab: () => {
        // The browser goes on from the button, to what stands after it or before it.
        focusElement(anchor);
        close();
      },
    });
    const forget = watchPressesOutside({ element, anchor, onPress: close });
    const unwatch = watchMoves(anchor, close);
    return () => {
      const exit = prepareExit(element);
      leave();
      forget();
      unwatch();
      queueMicrotask(() => {
        if (element.isConnected) return;
        if (isFocusLost(element.ownerDocument) && !focusElement(anchor)) focusPage(page);
        exit();
      });
    };
  }, [anchor, close, initialFocus]);

  const leaveByFocus = ({ relatedTarget, currentTarget }: FocusEvent) => {
    if (relatedTarget !== null && relatedTarget !== anchor && !currentTarget.contains(relatedTarget)) onClose();
  };
  const select = ({ disabledReason, onSelect }: MenuItem) => {
    if (disabledReason !== undefined) return;
    // What the item opens gives the focus back to the button.
    focusElement(anchor);
    onClose();
    onSelect();
  };

  return (
    <div
      {...surface}
      {...containedEvents}
      className={part}
      role="menu"
      tabIndex={-1}
      aria-label={label}
      data-mak-menu=""
      onKeyDown={onKeyDown}
      onBlur={leaveByFocus}
    >
      {items.map((item) => (
        <Item key={item.id} item={item} onSelect={() => select(item)} />
      ))}
    </div>
  );
}

function Item({ item, onSelect }: { item: MenuItem; onSelect: () => void }) {
  const id = useId();
  const { label, icon, tone, disabledReason } = item;
  const isDisabled = disabledReason !== undefined;
  return (
    // The menu hears the keys.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      className={usePartClassName("menuItem")}
      role="menuitem"
      tabIndex={-1}
      data-tone={tone}
      aria-disabled={isDisabled || undefined}
      aria-labelledby={`${id}-label`}
      aria-describedby={isDisabled ? `${id}-reason` : undefined}
      onPointerMove={({ currentTarget }) => {
        if (activeElementOf(currentTarget) !== currentTarget) focusElement(currentTarget);
      }}
      onClick={onSelect}
    >
      {icon}
      <span className="mak-menu-text">
        <span className="mak-menu-label" id={`${id}-label`}>
          {label}
        </span>
        {isDisabled ? (
          <span className="mak-menu-reason" id={`${id}-reason`}>
            {disabledReason}
          </span>
        ) : null}
      </span>
    </div>
  );
}
