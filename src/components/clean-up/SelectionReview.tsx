"use client";
import { useI18n } from "../../i18n/context.js";
import { TextField } from "../../ui/TextField.js";
import { ReviewList } from "./ReviewList.js";
import type { SelectionReview as Review } from "./useSelectionReview.js";

export interface SelectionReviewProps {
  review: Review;
  /** Enter was pressed in the field. */
  onEnter: () => void;
}

/** Lists what will stop. Keys that something may depend on are left out until they are ticked. */
export function SelectionReview({ review, onEnter }: SelectionReviewProps) {
  const { cleanUp } = useI18n().messages;
  const { field } = review;
  return (
    <div className="mak-review">
      <ReviewList review={review} />
      {field === undefined ? null : (
        <TextField
          label={cleanUp.typeCount({ count: field.count })}
          value={field.value}
          onChange={field.change}
          error={field.mismatch ? cleanUp.typeCountMismatch : undefined}
          inputRef={field.input}
          onEnter={onEnter}
          inputProps={{ autoComplete: "off", spellCheck: false, inputMode: "numeric", "aria-required": true }}
        />
      )}
    </div>
  );
}
