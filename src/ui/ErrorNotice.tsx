"use client";
import { forwardRef, useRef, type ComponentPropsWithoutRef } from "react";
import type { ApiKeysError } from "../contract/errors.js";
import { useI18n } from "../i18n/context.js";
import { usePart } from "../theme/ThemeContext.js";
import { Button } from "./Button.js";
import { Callout } from "./Callout.js";
import { CopyButton } from "./CopyButton.js";
import { useCountdown } from "./useCountdown.js";

export interface ErrorNoticeProps extends Omit<ComponentPropsWithoutRef<"div">, "title"> {
  error: ApiKeysError;
  /** What happened. What to do follows from the error's code. */
  title: string;
  onRetry?: (() => void) | undefined;
  /** A retry is under way. @default false */
  retrying?: boolean | undefined;
  /** Less space around it. @default false */
  compact?: boolean | undefined;
  /** Announced at once: for what answers a press. @default false */
  urgent?: boolean | undefined;
}

/** A failure in its place: what happened, what to do, a retry, and the request id for support. */
export const ErrorNotice = forwardRef<HTMLDivElement, ErrorNoticeProps>(function ErrorNotice(
  { error, title, onRetry, retrying = false, compact = false, urgent = false, className, ...rest },
  ref,
) {
  const { messages, format } = useI18n();
  const { common } = messages;
  const wait = useCountdown(error.retryAfter, error);
  const id = useRef<HTMLElement>(null);
  return (
    <Callout
      {...rest}
      ref={ref}
      className={usePart("errorNotice", className)}
      tone="danger"
      role={urgent ? "alert" : undefined}
      data-compact={compact ? "" : undefined}
      title={title}
      actions={
        <>
          {onRetry === undefined ? null : (
            <Button size="small" busy={retrying} onClick={onRetry}>
              {common.retry}
            </Button>
          )}
          {error.requestId === undefined ? null : (
            <span className="mak-request-id">
              <bdi className="mak-request-id-text" ref={id} dir="ltr">
                {common.requestId({ id: error.requestId })}
              </bdi>
              <CopyButton label={common.copyRequestId} text={error.requestId} node={() => id.current} />
            </span>
          )}
        </>
      }
    >
      <p className="mak-notice-line">{messages.errors[error.code]}</p>
      {wait > 0 ? (
        <p className="mak-notice-line" aria-live="off">
          {messages.retryIn({ seconds: format.amount(wait) })}
        </p>
      ) : null}
    </Callout>
  );
});
