"use client";
import type { ReactNode } from "react";
import { useI18n } from "../i18n/context.js";
import { Button } from "./Button.js";
import { Callout } from "./Callout.js";
import { IconButton } from "./IconButton.js";
import { AlertIcon } from "./icons.js";
import { useRecovery } from "./Recovery.js";

export interface SectionErrorProps {
  /** What failed: loading the part (`chunkFailed`) or drawing it (`partFailed`). */
  message: "chunkFailed" | "partFailed";
  /** What stands in a line of text beside a mark of the failure. @default a notice of its own */
  instead?: ReactNode;
  onRetry: () => void;
}

/** Stands in the place of a part that is not there: says why, with a retry. */
export function SectionError({ message, instead, onRetry }: SectionErrorProps) {
  const { common } = useI18n().messages;
  const { reload } = useRecovery();
  const { title, body } = message === "chunkFailed" ? common.chunkFailed : common.partFailed;
  if (instead !== undefined) {
    return (
      <>
        {instead}
        <IconButton data-size="small" label={common.retry} title={title} icon={<AlertIcon />} onClick={onRetry} />
      </>
    );
  }
  return (
    <Callout
      tone="danger"
      role={message === "chunkFailed" ? "alert" : undefined}
      title={title}
      actions={
        <>
          {message === "chunkFailed" && reload !== undefined ? (
            <Button size="small" variant="primary" onClick={reload}>
              {common.reload}
            </Button>
          ) : null}
          <Button size="small" onClick={onRetry}>
            {common.retry}
          </Button>
        </>
      }
    >
      {reload === undefined ? null : body}
    </Callout>
  );
}
