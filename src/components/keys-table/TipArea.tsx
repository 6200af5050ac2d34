"use client";
import { useState, type FocusEvent, type PointerEvent, type ReactNode } from "react";
import type { ApiKey } from "../../contract/types.js";
import { isFocusReturning } from "../../ui/focus.js";
import type { RowContext } from "./rowContext.js";
import { RowTip, type TipTarget } from "./RowTip.js";

export interface TipAreaProps {
  className: string;
  items: readonly ApiKey[];
  ctx: RowContext;
  children: ReactNode;
}

/**
 * Shows the exact dates and the whole of what is cut off: of one thing under the pointer, of a whole row when the
 * keyboard's focus is in it, so that nothing needs a stop of its own. One tip for the whole table; Escape hides it
 * and the pointer may move onto it (WCAG 2.2, 1.4.13): it does not pass on what happens in it.
 */
export function TipArea({ className, items, ctx, children }: TipAreaProps) {
  const [target, setTarget] = useState<TipTarget | undefined>();
  const hide = () => setTarget(undefined);
  const leave = (by: TipTarget["by"]) => {
    if (target?.by === by) hide();
  };

  const onPointerOver = (event: PointerEvent) => {
    const element = (event.target as Element).closest("[data-tip]");
    if (element === null) leave("pointer");
    else if (element !== target?.element) setTarget({ element, by: "pointer" });
  };
  const onPointerLeave = (event: PointerEvent) => {
    // A finger that is lifted has not gone elsewhere.
    if (event.pointerType !== "touch") leave("pointer");
  };
  const onFocus = (event: FocusEvent) => {
    // A menu or dialog that closes gives the focus back, and opens nothing else by it.
    if (isFocusReturning()) return;
    const row = event.target.closest("[data-key-id]");
    if (row !== null && event.target.matches(":focus-visible")) setTarget({ element: event.target, by: "focus" });
  };

  return (
    <div
      className={className}
      role="presentation"
      onPointerOver={onPointerOver}
      onPointerLeave={onPointerLeave}
      onFocus={onFocus}
      onBlur={() => leave("focus")}
    >
      {children}
      {target === undefined ? null : <RowTip target={target} items={items} ctx={ctx} onHide={hide} />}
    </div>
  );
}
