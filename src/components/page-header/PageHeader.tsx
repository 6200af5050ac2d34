"use client";
import type { ReactNode } from "react";
import { useReportSectionError } from "../../data/failures/useReportSectionError.js";
import { useI18n } from "../../i18n/context.js";
import { useConfig } from "../../provider/config.js";
import { usePartClassName } from "../../theme/ThemeContext.js";
import { ExternalLink } from "../../ui/ExternalLink.js";
import { SectionErrorBoundary } from "../../ui/SectionErrorBoundary.js";

export interface PageHeaderProps {
  /** What stands at the top end, the create button for one. */
  actions?: ReactNode;
}

/** The page's title, one sentence on what a key is, and the way to the API reference. */
export function PageHeader({ actions }: PageHeaderProps) {
  const { page } = useI18n().messages;
  const { brand, slots } = useConfig("<PageHeader>");
  const report = useReportSectionError();
  const Slot = slots.header;
  return (
    <header className={usePartClassName("header")}>
      {Slot === undefined ? null : (
        <SectionErrorBoundary name="header" onError={report}>
          <Slot />
        </SectionErrorBoundary>
      )}
      {brand.logo === undefined ? null : (
        <SectionErrorBoundary name="logo" onError={report}>
          <div className="mak-logo">{brand.logo}</div>
        </SectionErrorBoundary>
      )}
      <div className="mak-header-text">
        <h1 className={usePartClassName("title")}>{page.title}</h1>
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
