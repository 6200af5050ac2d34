import type { ReactNode } from "react";

/** The partner's name and links. Every link is checked: `https:`, `http:`, `mailto:` or relative. */
export interface Brand {
  /** The product's name in sentences. @default "Mark AI" */
  readonly productName?: string | undefined;
  /** Where the API is documented. Without it the page has no such link. */
  readonly apiReferenceUrl?: string | undefined;
  /** The product's support, a page or a `mailto:` address. */
  readonly supportUrl?: string | undefined;
  /** Who the administrator is, as people know them: a name, a team, an address. */
  readonly administratorHint?: string | undefined;
  /** The terms of use of the API. Without it the page has no such link. */
  readonly termsUrl?: string | undefined;
  /** Where the company gets a higher import limit, for backends that do not say so themselves. */
  readonly upgradeUrl?: string | undefined;
  /** Drawn before the page's title. @default nothing */
  readonly logo?: ReactNode;
}
