"use client";
import { createElement, type FunctionComponent, type ReactNode } from "react";

export interface SlotProps<P extends object> {
  /** The host's function, which may be another one in every render. */
  draw: (props: P) => ReactNode;
  props: P;
}

/** Draws a slot by calling it: as a component, a function that is made anew in every render would lose what was typed. */
export function Slot<P extends object>({ draw, props }: SlotProps<P>): ReactNode {
  // Hosts without types pass components that are objects: memo(), forwardRef().
  return typeof draw === "function" ? draw(props) : createElement(draw as FunctionComponent<P>, props);
}
