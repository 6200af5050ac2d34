"use client";
import { useRef, type MouseEvent } from "react";
import { pageSizes, type KeysView } from "../../data/queries/keysView.js";
import type { KeysQueryState } from "../../data/queries/useKeys.js";
import { useI18n } from "../../i18n/context.js";
import { usePartClassName } from "../../theme/ThemeContext.js";
import { Button } from "../../ui/Button.js";
import { ChevronEndIcon, ChevronStartIcon } from "../../ui/icons.js";
import { SelectField } from "../../ui/SelectField.js";
import { useRestoreFocusOnUnmount } from "../../ui/useRestoreFocusOnUnmount.js";

export interface PageControlsProps {
  keys: KeysQueryState;
  pageSize: KeysView["pageSize"];
  onPageSize: (pageSize: KeysView["pageSize"]) => void;
  /** Called before the page changes, with what asked for it. */
  onTurn: (by: "pointer" | "keyboard") => void;
}

/** Previous and Next, and how many keys a page holds. The buttons stay where they are at both ends. */
export function PageControls({ keys, pageSize, onPageSize, onTurn }: PageControlsProps) {
  const { messages, format } = useI18n();
  const { table } = messages;
  const nav = useRef<HTMLElement>(null);
  useRestoreFocusOnUnmount(nav);
  const turn = (allowed: boolean, go: () => void) => (event: MouseEvent) => {
    if (!allowed) return;
    onTurn(event.detail === 0 ? "keyboard" : "pointer");
    go();
  };
  return (
    <nav ref={nav} className={usePartClassName("pagination")} aria-label={table.pages}>
      <SelectField
        className="mak-filter"
        layout="inline"
        label={table.pageSize}
        value={String(pageSize)}
        options={pageSizes.map((size) => ({ value: String(size), label: format.number(size) }))}
        onChange={(size) => onPageSize(Number(size) as KeysView["pageSize"])}
      />
      <span className="mak-page-number">{table.page({ page: format.amount(keys.page) })}</span>
      {/* Not `disabled`: the focus stays on the button that led to the last page. */}
      <span className="mak-page-buttons">
        <Button
          icon={<ChevronStartIcon />}
          aria-disabled={!keys.hasPrevious}
          onClick={turn(keys.hasPrevious, keys.goPrevious)}
        >
          {table.previous}
        </Button>
        <Button
          className="mak-next"
          icon={<ChevronEndIcon />}
          aria-disabled={!keys.hasNext}
          onClick={turn(keys.hasNext, keys.goNext)}
        >
          {table.next}
        </Button>
      </span>
    </nav>
  );
}
