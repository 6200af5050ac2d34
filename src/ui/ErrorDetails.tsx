"use client";
import { useRef } from "react";
import type { ApiKeysError } from "../contract/errors.js";
import { useLaterI18n } from "../i18n/useLaterI18n.js";
import { CopyButton } from "./CopyButton.js";
import { useCountdown } from "./useCountdown.js";

export interface ErrorDetailsProps {
  error: ApiKeysError;
}

/** What to do about a failure, by its code, and how long to wait. */
export function ErrorAdvice({ error }: ErrorDetailsProps) {
  const { messages, format } = useLaterI18n();
  const wait = useCountdown(error.retryAfter, error);
  return (
    <>
      <p className="mak-notice-line">{messages.errors[error.code]}</p>
      {wait > 0 ? (
        <p className="mak-notice-line" aria-live="off">
          {messages.retryIn({ seconds: format.amount(wait) })}
        </p>
      ) : null}
    </>
  );
}

/** The id that support finds the failed request by. */
export function ErrorRequestId({ error: { requestId } }: ErrorDetailsProps) {
  const { common } = useLaterI18n().messages;
  const id = useRef<HTMLElement>(null);
  return requestId === undefined ? null : (
    <span className="mak-request-id">
      <bdi className="mak-request-id-text" ref={id}>
        {common.requestId({ id: requestId })}
      </bdi>
      <CopyButton label={common.copyRequestId} text={requestId} node={() => id.current} />
    </span>
  );
}

export interface ErrorDetailProps extends ErrorDetailsProps {
  detail: "advice" | "requestId";
}

/** Either of them, for a notice that has both in places of their own. */
export function ErrorDetail({ detail, error }: ErrorDetailProps) {
  return detail === "advice" ? <ErrorAdvice error={error} /> : <ErrorRequestId error={error} />;
}
