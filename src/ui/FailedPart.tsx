"use client";
import { useI18n } from "../i18n/context.js";
import { Button } from "./Button.js";
import { Callout } from "./Callout.js";

export interface FailedPartProps {
  /** What failed: loading the part (`chunkFailed`) or drawing it (`partFailed`). */
  message: "chunkFailed" | "partFailed";
  onRetry: () => void;
}

/** Stands in the place of a part that is not there: says why, with a retry. */
export function FailedPart({ message, onRetry }: FailedPartProps) {
  const { common } = useI18n().messages;
  const { title, body } = message === "chunkFailed" ? common.chunkFailed : common.partFailed;
  return (
    <Callout
      tone="danger"
      role={message === "chunkFailed" ? "alert" : undefined}
      title={title}
      actions={
        <Button size="small" onClick={onRetry}>
          {common.retry}
        </Button>
      }
    >
      {body}
    </Callout>
  );
}
