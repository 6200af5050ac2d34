import type { ReactNode } from "react";
import type { ApiKey } from "../contract/types.js";

/** The handful of parts that a host may draw itself. Each is a function of typed props; one that throws shows so alone. */
export interface Slots {
  /** Above the page's title. */
  readonly header?: ((props: Record<string, never>) => ReactNode) | undefined;
  /** In place of the text of the first-ever state; the button stays. */
  readonly emptyState?: ((props: { canCreate: boolean }) => ReactNode) | undefined;
  /** A key's name in its row. */
  readonly keyName?: ((props: { apiKey: ApiKey }) => ReactNode) | undefined;
  /** Beside the row's menu. */
  readonly rowActions?: ((props: { apiKey: ApiKey }) => ReactNode) | undefined;
  /** In place of the guidance and the answers. */
  readonly guidance?: ((props: Record<string, never>) => ReactNode) | undefined;
}

/** The ways to take a secret away. The placeholder `{key}` stands for it in `curl`. */
export interface Snippets {
  /** The variable's name in the `.env` line. @default "MARK_AI_API_KEY" */
  readonly envName?: string | undefined;
  /** A command with `{key}` where the secret goes. Without it no `curl` is offered. */
  readonly curl?: string | undefined;
}
