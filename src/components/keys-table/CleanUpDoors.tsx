"use client";
import { useData } from "../../data/context/context.js";
import type { KeysView } from "../../data/queries/keysView.js";
import type { CleanUpCounts, CleanUpKind } from "../../data/queries/useCleanUpCounts.js";
import { useExpiry } from "../../data/queries/useExpiry.js";
import { useI18n } from "../../i18n/context.js";
import { Button } from "../../ui/Button.js";

export interface CleanUpDoorsProps {
  counts: CleanUpCounts;
  /** Which of them the table shows. */
  current: CleanUpKind | undefined;
  onChoose: (kind: CleanUpKind | undefined) => void;
}

const kinds: readonly CleanUpKind[] = ["unused", "expiring", "creatorLeft"];

/** Which of the doors a view is behind. */
export function doorOf({ status, cleanUp }: KeysView): CleanUpKind | undefined {
  return cleanUp ?? (status === "expiring" ? status : undefined);
}

/**
 * Leads to the keys with which there is something to do. Where they are counted by requests of their own, the line
 * stands from the beginning, so that nothing below it moves.
 */
export function CleanUpDoors({ counts: { counts, status, retry, isFetching }, current, onChoose }: CleanUpDoorsProps) {
  const { messages, format } = useI18n();
  const { cleanUp, common } = messages;
  const { unusedAfterDays } = useData("<KeysTable>");
  const { warnDays = 0 } = useExpiry();
  const labelOf = (kind: CleanUpKind, amount: number) => {
    const keys = format.amount(amount);
    if (kind === "creatorLeft") return cleanUp.creatorLeft({ keys });
    if (kind === "unused") return cleanUp.unused({ keys, days: format.amount(unusedAfterDays) });
    return cleanUp.expiring({ keys, days: format.amount(warnDays) });
  };
  const doors = kinds.filter((kind) => (counts[kind] ?? 0) > 0 || (counts[kind] === 0 && kind === current));
  if (doors.length === 0 && (status === "none" || status === "here")) return null;
  return (
    <div className="mak-doors" role="group" aria-label={cleanUp.label}>
      {doors.map((kind) => (
        <Button
          key={kind}
          className="mak-door"
          size="small"
          aria-pressed={kind === current}
          onClick={() => onChoose(kind === current ? undefined : kind)}
        >
          {labelOf(kind, counts[kind] ?? 0)}
        </Button>
      ))}
      {status === "counted" && doors.length === 0 ? <p className="mak-keys-note">{cleanUp.nothingToDo}</p> : null}
      {status === "failed" ? (
        <p className="mak-keys-note">
          <span className="mak-text">{cleanUp.notCounted}</span>{" "}
          <Button variant="quiet" size="small" busy={isFetching} onClick={retry}>
            {common.retry}
          </Button>
        </p>
      ) : null}
    </div>
  );
}
