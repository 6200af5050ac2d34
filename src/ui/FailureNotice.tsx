"use client";
import type { ApiKeysError } from "../contract/errors.js";
import { useI18n } from "../i18n/context.js";
import { usePartClassName } from "../theme/ThemeContext.js";
import { Button } from "./Button.js";
import { Callout } from "./Callout.js";
import { errorDetailPart } from "./errorDetailPart.js";

export interface FailureNoticeProps {
  failure: { readonly error: ApiKeysError; readonly retry: () => void; readonly retrying: boolean };
  /** What happened. */
  title: string;
}

/**
 * A region that failed: what happened, a retry, what to do and the request id. Its failure comes from `useExplained()`;
 * what explains it is missing only where it cannot be loaded.
 */
export function FailureNotice({ failure: { error, retry, retrying }, title }: FailureNoticeProps) {
  const { common } = useI18n().messages;
  return (
    <Callout
      className={usePartClassName("errorNotice")}
      tone="danger"
      title={title}
      actions={
        <>
          <Button size="small" busy={retrying} onClick={retry}>
            {common.retry}
          </Button>
          <errorDetailPart.Part detail="requestId" error={error} />
        </>
      }
    >
      <errorDetailPart.Part detail="advice" error={error} />
    </Callout>
  );
}
