"use client";
import * as Radix from "@radix-ui/react-dialog";
import { useInsertionEffect, useMemo, useRef, type ReactNode, type RefObject } from "react";
import { useI18n } from "../i18n/context.js";
import type { Part } from "../theme/parts.js";
import { usePartClassName, useTheme } from "../theme/ThemeContext.js";
import { useSurfaceProps } from "../theme/useSurfaceProps.js";
import { joinClasses } from "../utils/joinClasses.js";
import { CloseIcon } from "./icons.js";
import { IconButton } from "./IconButton.js";

export interface DialogProps {
  open: boolean;
  /** The person wants to leave. The dialog never closes by itself: the caller does, or asks first. */
  onRequestClose: (reason: "escape" | "outside" | "button") => void;
  /** @default "dialog" */
  role?: "dialog" | "alertdialog" | undefined;
  title: ReactNode;
  /** One or two sentences below the title, read out with it. */
  description?: ReactNode;
  children?: ReactNode;
  /** The buttons, always in view. */
  footer?: ReactNode;
  /** What takes the focus. @default the dialog itself */
  initialFocus?: RefObject<HTMLElement | null> | undefined;
  /** What gets the focus back. @default what had it */
  returnFocus?: (() => HTMLElement | null) | undefined;
  /** Without the close button in the corner. @default false */
  hideClose?: boolean | undefined;
  /** 400, 480 or 640 px wide. @default "medium" */
  size?: "small" | "medium" | "large" | undefined;
  /** A part beside `dialog`, for a class of its own. */
  part?: Part | undefined;
}

/** A page with a scrollbar keeps its place while the dialog locks the scroll. */
function hasScrollbar(): boolean {
  return window.innerWidth > document.documentElement.clientWidth;
}

/** A modal dialog; below 560 px a sheet over the whole screen. Focus stays inside, and goes back when it closes. */
export function Dialog(props: DialogProps) {
  const { open, onRequestClose, role = "dialog", title, description, children, footer } = props;
  const { initialFocus, returnFocus, hideClose = false, size = "medium", part = "dialog" } = props;
  const { messages } = useI18n();
  const { portalContainer } = useTheme();
  const { className, ...surface } = useSurfaceProps<HTMLDivElement>();
  const own = usePartClassName(part, usePartClassName("dialog"));
  const titlePart = usePartClassName("dialogTitle");
  const footerPart = usePartClassName("dialogFooter");
  const overlayPart = usePartClassName("overlay");
  const gutter = useMemo(() => open && hasScrollbar(), [open]);
  const before = useRef<Element | null>(null);
  const menuWasOpen = useRef(false);

  // The way back is that of the last render that was open: what closes the dialog often forgets it too.
  const wayBack = useRef(returnFocus);
  useInsertionEffect(() => {
    if (open) wayBack.current = returnFocus;
  });

  const restoreFocus = (event: Event) => {
    event.preventDefault();
    const active = document.activeElement;
    // Whoever closed it has moved the focus already.
    if (active !== null && active !== document.body) return;
    const target = wayBack.current?.() ?? before.current;
    if (target instanceof HTMLElement && target.isConnected) target.focus({ preventScroll: true });
  };

  return (
    <Radix.Root open={open}>
      <Radix.Portal container={portalContainer}>
        <div
          {...surface}
          className={joinClasses(className, "mak-modal")}
          data-mak-modal=""
          data-mak-gutter={gutter ? "" : undefined}
          data-state="open"
          onPointerDownCapture={() => {
            menuWasOpen.current = document.querySelector("[data-mak-menu]") !== null;
          }}
        >
          <div className={overlayPart} />
          <Radix.Content
            className={own}
            role={role}
            data-size={size}
            onOpenAutoFocus={(event) => {
              event.preventDefault();
              before.current = document.activeElement;
              const target = initialFocus?.current ?? event.currentTarget;
              if (target instanceof HTMLElement) target.focus({ preventScroll: true });
            }}
            onCloseAutoFocus={restoreFocus}
            onEscapeKeyDown={(event) => {
              event.preventDefault();
              // Escape in an input method takes back a character.
              if (!event.isComposing) onRequestClose("escape");
            }}
            onPointerDownOutside={(event) => {
              event.preventDefault();
              // A click beside an open menu closes the menu alone.
              if (!menuWasOpen.current && event.detail.originalEvent.button === 0) onRequestClose("outside");
            }}
          >
            <div className="mak-dialog-head">
              <div className="mak-dialog-heading">
                <Radix.Title className={titlePart}>{title}</Radix.Title>
                {description === undefined || description === null ? null : (
                  <Radix.Description className="mak-dialog-description">{description}</Radix.Description>
                )}
              </div>
              {hideClose ? null : (
                <IconButton
                  label={messages.common.close}
                  icon={<CloseIcon />}
                  onClick={() => onRequestClose("button")}
                />
              )}
            </div>
            {children === undefined || children === null ? null : <div className="mak-dialog-body">{children}</div>}
            {footer === undefined || footer === null ? null : <div className={footerPart}>{footer}</div>}
          </Radix.Content>
        </div>
      </Radix.Portal>
    </Radix.Root>
  );
}
