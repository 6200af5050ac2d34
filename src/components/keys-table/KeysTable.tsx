"use client";
import { useHeldFailure } from "../../data/failures/useHeldFailure.js";
import { useAccess } from "../../data/queries/useAccess.js";
import type { KeysView } from "../../data/queries/keysView.js";
import { useI18n } from "../../i18n/context.js";
import { useAnnouncement } from "../../provider/useAnnouncement.js";
import { FailureNotice } from "../../ui/FailureNotice.js";
import { KeysSection } from "./KeysSection.js";

export interface KeysTableProps {
  /** Search, filters, sort and page size. With `onViewChange` the host keeps them, else the table starts with them. */
  view?: KeysView | undefined;
  /** Called with the next view. */
  onViewChange?: ((view: KeysView) => void) | undefined;
}

/** The company's keys: search, filters, sort, pages, and each key's actions. */
export function KeysTable(props: KeysTableProps) {
  const { access: texts } = useI18n().messages;
  const access = useAccess();
  const failure = useHeldFailure(access);
  useAnnouncement(failure && texts.failed, failure?.error);
  if (access.data?.featureEnabled === false) return null;
  if (failure !== undefined) return <FailureNotice failure={{ ...failure, title: texts.failed }} />;
  return <KeysSection {...props} access={access.data} />;
}
