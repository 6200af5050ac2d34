"use client";
import {
  forwardRef,
  useId,
  useImperativeHandle,
  useRef,
  useState,
  type ComponentPropsWithoutRef,
  type MouseEvent,
  type ReactNode,
} from "react";
import { usePartClassName } from "../theme/ThemeContext.js";
import { joinClasses } from "../utils/joinClasses.js";
import { Spinner } from "./Spinner.js";
import { useRestoreFocusOnUnmount } from "./useRestoreFocusOnUnmount.js";

export interface ButtonProps extends Omit<ComponentPropsWithoutRef<"button">, "disabled"> {
  /** @default "secondary" */
  variant?: "primary" | "secondary" | "danger" | "quiet" | undefined;
  /** @default "medium" */
  size?: "small" | "medium" | "large" | undefined;
  /** What it started is under way: it keeps its width and ignores presses. @default false */
  busy?: boolean | undefined;
  icon?: ReactNode;
  /** Why it does nothing. It stays focusable, and shows the reason on hover and focus until Escape. */
  disabledReason?: string | undefined;
}

/** A button. It never submits a form unless its `type` says so. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { variant = "secondary", size = "medium", busy = false, icon, disabledReason, className, children, onClick, ...rest },
  ref,
) {
  const own = useRef<HTMLButtonElement>(null);
  useImperativeHandle(ref, () => own.current as HTMLButtonElement, []);
  useRestoreFocusOnUnmount(own);
  const reasonId = useId();
  const [dismissed, setDismissed] = useState(false);
  const inert = busy || disabledReason !== undefined;
  const describedBy = joinClasses(rest["aria-describedby"], disabledReason === undefined ? undefined : reasonId);
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (!inert) {
      onClick?.(event);
      return;
    }
    // Also keeps a submit button from submitting.
    event.preventDefault();
    event.stopPropagation();
  };
  // WCAG 1.4.13: what appears on hover and focus can be dismissed.
  const dismissal =
    disabledReason === undefined
      ? undefined
      : {
          "data-reason": disabledReason,
          "data-dismissed": dismissed ? "" : undefined,
          onKeyDown: (event: { key: string }) => setDismissed((now) => now || event.key === "Escape"),
          onBlur: () => setDismissed(false),
          onPointerLeave: () => setDismissed(false),
        };
  return (
    <>
      <button
        type="button"
        {...rest}
        {...dismissal}
        ref={own}
        className={usePartClassName("button", className)}
        data-variant={variant}
        data-size={size}
        aria-busy={busy || undefined}
        aria-disabled={inert || rest["aria-disabled"]}
        aria-describedby={describedBy === "" ? undefined : describedBy}
        onClick={press}
      >
        {icon === undefined || icon === null ? null : <span className="mak-button-icon">{icon}</span>}
        <span className="mak-button-label">{children}</span>
        {busy ? (
          <span className="mak-button-busy">
            <Spinner />
          </span>
        ) : null}
      </button>
      {disabledReason === undefined ? null : (
        <span className="mak-visually-hidden" id={reasonId}>
          <bdi className="mak-text">{disabledReason}</bdi>
        </span>
      )}
    </>
  );
});
