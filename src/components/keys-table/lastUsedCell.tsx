import type { ApiKey } from "../../contract/types.js";
import { lastUseOf } from "../../i18n/keyTexts.js";
import { roles } from "./roles.js";
import type { RowContext } from "./rowContext.js";

/** The cell with a key's last use. A function and no component: one more component in each row would cost more than it helps. */
export function lastUsedCell(apiKey: ApiKey, ctx: RowContext) {
  const { table } = ctx.messages;
  const use = lastUseOf(apiKey, ctx);
  const idle = use.idleDays === undefined ? undefined : table.idle({ days: ctx.format.amount(use.idleDays) });
  const line = { className: "mak-row-use", "data-idle": idle === undefined ? undefined : "", title: idle };
  return (
    <td
      className="mak-cell mak-cell-used"
      data-label={use.kind === "never" ? undefined : table.lastUsed}
      {...roles.cell}
    >
      {use.kind !== "used" ? (
        <span {...line}>{use.text}</span>
      ) : (
        <time {...line} dateTime={apiKey.lastUsedAt ?? undefined}>
          {use.text}
        </time>
      )}
      {idle === undefined ? null : <span className="mak-visually-hidden">{idle}</span>}
    </td>
  );
}
