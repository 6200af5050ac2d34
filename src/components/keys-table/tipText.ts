import type { ApiKey } from "../../contract/schemas.js";
import { creationOf, endOf, exactUseOf, nameOf } from "../../i18n/keyTexts.js";
import type { RowLook } from "./rowLook.js";

/** What in a row has more to tell than it shows. */
export type TipKind = "name" | "preview" | "workspace" | "creation" | "use" | "end";

/**
 * What the tip on a part of a row says. Written when it is asked for: exact times are the costliest texts of a row,
 * and hardly any of them is ever read.
 */
export function tipText(kind: TipKind, key: ApiKey, look: RowLook): string | undefined {
  switch (kind) {
    case "name":
      return nameOf(key, look.messages);
    case "preview":
      return key.preview;
    case "workspace":
      return look.workspaces.get(key.workspaceId);
    case "creation":
      return creationOf(key, look, "exact");
    case "use":
      return exactUseOf(key, look);
    case "end":
      return endOf(key, look, "exact");
  }
}
