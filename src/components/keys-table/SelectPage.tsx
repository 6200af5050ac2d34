"use client";
import { useEffect, useRef } from "react";
import { useI18n } from "../../i18n/context.js";
import { outsideForms } from "../../ui/outsideForms.js";
import type { Selection } from "./useSelection.js";

/** The checkbox that selects every key of the page, or none. */
export function SelectPage({ selection }: { selection: Selection }) {
  const { cleanUp } = useI18n().messages;
  const box = useRef<HTMLInputElement>(null);
  const { page, locked } = selection;
  useEffect(() => {
    // HTML has no attribute for it.
    if (box.current !== null) box.current.indeterminate = page === "some";
  }, [page]);
  return (
    <label className="mak-select-key">
      <input
        {...outsideForms}
        ref={box}
        className="mak-choice-control"
        type="checkbox"
        aria-label={cleanUp.selectPage}
        checked={page === "all"}
        disabled={locked}
        onChange={selection.togglePage}
      />
    </label>
  );
}
