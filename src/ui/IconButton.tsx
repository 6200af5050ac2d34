"use client";
import { forwardRef, type ComponentPropsWithoutRef, type ReactNode } from "react";
import { usePartClassName } from "../theme/ThemeContext.js";

export interface IconButtonProps extends Omit<ComponentPropsWithoutRef<"button">, "aria-label" | "children"> {
  /** The name for assistive technology, unique in its context. */
  label: string;
  icon: ReactNode;
}

/** A button of 32 × 32 px that shows only an icon. */
export const IconButton = forwardRef<HTMLButtonElement, IconButtonProps>(function IconButton(
  { label, icon, className, ...rest },
  ref,
) {
  return (
    <button type="button" {...rest} ref={ref} className={usePartClassName("iconButton", className)} aria-label={label}>
      {icon}
    </button>
  );
});
