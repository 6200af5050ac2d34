"use client";
import { forwardRef, useId, type ComponentPropsWithoutRef, type ReactNode } from "react";
import type { Part } from "../theme/parts.js";
import { usePartClassName } from "../theme/ThemeContext.js";

export interface CardProps extends Omit<ComponentPropsWithoutRef<"section">, "title"> {
  title: string;
  /** What the numbers inside are about, after the title: `Company-wide`. */
  scope?: string | undefined;
  /** At the end of the title's line. */
  actions?: ReactNode;
  /** The part that the card is. @default "card" alone */
  part?: Part | undefined;
}

/** A titled section of the page, with a border. */
export const Card = forwardRef<HTMLElement, CardProps>(function Card(
  { title, scope, actions, part = "card", className, children, ...rest },
  ref,
) {
  const titleId = useId();
  const card = usePartClassName("card", className);
  const own = usePartClassName(part, card);
  return (
    <section aria-labelledby={titleId} {...rest} ref={ref} className={own}>
      <div className="mak-card-head">
        <h2 className={usePartClassName("cardTitle")} id={titleId}>
          <span className="mak-text">{title}</span>
          {scope === undefined ? null : (
            <>
              <span className="mak-card-scope">{" · "}</span>
              <span className="mak-card-scope">{scope}</span>
            </>
          )}
        </h2>
        {actions === undefined || actions === null ? null : <div className="mak-card-actions">{actions}</div>}
      </div>
      {children}
    </section>
  );
});
