"use client";
import { useData } from "../../data/context/context.js";
import { useI18n } from "../../i18n/context.js";
import { useAccess } from "../../data/queries/useAccess.js";
import { useConfig } from "../../provider/config.js";
import { usePartClassName } from "../../theme/ThemeContext.js";
import { Button } from "../../ui/Button.js";
import { KeyIcon, SearchIcon } from "../../ui/icons.js";
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

/** The view leaves all keys out. */
export function NoResults({ onClear }: { onClear: () => void }) {
  const { table } = useI18n().messages;
  return (
    <div className={usePartClassName("emptyState")}>
      <SearchIcon size={24} />
      <h2 className="mak-state-title">{table.noResultsTitle}</h2>
      <p className="mak-state-text">{table.noResultsBody}</p>
      <Button variant="secondary" onClick={onClear}>
        {table.clearFilters}
      </Button>
    </div>
  );
}
