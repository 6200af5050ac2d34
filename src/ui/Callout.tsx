"use client";
import { forwardRef, type ComponentPropsWithoutRef, type ReactNode } from "react";
import { usePartClassName } from "../theme/ThemeContext.js";
import { AlertIcon, CheckIcon, InfoIcon } from "./icons.js";

export interface CalloutProps extends Omit<ComponentPropsWithoutRef<"div">, "title"> {
  tone: "info" | "warning" | "danger" | "success";
  title?: ReactNode;
  actions?: ReactNode;
}

const icons = { info: InfoIcon, warning: AlertIcon, danger: AlertIcon, success: CheckIcon } as const;

/** A message in the page: an icon, a title, a sentence, and what can be done. */
export const Callout = forwardRef<HTMLDivElement, CalloutProps>(function Callout(
  { tone, title, actions, className, children, ...rest },
  ref,
) {
  const Icon = icons[tone];
  return (
    <div {...rest} ref={ref} className={usePartClassName("notice", className)} data-tone={tone}>
      <Icon />
      <div className="mak-notice-body">
        {title === undefined ? null : <p className="mak-notice-title">{title}</p>}
        {children === undefined || children === null ? null : <div className="mak-notice-text">{children}</div>}
        {actions === undefined || actions === null ? null : <div className="mak-notice-actions">{actions}</div>}
      </div>
    </div>
  );
});
