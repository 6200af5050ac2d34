"use client";
import type { ApiKeysError } from "../contract/errors.js";
import { useI18n } from "../i18n/context.js";
import { usePart } from "../theme/ThemeContext.js";
import { Button } from "./Button.js";
import { Callout } from "./Callout.js";
import { createLazyPart } from "./createLazyPart.js";

const load = () => import("./ErrorDetails.js");
const { Part: Advice } = createLazyPart(async () => (await load()).ErrorAdvice, { whenMissing: "fallback" });
const { Part: RequestId } = createLazyPart(async () => (await load()).ErrorRequestId, { whenMissing: "fallback" });

export interface FailureNoticeProps {
  failure: { readonly error: ApiKeysError; readonly retry: () => void; readonly retrying: boolean };
  /** What happened. */
  title: string;
}

/** A region that failed: what happened and a retry at once, what to do and the request id as soon as they are loaded. */
export function FailureNotice({ failure: { error, retry, retrying }, title }: FailureNoticeProps) {
  const { common } = useI18n().messages;
  return (
    <Callout
      className={usePart("errorNotice")}
      tone="danger"
      title={title}
      actions={
        <>
          <Button size="small" busy={retrying} onClick={retry}>
            {common.retry}
          </Button>
          <RequestId error={error} />
        </>
      }
    >
      <Advice error={error} />
    </Callout>
  );
}
