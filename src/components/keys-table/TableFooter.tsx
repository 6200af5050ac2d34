"use client";
import { useData } from "../../data/context/context.js";
import { pageSizes } from "../../data/queries/keysView.js";
import { useI18n } from "../../i18n/context.js";
import { Button } from "../../ui/Button.js";
import { useNow } from "../../utils/useNow.js";
import { PageControls, type PageControlsProps } from "./PageControls.js";

/** Below the table: what is not as it should be with the list, and the way to its other pages. */
export function TableFooter(props: PageControlsProps) {
  const { keys, pageSize } = props;
  const { messages, format } = useI18n();
  const clock = useNow(useData("<KeysTable>").now);
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
      {keys.stale && keys.updatedAt !== undefined ? (
        <p className="mak-keys-note" role="status">
          <span className="mak-text">
            {common.stale({ since: format.relative(Math.min(keys.updatedAt, clock), clock) })}
          </span>{" "}
          <Button variant="quiet" size="small" busy={keys.isFetching} onClick={() => void keys.retry()}>
            {common.retry}
          </Button>
        </p>
      ) : null}
      {keys.data?.omitted === undefined ? null : (
        <p className="mak-keys-note">{table.omitted({ keys: format.amount(keys.data.omitted.count) })}</p>
      )}
      {keys.repeatedCursor ? <p className="mak-keys-note">{table.repeatedCursor}</p> : null}
      {pages ? <PageControls {...props} /> : null}
    </div>
  );
}
