"use client";
import { forwardRef, type ComponentPropsWithoutRef } from "react";
import { useI18n } from "../i18n/context.js";
import { usePartClassName } from "../theme/ThemeContext.js";
import { safeUrl } from "../utils/safeUrl.js";
import { warnOnce } from "../utils/warnOnce.js";
import { ExternalIcon } from "./icons.js";
import { VisuallyHidden } from "./VisuallyHidden.js";

export interface ExternalLinkProps extends Omit<ComponentPropsWithoutRef<"a">, "target" | "rel"> {
  /** `https:`, `http:`, `mailto:` or relative; with any other there is only the text. */
  href: string;
}

/** A link out of the page. It opens in a new tab and says so; an e-mail address opens where the reader writes mail. */
export const ExternalLink = forwardRef<HTMLAnchorElement, ExternalLinkProps>(function ExternalLink(
  { href, className, children, ...rest },
  ref,
) {
  const { messages } = useI18n();
  const part = usePartClassName("link", className);
  const url = safeUrl(href);
  if (url === undefined) {
    warnOnce(
      () =>
        `The address "${href}" is not linked to: it might run a script, or is none. Use https:, http:, mailto: or a relative address.`,
    );
    return <span className="mak-link-text">{children}</span>;
  }
  if (/^\s*mailto:/i.test(url)) {
    return (
      <a {...rest} ref={ref} className={part} href={url}>
        {children}
      </a>
    );
  }
  return (
    <a {...rest} ref={ref} className={part} href={url} target="_blank" rel="noreferrer">
      <span className="mak-link-text">{children}</span>
      {/* Before the icon: at the end of a line it would widen the page by its pixel. */}
      <VisuallyHidden>{` (${messages.common.opensInNewTab})`}</VisuallyHidden>
      <ExternalIcon size={14} />
    </a>
  );
});
