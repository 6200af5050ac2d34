import type { ReactNode } from "react";
import type { KeyAttributes, KeyAttributeValue } from "../contract/attributes.js";
import type { ApiKey } from "../contract/types.js";
import type { SnippetSample } from "../data/creation/secretText.js";

/** What a slot for one key is given: metadata, never a secret. */
export interface KeySlotProps<Attributes extends object = KeyAttributes> {
  /** The key, without its secret. */
  apiKey: ApiKey<Attributes>;
}

/** What the slot `createFields` is given. */
export interface CreateFieldsProps<Attributes extends object = KeyAttributes> {
  /** The attributes that were filled in so far, those of the page's own controls too. */
  values: Partial<Attributes>;
  /** Sets an attribute, or takes it away with `undefined`. It is sent with the new key. */
  setValue: (name: string & keyof Attributes, value: KeyAttributeValue | undefined) => void;
  /** What is wrong, in the reader's language, by the attributes' names. */
  errors: Partial<Record<keyof Attributes, string>>;
  /** The request is on its way, and nothing can be changed. */
  locked: boolean;
}

/** An entry of the host's in the menu of a key. */
export interface SlotMenuItem {
  /** What it is called, in the reader's language. */
  label: string;
  /** It was chosen. */
  onSelect: () => void;
  /** Why it does nothing, as a sentence. @default it can be chosen */
  disabledReason?: string | undefined;
}

/** A column of the host's in the table of keys. */
export interface SlotColumn<Attributes extends object = KeyAttributes> {
  /** Identifies the column. No two columns have the same. */
  id: string;
  /** The text of the header, in the reader's language. */
  header: string;
  /** Draws the column's cell in the row of a key. */
  cell: (props: KeySlotProps<Attributes>) => ReactNode;
  /** The column of the page that it stands behind. @default the last one before the actions */
  after?: "name" | "key" | "workspace" | "created" | "lastUsed" | "status" | undefined;
}

/**
 * The handful of parts that a host may draw itself. Each is a function of typed props; one that throws shows so alone.
 *
 * @typeParam Attributes what the host's keys carry in `ApiKey.attributes`
 */
export interface Slots<Attributes extends object = KeyAttributes> {
  /** Above the page's title. */
  readonly header?: ((props: Record<string, never>) => ReactNode) | undefined;
  /** In place of the text of the first-ever state; the button stays. */
  readonly emptyState?: ((props: { canCreate: boolean }) => ReactNode) | undefined;
  /** A key's name in its row. */
  readonly keyName?: ((props: KeySlotProps<Attributes>) => ReactNode) | undefined;
  /** Beside the row's menu. */
  readonly rowActions?: ((props: KeySlotProps<Attributes>) => ReactNode) | undefined;
  /** Further entries of a key's menu, before Revoke. It is called for each row and is no component: it uses no hooks. */
  readonly menuItems?: ((props: KeySlotProps<Attributes>) => readonly SlotMenuItem[]) | undefined;
  /** Further columns of the table. */
  readonly columns?: readonly SlotColumn<Attributes>[] | undefined;
  /** Further fields of the create form, below the page's own. */
  readonly createFields?: ((props: CreateFieldsProps<Attributes>) => ReactNode) | undefined;
  /** Below the new key and its formats, while it is shown. */
  readonly revealFooter?: ((props: KeySlotProps<Attributes>) => ReactNode) | undefined;
  /** In the panel with a key's details, before its history. */
  readonly keyDetails?: ((props: KeySlotProps<Attributes>) => ReactNode) | undefined;
  /** In place of the guidance and the answers. */
  readonly guidance?: ((props: Record<string, never>) => ReactNode) | undefined;
}

/** The ways to take a secret away. The placeholder `{key}` stands for it in `curl`. */
export interface Snippets {
  /** The variable's name in the `.env` line. @default from the product's name: `ACME_API_KEY` for Acme */
  readonly envName?: string | undefined;
  /** A command with `{key}` where the secret goes. Without it no `curl` is offered. */
  readonly curl?: string | undefined;
  /** More ways to write the key, each a tab of its own beside the key, `.env` and `cURL`. */
  readonly samples?: readonly SnippetSample[] | undefined;
}

export type { SnippetSample };
