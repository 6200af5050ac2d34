"use client";
import { useRef, type ReactNode } from "react";
import type { KeyCounts, Workspace } from "../../contract/types.js";
import type { KeysView } from "../../data/queries/keysView.js";
import { useI18n } from "../../i18n/context.js";
import { usePartClassName } from "../../theme/ThemeContext.js";
import { Button } from "../../ui/Button.js";
import { SearchIcon } from "../../ui/icons.js";
import { enterKey, outsideForms } from "../../ui/outsideForms.js";
import { SelectField } from "../../ui/SelectField.js";
import { useDebouncedText } from "./useDebouncedText.js";
import { isFiltered, noFilters } from "./sortAndFilter.js";
import { SortSelect } from "./SortSelect.js";
import { StatusFilter } from "./StatusFilter.js";

export interface TableToolbarProps {
  view: KeysView;
  onChange: (change: Partial<KeysView>) => void;
  /** The workspaces to choose from; the filter is there only where there are at least two. */
  workspaces: readonly Workspace[];
  /** How many keys there are of each status, where the adapter tells. */
  counts: KeyCounts | undefined;
  /** The keys carry when they were used. */
  lastUsed: boolean;
  /** The list can be sorted by imports. */
  sortsByImports: boolean;
  /** How many keys expire soon. Undefined: they cannot be asked for, or it is not known. */
  expiring: number | undefined;
  /** How many keys there are, at the end of the line. */
  count: ReactNode;
  /** Nothing is known of the keys yet. */
  loading: boolean;
  /** The same button stands in place of the table already. */
  hideClear: boolean;
}

const longestSearch = 255;

/** Search and filters over the table. */
export function TableToolbar(props: TableToolbarProps) {
  const { view, onChange, workspaces, counts, lastUsed, sortsByImports, expiring, count, loading, hideClear } = props;
  const { table } = useI18n().messages;
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
      <StatusFilter view={view} counts={counts} expiring={expiring} loading={loading} onChange={onChange} />
      <SortSelect sort={view.sort} lastUsed={lastUsed} imports={sortsByImports} onSort={(sort) => onChange({ sort })} />
      {isFiltered(view) && !hideClear ? (
        <Button variant="quiet" onClick={clear}>
          {table.clearFilters}
        </Button>
      ) : null}
      <span className={counts === undefined ? "mak-count" : "mak-visually-hidden"}>{count}</span>
      {workspaces.length > 1 ? (
        <SelectField
          className="mak-filter mak-workspace-filter"
          layout="inline"
          label={table.workspaceFilter}
          value={view.workspaceId}
          options={[all, ...workspaces.map(({ id, name }) => ({ value: id, label: name, translate: "no" as const }))]}
          onChange={(workspaceId) => onChange({ workspaceId })}
        />
      ) : null}
    </div>
  );
}
