"use client";
import { useData } from "../../data/context.js";
import { useI18n } from "../../i18n/context.js";
import { useAccess } from "../../data/useAccess.js";
import { useReportPartFailure } from "../../data/useReportPartFailure.js";
import { useConfig } from "../../provider/config.js";
import { usePart } from "../../theme/ThemeContext.js";
import { Button } from "../../ui/Button.js";
import { KeyIcon, SearchIcon } from "../../ui/icons.js";
import { PartBoundary } from "../../ui/PartBoundary.js";
import { CreateKeyButton } from "../create-key-dialog/CreateKeyButton.js";

/** There is no key yet: what a key is for, and the way to the first one. */
export function NoKeys() {
  const { table } = useI18n().messages;
  const { slots } = useConfig("<KeysTable>");
  const { supports } = useData("<KeysTable>");
  const access = useAccess();
  const report = useReportPartFailure();
  const Slot = slots.emptyState;
  const canCreate = supports.createKey && access.data?.permissions.createKeys.allowed === true;
  return (
    <div className={usePart("emptyState")}>
      {Slot === undefined ? (
        <>
          <KeyIcon size={24} />
          <h2 className="mak-state-title">{table.emptyTitle}</h2>
          <p className="mak-state-text">{table.emptyBody}</p>
        </>
      ) : (
        <PartBoundary name="emptyState" onError={report}>
          <Slot canCreate={canCreate} />
        </PartBoundary>
      )}
      <CreateKeyButton />
    </div>
  );
}

/** The view leaves all keys out. */
export function NoResults({ onClear }: { onClear: () => void }) {
  const { table } = useI18n().messages;
  return (
    <div className={usePart("emptyState")}>
      <SearchIcon size={24} />
      <h2 className="mak-state-title">{table.noResultsTitle}</h2>
      <p className="mak-state-text">{table.noResultsBody}</p>
      <Button variant="secondary" onClick={onClear}>
        {table.clearFilters}
      </Button>
    </div>
  );
}
