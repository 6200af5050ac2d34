"use client";
import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type PointerEvent,
  type ReactNode,
} from "react";
import { useEvent } from "../../utils/useEvent.js";

export interface TipAreaProps {
  className: string;
  /** What a part of a row has to tell, by the key's id and the part's `data-tip`. */
  textOf: (keyId: string, kind: string) => string | undefined;
  children: ReactNode;
}

interface Tip {
  /** What the tip stands beside. */
  readonly target: Element;
  readonly lines: readonly string[];
  readonly by: "pointer" | "focus";
}

const gap = 4;

/**
 * Shows the exact dates and the whole of what is cut off: of one thing under the pointer, of a whole row when the
 * keyboard's focus is in it, so that nothing needs a stop of its own. One tip for the whole table; Escape hides it
 * and the pointer may move onto it (WCAG 2.2, 1.4.13).
 */
export function TipArea({ className, textOf, children }: TipAreaProps) {
  const [tip, setTip] = useState<Tip | undefined>();
  const id = useId();

  const linesOf = (row: Element | null, parts: readonly Element[]) =>
    parts.flatMap((part) => {
      const text = textOf(row?.getAttribute("data-key-id") ?? "", part.getAttribute("data-tip") ?? "");
      return text === undefined ? [] : [text];
    });

  const onPointerOver = (event: PointerEvent) => {
    const over = event.target as Element;
    if (over.closest("[role=tooltip]") !== null) return;
    const target = over.closest("[data-tip]");
    if (target !== null) setTip({ target, lines: linesOf(target.closest("[data-key-id]"), [target]), by: "pointer" });
    else if (tip?.by === "pointer") setTip(undefined);
  };
  const onPointerLeave = (event: PointerEvent) => {
    // A finger that is lifted has not gone elsewhere.
    if (event.pointerType !== "touch" && tip?.by === "pointer") setTip(undefined);
  };
  const onFocus = (event: FocusEvent) => {
    const row = event.target.closest("[data-key-id]");
    if (row === null || !event.target.matches(":focus-visible")) return;
    const lines = linesOf(row, [...row.querySelectorAll("[data-tip]")]);
    if (lines.length > 0) setTip({ target: event.target, lines, by: "focus" });
  };
  const onBlur = () => {
    if (tip?.by === "focus") setTip(undefined);
  };

  return (
    <div
      className={className}
      role="presentation"
      onPointerOver={onPointerOver}
      onPointerLeave={onPointerLeave}
      onFocus={onFocus}
      onBlur={onBlur}
    >
      {children}
      {tip === undefined ? null : <TipBox key={tip.lines.join()} id={id} tip={tip} onHide={() => setTip(undefined)} />}
    </div>
  );
}

function TipBox({ id, tip, onHide }: { id: string; tip: Tip; onHide: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  const hide = useEvent(onHide);
  const { target, by } = tip;

  useLayoutEffect(() => {
    const element = box.current;
    const frame = element?.parentElement;
    if (element === null || frame === null || frame === undefined) return;
    const around = frame.getBoundingClientRect();
    const beside = target.getBoundingClientRect();
    const own = element.getBoundingClientRect();
    const rtl = getComputedStyle(element).direction === "rtl";
    const start = (rtl ? beside.right - own.width : beside.left) - around.left;
    const left = Math.max(gap, Math.min(start, around.width - own.width - gap));
    const above = beside.top - around.top - own.height - gap;
    const top = beside.top - own.height - gap < 0 ? beside.bottom - around.top + gap : above;
    element.style.left = `${left}px`;
    element.style.top = `${top}px`;
  }, [target, tip]);

  useEffect(() => {
    if (by === "focus") target.setAttribute("aria-describedby", id);
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") hide();
    };
    const onPointer = (event: Event) => {
      if (!(event.target instanceof Node && target.contains(event.target))) hide();
    };
    document.addEventListener("keydown", onKey);
    document.addEventListener("pointerdown", onPointer);
    return () => {
      target.removeAttribute("aria-describedby");
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("pointerdown", onPointer);
    };
  }, [by, hide, id, target]);

  return (
    <div ref={box} className="mak-tip" role="tooltip" id={id}>
      {tip.lines.map((line) => (
        <span key={line} className="mak-tip-line" dir="auto">
          {line}
        </span>
      ))}
    </div>
  );
}
