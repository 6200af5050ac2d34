"use client";
import { useEffect, useRef, useState } from "react";
import { canRetryHelp } from "../../data/failures/canRetryHelp.js";
import type { QueryState } from "../../data/queries/queryState.js";
import { pageSizes } from "../../data/queries/keysView.js";
import { useI18n } from "../../i18n/context.js";
import { useConfig } from "../../provider/config.js";
import { Button } from "../../ui/Button.js";
import { retryName } from "../../ui/FailureNotice.js";
import { StaleNote } from "../../ui/StaleNote.js";
import { PageControls, type PageControlsProps } from "./PageControls.js";

export interface TableFooterProps extends PageControlsProps {
  /** Why the keys are old, where they are and it is not said above. */
  stale: string | undefined;
  /** The imports of the keys, where they could not be loaded. */
  usage: QueryState<unknown> | undefined;
}

/** Below the table: what is not as it should be with the list, and the way to its other pages. */
export function TableFooter({ stale, usage, ...props }: TableFooterProps) {
  const { keys, pageSize } = props;
  const { messages, format } = useI18n();
  const { table } = messages;
  if (keys.data === undefined && !keys.hasPrevious) return null;
  const smallest = pageSizes[0];
  const pages =
    keys.hasPrevious ||
    keys.hasNext ||
    keys.isPlaceholder ||
    pageSize !== smallest ||
    (keys.data?.total ?? 0) > smallest;
  return (
    <div className="mak-keys-footer">
      {stale === undefined ? null : <FooterNote text={stale} subject={table.label} region={keys} canRetry />}
      {usage === undefined ? null : (
        <FooterNote
          text={messages.usage.failed}
          subject={messages.usage.column}
          region={usage}
          canRetry={usage.error === undefined || canRetryHelp(usage.error)}
        />
      )}
      {keys.data?.omitted === undefined ? null : (
        <p className="mak-keys-note">{table.omitted({ keys: format.amount(keys.data.omitted.count) })}</p>
      )}
      {keys.repeatedCursor ? <p className="mak-keys-note">{table.repeatedCursor}</p> : null}
      {pages ? <PageControls {...props} /> : null}
    </div>
  );
}

interface FooterNoteProps {
  text: string;
  subject: string;
  region: Pick<QueryState<unknown>, "isFetching" | "retry">;
  canRetry: boolean;
}

/** What is wrong with the list, announced when it comes up and after each retry that did not help. */
function FooterNote({ text, subject, region, canRetry }: FooterNoteProps) {
  const { common } = useI18n().messages;
  const { announce } = useConfig("<KeysTable>");
  const [answeredPresses, setAnsweredPresses] = useState(0);
  // The time in the text moves on, and that is not said.
  const latest = useRef(text);
  useEffect(() => {
    latest.current = text;
  });
  useEffect(() => announce(latest.current), [announce, answeredPresses]);
  const retry = async () => {
    await region.retry();
    setAnsweredPresses((count) => count + 1);
  };
  return (
    <StaleNote
      action={
        canRetry ? (
          <Button
            variant="quiet"
            size="small"
            busy={region.isFetching}
            aria-label={retryName(common.retry, subject)}
            onClick={() => void retry()}
          >
            {common.retry}
          </Button>
        ) : null
      }
    >
      {text}
    </StaleNote>
  );
}
