"use client";
import { useId, useLayoutEffect, useRef, type ReactNode } from "react";
import { useSurfaceProps } from "../theme/useSurfaceProps.js";
import { joinClasses } from "../utils/joinClasses.js";
import { useStableCallback } from "../utils/useStableCallback.js";
import { containedEvents } from "./containedEvents.js";
import { LayerContainer } from "./LayerContainer.js";
import { openLayer } from "./layers.js";
import { placeBeside } from "./placeBeside.js";
import { showInTopLayer } from "./showInTopLayer.js";
import { watchMoves } from "./watchMoves.js";

export interface TooltipProps {
  /** What it tells of. */
  anchor: Element;
  /** The anchor has the focus: a screen reader reads the tooltip with it. @default false */
  describesAnchor?: boolean | undefined;
  /** Escape was pressed, or something else. */
  onHide: () => void;
  children: ReactNode;
}

/** A text beside what it tells of, above everything else. The caller decides when it is there. */
export function Tooltip(props: TooltipProps) {
  return (
    <LayerContainer>
      <ShownTooltip {...props} />
    </LayerContainer>
  );
}

function ShownTooltip({ anchor, describesAnchor = false, onHide, children }: TooltipProps) {
  const box = useRef<HTMLDivElement>(null);
  const { className, ...surface } = useSurfaceProps(box);
  const id = useId();
  const hide = useStableCallback(onHide);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const view = element.ownerDocument.defaultView;
    showInTopLayer(element);
    placeBeside(element, anchor, { side: "above", align: "start" });
    const leave = openLayer({ kind: "tooltip", element, onEscape: hide });
    const onPointerDown = (event: Event) => {
      const [target] = event.composedPath();
      if (!anchor.contains(target as Node) && !element.contains(target as Node)) hide();
    };
    view?.addEventListener("pointerdown", onPointerDown, { capture: true });
    const unwatch = watchMoves(anchor, hide);
    return () => {
      leave();
      unwatch();
      view?.removeEventListener("pointerdown", onPointerDown, { capture: true });
    };
  }, [anchor, hide]);

  useLayoutEffect(() => {
    if (!describesAnchor) return undefined;
    anchor.setAttribute("aria-describedby", id);
    return () => anchor.removeAttribute("aria-describedby");
  }, [anchor, describesAnchor, id]);

  return (
    <div {...surface} {...containedEvents} className={joinClasses(className, "mak-tip")} role="tooltip" id={id}>
      {children}
    </div>
  );
}
