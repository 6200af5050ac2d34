"use client";
import { useAccess } from "../../data/queries/useAccess.js";
import type { KeysView } from "../../data/queries/keysView.js";
import { normalizeOptions } from "../../provider/normalizeOptions.js";
import { SectionBoundary } from "../shared/SectionBoundary.js";
import { KeysSection } from "./KeysSection.js";

export interface KeysTableProps {
  /** Search, filters, sort and page size. With `onViewChange` the host keeps them, else the table starts with them. */
  view?: KeysView | undefined;
  /** Called with the next view. */
  onViewChange?: ((view: KeysView) => void) | undefined;
}

/** The company's keys: search, filters, sort, pages, and each key's actions. */
export function KeysTable(props: KeysTableProps) {
  const access = useAccess().data;
  if (access?.featureEnabled === false) return null;
  return (
    <SectionBoundary name="table">
      <KeysSection {...normalizeOptions(props)} access={access} />
    </SectionBoundary>
  );
}
