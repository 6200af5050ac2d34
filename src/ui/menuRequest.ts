import type { KeyboardEvent, MouseEvent } from "react";

export interface MenuRequest {
  /** The item that gets the focus, where an arrow key opened the menu. */
  readonly initialFocus: "first" | "last" | undefined;
}

/**
 * What a click or a key on a menu's button asks for, after the menu button pattern: a click opens or closes the menu,
 * Arrow Down opens it at its first item, Arrow Up at its last. Undefined where the menu stays as it is.
 */
export function menuRequestOf(event: MouseEvent | KeyboardEvent): MenuRequest | undefined {
  // The second press of a double click would close what the first has opened.
  if (event.type === "click") return (event as MouseEvent).detail > 1 ? undefined : { initialFocus: undefined };
  const { key } = event as KeyboardEvent;
  if (key !== "ArrowDown" && key !== "ArrowUp") return undefined;
  event.preventDefault();
  event.stopPropagation();
  return { initialFocus: key === "ArrowDown" ? "first" : "last" };
}
