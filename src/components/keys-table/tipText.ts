import type { ApiKey } from "../../contract/types.js";
import { attributesIn } from "../../i18n/attributeTexts.js";
import { creationOf, endOf, exactUseOf, nameOf } from "../../i18n/keyTexts.js";
import type { RowContext } from "./rowContext.js";

/** What in a row has more to tell than it shows. */
export type TipKind = "name" | "preview" | "workspace" | "creation" | "use" | "end" | "attributes";

/**
 * What the tip on a part of a row says. Written when it is asked for: exact times are the costliest texts of a row,
 * and hardly any of them is ever read.
 */
export function tipText(kind: TipKind, key: ApiKey, ctx: RowContext): string | undefined {
  switch (kind) {
    case "name":
      return nameOf(key, ctx.messages);
    case "preview":
      return key.preview;
    case "workspace":
      return ctx.workspaces.get(key.workspaceId);
    case "creation":
      return creationOf(key, ctx, "exact");
    case "use":
      return exactUseOf(key, ctx);
    case "attributes":
      return attributesIn(key, ctx.attributes, ctx);
    case "end":
      return endOf(key, ctx, "exact");
  }
}
