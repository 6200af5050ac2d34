"use client";
import type { Workspace } from "../../contract/types.js";
import { useData } from "../../data/context/context.js";
import type { KeysView } from "../../data/queries/keysView.js";
import { useI18n } from "../../i18n/context.js";
import { useAccess } from "../../data/queries/useAccess.js";
import { useConfig } from "../../provider/config.js";
import { usePartClassName } from "../../theme/ThemeContext.js";
import { Button } from "../../ui/Button.js";
import { KeyIcon, SearchIcon } from "../../ui/icons.js";
import { isolate } from "../../utils/isolate.js";
import { CreateKeyButton } from "../create-key-dialog/CreateKeyButton.js";
import { SectionBoundary } from "../shared/SectionBoundary.js";

/** There is no key yet: what a key is for, and the way to the first one. */
export function EmptyState() {
  const { table } = useI18n().messages;
  const { slots } = useConfig("<KeysTable>");
  const { supports } = useData("<KeysTable>");
  const access = useAccess();
  const Slot = slots.emptyState;
  const canCreate = supports.createKey && access.data?.permissions.createKeys.allowed === true;
  return (
    <div className={usePartClassName("emptyState")}>
      {Slot === undefined ? (
        <>
          <KeyIcon size={24} />
          <h2 className="mak-state-title">{table.emptyTitle}</h2>
          <p className="mak-state-text">{table.emptyBody}</p>
        </>
      ) : (
        <SectionBoundary name="emptyState">
          <Slot canCreate={canCreate} />
        </SectionBoundary>
      )}
      <CreateKeyButton />
    </div>
  );
}

export interface NoResultsProps {
  view: KeysView;
  workspaces: readonly Workspace[];
  onClear: () => void;
}

/** The view leaves all keys out: says what was searched. */
export function NoResults({ view, workspaces, onClear }: NoResultsProps) {
  const { table, expiry } = useI18n().messages;
  const { search, status, workspaceId } = view;
  const workspace = workspaces.find(({ id }) => id === workspaceId)?.name ?? "";
  const searched = [
    isolate(search.trim()),
    status === "all" ? "" : status === "expiring" ? expiry.soon : table.statuses[status],
    isolate(workspace),
  ].filter((part) => part !== "");
  return (
    <div className={usePartClassName("emptyState")}>
      <SearchIcon size={24} />
      <h2 className="mak-state-title">{table.noResultsTitle}</h2>
      {searched.length === 0 ? null : (
        <p className="mak-state-view" translate="no">
          {searched.join(" · ")}
        </p>
      )}
      <p className="mak-state-text">{table.noResultsBody}</p>
      <Button variant="secondary" onClick={onClear}>
        {table.clearFilters}
      </Button>
    </div>
  );
}
