"use client";
import { useI18n } from "../../i18n/context.js";
import { useConfig } from "../../provider/config.js";
import { usePartClassName } from "../../theme/ThemeContext.js";
import { ExternalLink } from "../../ui/ExternalLink.js";

/** The brand's links at the foot of the page: support and terms. Without either there is nothing. */
export function PageLinks() {
  const { access, page } = useI18n().messages;
  const { productName, supportUrl, termsUrl } = useConfig("<PageLinks>").brand;
  const part = usePartClassName("links");
  if (supportUrl === undefined && termsUrl === undefined) return null;
  return (
    <p className={part}>
      {supportUrl === undefined ? null : (
        <ExternalLink href={supportUrl}>{access.supportLink({ productName })}</ExternalLink>
      )}
      {termsUrl === undefined ? null : <ExternalLink href={termsUrl}>{page.terms}</ExternalLink>}
    </p>
  );
}
