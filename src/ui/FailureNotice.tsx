"use client";
import { useRef } from "react";
import type { ApiKeysError } from "../contract/errors.js";
import { useI18n } from "../i18n/context.js";
import { usePartClassName } from "../theme/ThemeContext.js";
import { Button } from "./Button.js";
import { Callout } from "./Callout.js";
import { CopyButton } from "./CopyButton.js";
import { useErrorText } from "./useErrorText.js";
import { useRecovery } from "./Recovery.js";

/** Something that did not work, as a person is told of it. */
export interface Failure {
  /** What happened. What to do about it follows from the error's code. @default the cause alone */
  readonly title?: string | undefined;
  readonly error: ApiKeysError;
  /** The part of the page that failed, for the name of its retry: several parts may fail at once. */
  readonly subject?: string | undefined;
  /** Tries again. Absent where trying again cannot help, or is offered elsewhere. */
  readonly retry?: (() => void) | undefined;
  /** A retry is under way. */
  readonly retrying?: boolean | undefined;
  /** The cause is said elsewhere, for this and other parts: only the title stands here, quietly. @default false */
  readonly isShared?: boolean | undefined;
}

export interface FailureNoticeProps {
  failure: Failure;
  /** Less space around it. @default false */
  compact?: boolean | undefined;
  /** Announced at once: for what answers a press. @default false */
  urgent?: boolean | undefined;
}

/** Names the part of the page that a retry is about, after the words on its button. */
export function retryName(retry: string, subject: string | undefined): string | undefined {
  return subject === undefined ? undefined : `${retry}: ${subject}`;
}

/** A failure in its place: what happened, what to do, a retry where one can help, and the request id for support. */
export function FailureNotice({ failure, compact = false, urgent = false }: FailureNoticeProps) {
  const { title, error, subject, retry, retrying = false, isShared = false } = failure;
  const { messages } = useI18n();
  const [cause, wait] = useErrorText(error);
  const { requestId } = error;
  const { signIn } = useRecovery();
  const part = usePartClassName("errorNotice");
  const signsIn = error.code === "unauthenticated" && signIn !== undefined;
  if (isShared)
    return (
      <p className="mak-quiet-failure">
        <span className="mak-text">{title}</span>
      </p>
    );
  return (
    <Callout
      className={part}
      tone="danger"
      role={urgent ? "alert" : undefined}
      data-compact={compact ? "" : undefined}
      title={title ?? cause}
      actions={
        retry === undefined && requestId === undefined && !signsIn ? null : (
          <>
            {signsIn ? (
              <Button size="small" onClick={signIn}>
                {messages.common.signIn}
              </Button>
            ) : retry === undefined ? null : (
              <Button
                size="small"
                busy={retrying}
                aria-label={retryName(messages.common.retry, subject)}
                onClick={retry}
              >
                {messages.common.retry}
              </Button>
            )}
            {requestId === undefined ? null : <RequestId id={requestId} />}
          </>
        )
      }
    >
      {title === undefined ? null : <p className="mak-notice-line">{cause}</p>}
      {wait === undefined ? null : (
        <p className="mak-notice-line" aria-live="off">
          {wait}
        </p>
      )}
    </Callout>
  );
}

/** The id by which support finds the failed request. */
function RequestId({ id }: { id: string }) {
  const { common } = useI18n().messages;
  const text = useRef<HTMLElement>(null);
  return (
    <span className="mak-request-id">
      <bdi className="mak-request-id-text" ref={text}>
        {common.requestId({ id })}
      </bdi>
      <CopyButton label={common.copyRequestId} text={id} node={() => text.current} />
    </span>
  );
}
