"use client";
import type { ApiKeysError } from "../contract/errors.js";
import { usePartClassName } from "../theme/ThemeContext.js";
import { Callout } from "./Callout.js";
import { ErrorAdvice, ErrorRequestId } from "./ErrorDetails.js";

export interface ErrorNoticeProps {
  error: ApiKeysError;
  /** What happened. What to do follows from the error's code. */
  title: string;
  /** Less space around it. @default false */
  compact?: boolean | undefined;
  /** Announced at once: for what answers a press. @default false */
  urgent?: boolean | undefined;
}

/** A failure in its place: what happened, what to do, and the request id for support. */
export function ErrorNotice({ error, title, compact = false, urgent = false }: ErrorNoticeProps) {
  return (
    <Callout
      className={usePartClassName("errorNotice")}
      tone="danger"
      role={urgent ? "alert" : undefined}
      data-compact={compact ? "" : undefined}
      title={title}
      actions={error.requestId === undefined ? null : <ErrorRequestId error={error} />}
    >
      <ErrorAdvice error={error} />
    </Callout>
  );
}
