"use client";
import { useRef, type ReactNode } from "react";
import { knownKeyStatuses } from "../../contract/keyStatus.js";
import type { Workspace } from "../../contract/types.js";
import type { KeysView } from "../../data/queries/keysView.js";
import { useExpiry } from "../../data/queries/useExpiry.js";
import { useI18n } from "../../i18n/context.js";
import { usePartClassName } from "../../theme/ThemeContext.js";
import { Button } from "../../ui/Button.js";
import { AlertIcon, SearchIcon } from "../../ui/icons.js";
import { enterKey, outsideForms } from "../../ui/outsideForms.js";
import { SelectField } from "../../ui/SelectField.js";
import { useDebouncedText } from "./useDebouncedText.js";
import { expiringView, isFiltered, noFilters } from "./sortAndFilter.js";

export interface TableToolbarProps {
  view: KeysView;
  onChange: (change: Partial<KeysView>) => void;
  /** The workspaces to choose from; the filter is there only where there are at least two. */
  workspaces: readonly Workspace[];
  /** How many keys expire soon. Undefined: they cannot be asked for, or it is not known. */
  expiring: number | undefined;
  /** How many keys there are, at the end of the line. */
  count: ReactNode;
  /** The same button stands in place of the table already. */
  hideClear: boolean;
}

const longestSearch = 255;

/** Search and filters over the table. */
export function TableToolbar({ view, onChange, workspaces, expiring, count, hideClear }: TableToolbarProps) {
  const { messages, format } = useI18n();
  const { table, expiry } = messages;
  const { canFilter, canSort } = useExpiry();
  const [typed, setTyped] = useDebouncedText(view.search, (search) => onChange({ search }));
  const input = useRef<HTMLInputElement>(null);
  const searchClass = usePartClassName("input", "mak-search-input");
  const clear = () => {
    setTyped("");
    onChange(noFilters);
    // The button goes with the filters; whoever pressed it goes on from the search.
    input.current?.focus();
  };
  const all = { value: "", label: table.all };
  const statuses = knownKeyStatuses.map((status) => ({ value: status, label: table.statuses[status] }));
  const soon = canFilter ? [{ value: "expiring", label: expiry.soon }] : [];
  const showsSoon = view.status === "expiring";
  return (
    <div className={usePartClassName("toolbar")} role="search" aria-label={table.search}>
      <div className="mak-search">
        <SearchIcon />
        <input
          {...outsideForms}
          ref={input}
          className={searchClass}
          type="search"
          aria-label={table.search}
          placeholder={table.search}
          maxLength={longestSearch}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          value={typed}
          onKeyDown={enterKey()}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <SelectField
        className="mak-filter"
        layout="inline"
        label={table.statusFilter}
        value={view.status === "all" ? "" : view.status}
        options={[all, ...statuses, ...soon]}
        onChange={(status) => onChange({ status: status === "" ? "all" : (status as KeysView["status"]) })}
      />
      {workspaces.length > 1 ? (
        <SelectField
          className="mak-filter"
          layout="inline"
          label={table.workspaceFilter}
          value={view.workspaceId}
          options={[all, ...workspaces.map(({ id, name }) => ({ value: id, label: name, translate: "no" as const }))]}
          onChange={(workspaceId) => onChange({ workspaceId })}
        />
      ) : null}
      {canFilter && !showsSoon && expiring !== undefined && expiring > 0 ? (
        <Button
          className="mak-expiring"
          variant="quiet"
          icon={<AlertIcon size={14} />}
          onClick={() => onChange(expiringView(canSort))}
        >
          {expiry.soonCount({ keys: format.amount(expiring) })}
        </Button>
      ) : null}
      {isFiltered(view) && !hideClear ? (
        <Button variant="quiet" onClick={clear}>
          {table.clearFilters}
        </Button>
      ) : null}
      <span className="mak-count">{count}</span>
    </div>
  );
}
