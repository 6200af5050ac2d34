"use client";
import { useMemo, useRef, useState, type ReactNode, type RefObject } from "react";
import type { ApiKey, KeyList } from "../../contract/types.js";
import { defaultKeysView, type KeysView } from "../../data/queries/keysView.js";
import { usePageStore } from "../../data/cache/usePageStore.js";
import { useCleanUpCounts } from "../../data/queries/useCleanUpCounts.js";
import { useExpiry } from "../../data/queries/useExpiry.js";
import type { KeysQueryState } from "../../data/queries/useKeys.js";
import { cleanUpReview } from "../shared/lazyOverlays.js";
import type { KeyAction } from "../shared/useKeyActions.js";
import { CleanUpDoors, doorOf } from "./CleanUpDoors.js";
import { RunNotice } from "./RunNotice.js";
import { SelectionBar } from "./SelectionBar.js";
import { statusView } from "./sortAndFilter.js";
import { useSelection, type Selection } from "./useSelection.js";

/** What the table needs to clean up keys. */
export interface CleanUp {
  /** Undefined: no key can be selected. */
  readonly selection: Selection | undefined;
  /** Stands above the table. */
  readonly above: ReactNode;
  readonly dialog: ReactNode;
}

export interface CleanUpOptions {
  readonly section: RefObject<HTMLElement | null>;
  readonly view: KeysView;
  readonly keys: KeysQueryState;
  readonly actionsOf: (key: ApiKey) => readonly KeyAction[];
  readonly onChange: (change: Partial<KeysView>) => void;
}

const noKeys: KeyList["items"] = [];

/**
 * Leads from the doors above the table over a selection to the review. Only behind a door keys can be selected: on
 * arrival the table is as it always is.
 */
export function useCleanUp({ section, view, keys, actionsOf, onChange }: CleanUpOptions): CleanUp {
  const run = usePageStore("cleanUp");
  const { canSort } = useExpiry();
  const counts = useCleanUpCounts(keys.status === "ready" && keys.data?.total !== undefined);
  const [isOpen, setOpen] = useState(false);
  const review = useRef<HTMLButtonElement>(null);
  const show = useRef<HTMLButtonElement>(null);
  const door = doorOf(view);
  // Keys that expire soon are also a choice of the status filter, where nothing is selected.
  const isBehindDoor = door !== undefined && counts.status !== "none";
  const items = keys.data?.items ?? noKeys;
  const canSelect = useMemo(() => {
    return (key: ApiKey) => {
      const revoke = actionsOf(key).find(({ type }) => type === "revoke");
      return revoke !== undefined && revoke.disabledReason === undefined;
    };
  }, [actionsOf]);
  const { search, workspaceId } = view;
  const viewId = JSON.stringify([door, search, workspaceId]);
  const selection = useSelection({ viewId, items, canSelect, isPlaceholder: keys.isPlaceholder });
  const selects = isBehindDoor && (selection.keys.length > 0 || items.some(canSelect));

  const choose = (kind: typeof door) => {
    if (kind === undefined) onChange({ ...statusView("all", view, canSort), cleanUp: undefined });
    else if (kind === "expiring") onChange(statusView("expiring", view, canSort));
    else
      onChange({
        status: "active",
        cleanUp: kind,
        ...(view.status === "expiring" ? { sort: defaultKeysView.sort } : {}),
      });
  };

  return {
    selection: selects ? selection : undefined,
    above: (
      <>
        <CleanUpDoors counts={counts} current={door} onChoose={choose} />
        {run === undefined || isOpen ? null : <RunNotice run={run} onShow={() => setOpen(true)} showRef={show} />}
        {selects ? <SelectionBar selection={selection} onReview={() => setOpen(true)} reviewRef={review} /> : null}
      </>
    ),
    dialog: isOpen ? (
      <cleanUpReview.Part
        keys={selection.keys}
        onStart={selection.clear}
        onClose={() => setOpen(false)}
        returnFocus={() => show.current ?? review.current ?? section.current}
      />
    ) : null,
  };
}
