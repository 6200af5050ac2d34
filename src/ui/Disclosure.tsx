"use client";
import { forwardRef, type ComponentPropsWithoutRef, type ReactNode } from "react";
import { usePartClassName } from "../theme/ThemeContext.js";
import { ChevronEndIcon } from "./icons.js";

export interface DisclosureProps extends Omit<ComponentPropsWithoutRef<"details">, "title" | "open" | "onToggle"> {
  /** The address of it, for deep links. */
  id?: string | undefined;
  title: ReactNode;
  /** Makes the title a heading. @default none */
  headingLevel?: 2 | 3 | undefined;
  /** With `onOpenChange`, the caller keeps the state. @default kept by the browser, closed */
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
}

/** A title that opens what is below it. */
export const Disclosure = forwardRef<HTMLDetailsElement, DisclosureProps>(function Disclosure(
  { title, headingLevel, open, onOpenChange, className, children, ...rest },
  ref,
) {
  const Title = headingLevel === undefined ? "span" : (`h${headingLevel}` as const);
  return (
    <details
      {...rest}
      {...(open === undefined ? {} : { open })}
      ref={ref}
      className={usePartClassName("disclosure", className)}
      onToggle={(event) => {
        if (event.target === event.currentTarget && event.currentTarget.open !== open) {
          onOpenChange?.(event.currentTarget.open);
        }
      }}
    >
      <summary className="mak-disclosure-title">
        <ChevronEndIcon />
        <Title className="mak-text">{title}</Title>
      </summary>
      <div className="mak-disclosure-body">{children}</div>
    </details>
  );
});
