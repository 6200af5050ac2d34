"use client";
import { useData } from "../../data/context/context.js";
import { useAccess } from "../../data/queries/useAccess.js";
import type { KeysView } from "../../data/queries/keysView.js";
import { normalizeOptions } from "../../provider/normalizeOptions.js";
import { SectionBoundary } from "../shared/SectionBoundary.js";
import { KeysSection } from "./KeysSection.js";

/** The props of `<KeysTable>`. */
export interface KeysTableProps {
  /** Search, filters, sort and page size. With `onViewChange` the host keeps them, else the table starts with them. */
  view?: KeysView | undefined;
  /** Called with the next view. */
  onViewChange?: ((view: KeysView) => void) | undefined;
}

/** The company's keys: search, filters, sort, pages, and each key's actions. */
export function KeysTable(props: KeysTableProps) {
  const { scope } = useData("<KeysTable>");
  const access = useAccess().data;
  if (access?.featureEnabled === false) return null;
  // Another tenant starts anew: an open menu or dialog, or a filter, would be about keys of the old one.
  return (
    <SectionBoundary key={scope} name="table">
      <KeysSection {...normalizeOptions(props)} access={access} />
    </SectionBoundary>
  );
}
