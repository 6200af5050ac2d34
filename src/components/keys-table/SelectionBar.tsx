"use client";
import type { Ref } from "react";
import { useI18n } from "../../i18n/context.js";
import { useAnnouncement } from "../../provider/useAnnouncement.js";
import { Button } from "../../ui/Button.js";
import type { Selection } from "./useSelection.js";

export interface SelectionBarProps {
  selection: Selection;
  onReview: () => void;
  reviewRef: Ref<HTMLButtonElement>;
}

/** Says how many keys are selected, and leads to their review. */
export function SelectionBar({ selection, onReview, reviewRef }: SelectionBarProps) {
  const { messages, format } = useI18n();
  const { cleanUp } = messages;
  const { keys, page, locked, togglePage, clear } = selection;
  const count = keys.length;
  const text = count === 0 ? cleanUp.choose : cleanUp.selected({ keys: format.amount(count) });
  useAnnouncement(text);
  return (
    <div className="mak-selection">
      <p className="mak-selection-count">{text}</p>
      {/* Where the keys are cards, no header stands over them with its checkbox. */}
      <Button
        className="mak-selection-page"
        variant="quiet"
        size="small"
        aria-pressed={page === "all"}
        busy={locked}
        onClick={togglePage}
      >
        {cleanUp.selectPage}
      </Button>
      {count === 0 ? null : (
        <Button variant="quiet" size="small" onClick={clear}>
          {cleanUp.clear}
        </Button>
      )}
      <Button
        ref={reviewRef}
        size="small"
        variant="danger"
        disabledReason={count === 0 ? cleanUp.choose : undefined}
        onClick={onReview}
      >
        {cleanUp.review}
      </Button>
    </div>
  );
}
