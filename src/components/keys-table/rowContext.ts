import type { ChangeEvent, KeyboardEvent, MouseEvent, SyntheticEvent } from "react";
import type { KeyAttribute } from "../../contract/attributes.js";
import type { KeyScopes } from "../../contract/policies.js";
import type { ApiKey } from "../../contract/types.js";
import type { TextContext } from "../../i18n/keyTexts.js";
import type { Messages } from "../../i18n/messages.js";
import type { Slots } from "../../provider/slots.js";
import type { Columns } from "./columns.js";
import type { RowImports } from "./useRowImports.js";

/**
 * What all rows have in common. One object, so that a row compares one reference and reads no context: a hundred rows
 * then cost what a hundred rows of plain markup do.
 */
export interface RowContext extends TextContext {
  readonly messages: Messages;
  readonly dir: "ltr" | "rtl";
  readonly classes: Readonly<Record<"row" | "rowName" | "rowKey" | "rowStatus" | "rowMenu", string>>;
  readonly columns: Columns;
  readonly workspaces: ReadonlyMap<string, string>;
  /** What the permissions of keys are called, by workspace. */
  readonly scopes: ReadonlyMap<string, KeyScopes>;
  /** The attributes that rows show. */
  readonly attributes: readonly KeyAttribute[];
  /** What the keys have imported. Undefined: rows say nothing of it. */
  readonly imports: RowImports | undefined;
  readonly slots: Slots;
  /** Names that more than one row has. */
  readonly shared: ReadonlySet<string>;
  /** Whether the key has anything to do in a menu. */
  readonly hasMenu: (key: ApiKey) => boolean;
  /** The row's checkbox was pressed. */
  readonly onSelect: (event: ChangeEvent<HTMLInputElement>) => void;
  /** A click or a key on the button of the row's menu. */
  readonly onMenu: (event: MouseEvent<HTMLElement> | KeyboardEvent<HTMLElement>) => void;
  /** The key's name was pressed. */
  readonly onOpen: (event: MouseEvent<HTMLElement>) => void;
  /** The pointer or the focus is near the menu or the name. */
  readonly onIntent: (event: SyntheticEvent) => void;
  /** A slot of the host's threw. */
  readonly onSlotError: (failure: { name: string; error: unknown }) => void;
}
