"use client";
import { useKeyDataStatus } from "../../data/queries/useKeyDataStatus.js";
import { useI18n } from "../../i18n/context.js";
import { useConfig } from "../../provider/config.js";
import { usePartClassName } from "../../theme/ThemeContext.js";
import { ExternalLink } from "../../ui/ExternalLink.js";

/**
 * The brand's links at the foot of the page: support and terms. Renders nothing without either, until the sections above
 * have their height, and where the page has no key data to show: its notice has the link to the support then.
 */
export function PageLinks() {
  const { access, page } = useI18n().messages;
  const { productName, supportUrl, termsUrl } = useConfig("<PageLinks>").brand;
  const part = usePartClassName("links");
  const settled = useKeyDataStatus() === "settled";
  if (!settled || (supportUrl === undefined && termsUrl === undefined)) return null;
  return (
    <p className={part}>
      {supportUrl === undefined ? null : (
        <ExternalLink href={supportUrl}>{access.supportLink({ productName })}</ExternalLink>
      )}
      {termsUrl === undefined ? null : <ExternalLink href={termsUrl}>{page.terms}</ExternalLink>}
    </p>
  );
}
