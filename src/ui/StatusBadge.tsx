"use client";
import { forwardRef, type ComponentPropsWithoutRef } from "react";
import { joinClasses } from "../utils/joinClasses.js";

export interface StatusBadgeProps extends ComponentPropsWithoutRef<"span"> {
  tone: "success" | "neutral" | "warning" | "danger";
}

/** A status as a dot and a word: never by colour alone. */
export const StatusBadge = forwardRef<HTMLSpanElement, StatusBadgeProps>(function StatusBadge(
  { tone, className, ...rest },
  ref,
) {
  return <span {...rest} ref={ref} className={joinClasses("mak-badge", className)} data-tone={tone} />;
});
