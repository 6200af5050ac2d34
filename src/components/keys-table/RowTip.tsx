"use client";
import { useEffect, useId, useLayoutEffect, useRef } from "react";
import type { ApiKey } from "../../contract/types.js";
import { useStableCallback } from "../../utils/useStableCallback.js";
import type { RowContext } from "./rowContext.js";
import { tipText, type TipKind } from "./tipText.js";

/** What a tip is shown for: one part of a row under the pointer, or all of a row that has the keyboard's focus. */
export interface TipTarget {
  readonly element: Element;
  readonly by: "pointer" | "focus";
}

export interface RowTipProps {
  target: TipTarget;
  items: readonly ApiKey[];
  ctx: RowContext;
  onHide: () => void;
}

const gap = 4;

function linesOf({ target, items, ctx }: RowTipProps): readonly string[] {
  const row = target.element.closest("[data-key-id]");
  const key = items.find(({ id }) => id === row?.getAttribute("data-key-id"));
  if (row === null || key === undefined) return [];
  const parts = target.by === "pointer" ? [target.element] : [...row.querySelectorAll("[data-tip]")];
  return parts.flatMap((part) => tipText(part.getAttribute("data-tip") as TipKind, key, ctx) ?? []);
}

/** The tip beside what it tells of. */
export function RowTip(props: RowTipProps) {
  const { element, by } = props.target;
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const hide = useStableCallback(props.onHide);
  const lines = linesOf(props);
  const empty = lines.length === 0;

  useLayoutEffect(() => {
    const tip = box.current;
    const frame = tip?.parentElement;
    if (tip === null || frame === null || frame === undefined) return;
    const around = frame.getBoundingClientRect();
    const beside = element.getBoundingClientRect();
    const own = tip.getBoundingClientRect();
    const rtl = getComputedStyle(tip).direction === "rtl";
    const start = (rtl ? beside.right - own.width : beside.left) - around.left;
    const left = Math.max(gap, Math.min(start, around.width - own.width - gap));
    const above = beside.top - around.top - own.height - gap;
    const top = beside.top - own.height - gap < 0 ? beside.bottom - around.top + gap : above;
    tip.style.left = `${left}px`;
    tip.style.top = `${top}px`;
  }, [element, empty]);

  useEffect(() => {
    if (empty) return undefined;
    if (by === "focus") element.setAttribute("aria-describedby", id);
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") hide();
    };
    const onPointer = (event: Event) => {
      if (!(event.target instanceof Node && element.contains(event.target))) hide();
    };
    document.addEventListener("keydown", onKey);
    document.addEventListener("pointerdown", onPointer);
    return () => {
      element.removeAttribute("aria-describedby");
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("pointerdown", onPointer);
    };
  }, [by, element, empty, hide, id]);

  return empty ? null : (
    <div ref={box} className="mak-tip" role="tooltip" id={id}>
      {lines.map((line) => (
        <span key={line} className="mak-tip-line" dir="auto">
          {line}
        </span>
      ))}
    </div>
  );
}
