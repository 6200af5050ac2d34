"use client";
import type { ReactNode } from "react";
import { useI18n } from "../../i18n/context.js";
import { useConfig } from "../../provider/config.js";
import { usePartClassName } from "../../theme/ThemeContext.js";
import { ExternalLink } from "../../ui/ExternalLink.js";
import { SectionBoundary } from "../shared/SectionBoundary.js";

/** The props of `<PageHeader>`. */
export interface PageHeaderProps {
  /** What stands at the top end, the create button for one. */
  actions?: ReactNode;
}

/** The page's title, one sentence on what a key is, and the way to the API reference. */
export function PageHeader({ actions }: PageHeaderProps) {
  const { page } = useI18n().messages;
  const { brand, slots } = useConfig("<PageHeader>");
  const Slot = slots.header;
  return (
    <header className={usePartClassName("header")}>
      {Slot === undefined ? null : (
        <SectionBoundary name="header">
          <Slot />
        </SectionBoundary>
      )}
      {brand.logo === undefined ? null : (
        <SectionBoundary name="logo">
          <div className="mak-logo">{brand.logo}</div>
        </SectionBoundary>
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
