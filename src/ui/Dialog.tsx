"use client";
import { useId, useMemo, useRef, type MouseEvent, type ReactNode, type RefObject } from "react";
import { useI18n } from "../i18n/context.js";
import type { Part } from "../theme/parts.js";
import { usePartClassName } from "../theme/ThemeContext.js";
import { useSurfaceProps } from "../theme/useSurfaceProps.js";
import { joinClasses } from "../utils/joinClasses.js";
import { CloseIcon } from "./icons.js";
import { containedEvents } from "./containedEvents.js";
import { IconButton } from "./IconButton.js";
import { LayerContainer } from "./LayerContainer.js";
import { LiveRegion } from "./LiveRegion.js";
import { useModalDialog } from "./useModalDialog.js";

export interface DialogProps {
  open: boolean;
  /** The person wants to leave. The dialog never closes by itself: the caller does, or asks first. */
  onRequestClose: (reason: "escape" | "outside" | "button") => void;
  /** @default "dialog" */
  role?: "dialog" | "alertdialog" | undefined;
  title: ReactNode;
  /** One or two sentences below the title, read out with it. */
  description?: ReactNode;
  /** The ids of what else has to be read out before anybody answers. */
  describedBy?: string | undefined;
  children?: ReactNode;
  /** The buttons, always in view where the window is high enough. */
  footer?: ReactNode;
  /** What takes the focus. @default the dialog itself */
  initialFocus?: RefObject<HTMLElement | null> | undefined;
  /** What gets the focus back, asked when the dialog is gone. @default what had it */
  returnFocus?: ((page: HTMLElement | null) => HTMLElement | null) | undefined;
  /** Without the close button in the corner. @default false */
  hideClose?: boolean | undefined;
  /** 400, 480 or 640 px wide; a panel has 400 px and stands at the end of the window. @default "medium" */
  size?: "small" | "medium" | "large" | "panel" | undefined;
  /** A part beside `dialog`, for a class of its own. */
  part?: Part | undefined;
}

/**
 * A modal dialog in the browser's top layer; below 560 px a sheet over the whole screen. It is rendered where the page
 * is, so that a host's own modal around the page counts it as its inside.
 */
export function Dialog({ open, ...props }: DialogProps) {
  return open ? (
    <LayerContainer>
      <OpenDialog {...props} />
    </LayerContainer>
  ) : null;
}

/** A page with a scrollbar keeps its place while the dialog locks the scroll. */
function hasScrollbar(): boolean {
  return window.innerWidth > document.documentElement.clientWidth;
}

/** The second press of a double click comes up to this late, and is no answer to the dialog that the first opened. */
const doubleClickTime = 300;

function OpenDialog(props: Omit<DialogProps, "open">) {
  const { onRequestClose, role, title, description, describedBy, children, footer } = props;
  const { initialFocus, returnFocus, hideClose = false, size = "medium", part = "dialog" } = props;
  const { messages } = useI18n();
  const id = useId();
  const gutter = useMemo(() => hasScrollbar(), []);
  const { dialog, box } = useModalDialog({ initialFocus, returnFocus, onEscape: () => onRequestClose("escape") });
  const { className, ...surface } = useSurfaceProps(dialog);
  const overlay = useOverlayPress(() => onRequestClose("outside"));
  const own = usePartClassName(part, usePartClassName("dialog"));
  const titlePart = usePartClassName("dialogTitle");
  const footerPart = usePartClassName("dialogFooter");
  const overlayPart = usePartClassName("overlay");
  const isThere = (node: ReactNode) => node !== undefined && node !== null;
  const describedByAll = joinClasses(isThere(description) ? `${id}-description` : undefined, describedBy);
  return (
    <dialog
      {...surface}
      {...containedEvents}
      className={joinClasses(className, "mak-modal")}
      role={role === "alertdialog" ? role : undefined}
      aria-modal="true"
      aria-labelledby={`${id}-title`}
      aria-describedby={describedByAll === "" ? undefined : describedByAll}
      data-mak-modal=""
      data-mak-gutter={gutter ? "" : undefined}
      closedby="none"
      onCancel={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onRequestClose("escape");
      }}
    >
      <div className={overlayPart} {...overlay} />
      <div ref={box} className={own} data-size={size} tabIndex={-1}>
        <div className="mak-dialog-head">
          <div className="mak-dialog-heading">
            <h2 className={titlePart} id={`${id}-title`}>
              {title}
            </h2>
            {isThere(description) ? (
              <p className="mak-dialog-description" id={`${id}-description`}>
                {description}
              </p>
            ) : null}
          </div>
          {hideClose ? null : (
            <IconButton label={messages.common.close} icon={<CloseIcon />} onClick={() => onRequestClose("button")} />
          )}
        </div>
        {isThere(children) ? <div className="mak-dialog-body">{children}</div> : null}
        {isThere(footer) ? <div className={footerPart}>{footer}</div> : null}
      </div>
      <LiveRegion />
    </dialog>
  );
}

/** Tells of a press on the overlay that began and ended there. Such a press does not take the focus. */
function useOverlayPress(onPress: () => void) {
  const opened = useRef<number>(undefined);
  const pressed = useRef(false);
  return {
    ref: (node: HTMLElement | null) => {
      if (node !== null) opened.current ??= performance.now();
    },
    onMouseDown: (event: MouseEvent) => {
      event.preventDefault();
      const since = performance.now() - (opened.current ?? 0);
      pressed.current = event.button === 0 && event.detail < 2 && since > doubleClickTime;
    },
    onClick: () => {
      if (pressed.current) onPress();
      pressed.current = false;
    },
  };
}
