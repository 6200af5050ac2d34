"use client";
import type { ReactNode } from "react";
import { useReportPartFailure } from "../../data/useReportPartFailure.js";
import { useI18n } from "../../i18n/context.js";
import { useConfig } from "../../provider/config.js";
import { usePart } from "../../theme/ThemeContext.js";
import { ExternalLink } from "../../ui/ExternalLink.js";
import { PartBoundary } from "../../ui/PartBoundary.js";

export interface PageHeaderProps {
  /** What stands at the top end, the create button for one. */
  actions?: ReactNode;
}

/** The page's title, one sentence on what a key is, and the way to the API reference. */
export function PageHeader({ actions }: PageHeaderProps) {
  const { page } = useI18n().messages;
  const { brand, slots } = useConfig("<PageHeader>");
  const report = useReportPartFailure();
  const Slot = slots.header;
  return (
    <header className={usePart("header")}>
      {Slot === undefined ? null : (
        <PartBoundary name="header" onError={report}>
          <Slot />
        </PartBoundary>
      )}
      {brand.logo === undefined ? null : (
        <PartBoundary name="logo" onError={report}>
          <div className="mak-logo">{brand.logo}</div>
        </PartBoundary>
      )}
      <div className="mak-header-text">
        <h1 className={usePart("title")}>{page.title}</h1>
        <p className="mak-lead">{page.lead}</p>
      </div>
      <div className="mak-header-actions">
        {brand.apiReferenceUrl === undefined ? null : (
          <ExternalLink href={brand.apiReferenceUrl}>{page.apiReference}</ExternalLink>
        )}
        {actions}
      </div>
    </header>
  );
}
