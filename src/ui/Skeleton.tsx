"use client";
import { forwardRef, type ComponentPropsWithoutRef } from "react";
import { useI18n } from "../i18n/context.js";
import { usePartClassName } from "../theme/ThemeContext.js";
import { VisuallyHidden } from "./VisuallyHidden.js";

export interface SkeletonProps extends ComponentPropsWithoutRef<"span"> {
  /** A line of text, or a block that fills its container. @default "block" */
  shape?: "line" | "block" | undefined;
  /** One of several: says nothing by itself. @default false */
  silent?: boolean | undefined;
}

/** A quiet area of the final size while data is on its way. It does not move. */
export const Skeleton = forwardRef<HTMLSpanElement, SkeletonProps>(function Skeleton(
  { shape = "block", silent = false, className, ...rest },
  ref,
) {
  const { messages } = useI18n();
  return (
    <span {...rest} ref={ref} className={usePartClassName("skeleton", className)} data-shape={shape}>
      {silent ? null : <VisuallyHidden>{messages.common.loading}</VisuallyHidden>}
    </span>
  );
});
