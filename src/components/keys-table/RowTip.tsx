"use client";
import type { ApiKey } from "../../contract/types.js";
import { Tooltip } from "../../ui/Tooltip.js";
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

function linesOf({ target, items, ctx }: RowTipProps): readonly string[] {
  const row = target.element.closest("[data-key-id]");
  const key = items.find(({ id }) => id === row?.getAttribute("data-key-id"));
  if (row === null || key === undefined) return [];
  const parts = target.by === "pointer" ? [target.element] : [...row.querySelectorAll("[data-tip]")];
  return parts.flatMap((part) => tipText(part.getAttribute("data-tip") as TipKind, key, ctx)?.split("\n") ?? []);
}

/** The tooltip of a part of a row, or of a whole row. */
export function RowTip(props: RowTipProps) {
  const { target, onHide } = props;
  const lines = linesOf(props);
  return lines.length === 0 ? null : (
    <Tooltip key={lines.join("\n")} anchor={target.element} describesAnchor={target.by === "focus"} onHide={onHide}>
      {lines.map((line) => (
        <span key={line} className="mak-tip-line" dir="auto">
          {line}
        </span>
      ))}
    </Tooltip>
  );
}
