"use client";
import { canRetryHelp } from "../../data/failures/canRetryHelp.js";
import type { QueryState } from "../../data/queries/queryState.js";
import { pageSizes } from "../../data/queries/keysView.js";
import { useI18n } from "../../i18n/context.js";
import { Button } from "../../ui/Button.js";
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
  const { common, table } = messages;
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
      {stale === undefined ? null : (
        <p className="mak-keys-note" role="status">
          <span className="mak-text">{stale}</span>{" "}
          <Button variant="quiet" size="small" busy={keys.isFetching} onClick={() => void keys.retry()}>
            {common.retry}
          </Button>
        </p>
      )}
      {usage === undefined ? null : (
        <p className="mak-keys-note" role="status">
          <span className="mak-text">{messages.usage.failed}</span>{" "}
          {usage.error !== undefined && !canRetryHelp(usage.error) ? null : (
            <Button variant="quiet" size="small" busy={usage.isFetching} onClick={() => void usage.retry()}>
              {common.retry}
            </Button>
          )}
        </p>
      )}
      {keys.data?.omitted === undefined ? null : (
        <p className="mak-keys-note">{table.omitted({ keys: format.amount(keys.data.omitted.count) })}</p>
      )}
      {keys.repeatedCursor ? <p className="mak-keys-note">{table.repeatedCursor}</p> : null}
      {pages ? <PageControls {...props} /> : null}
    </div>
  );
}
