"use client";
import { memo } from "react";
import type { ApiKey } from "../../contract/schemas.js";
import { endOf, lastUseOf, nameOf } from "../../i18n/keyTexts.js";
import { PartBoundary } from "../../ui/PartBoundary.js";
import { turns } from "../../utils/isolate.js";
import { roles } from "./roles.js";
import type { RowLook } from "./rowLook.js";
import type { TipKind } from "./tipText.js";

export interface KeyRowProps {
  apiKey: ApiKey;
  look: RowLook;
  /** Its revocation is under way. */
  pending: boolean;
  /** Its menu is open. */
  menuOpen: boolean;
  /** A note on the key stands in a row below it. */
  noted: boolean;
  /** It was revoked, and the guidance has an answer to that. Not in its look: the guidance comes after the rows. */
  hasDoor: boolean;
}

/** Longer texts may be cut off, and are then shown whole beside the pointer and the focus. */
const alwaysFits = 24;

function mayBeCut(text: string, tip: TipKind): TipKind | undefined {
  return text.length > alwaysFits ? tip : undefined;
}

/**
 * Marks a text that can turn nothing round and be turned by nothing: its element isolates it all the same, and hundreds
 * of isolates are a fifth of the table's layout.
 */
function straight(text: string, { dir }: RowLook): "" | undefined {
  return dir === "ltr" && !turns(text) ? "" : undefined;
}

const tones = { active: "success", revoked: "neutral", expired: "warning" } as const;

/** One key. Plain markup: see {@link RowLook}. */
export const KeyRow = memo(function KeyRow({ apiKey, look, pending, menuOpen, noted, hasDoor }: KeyRowProps) {
  const { messages, format, columns, slots } = look;
  const { table } = messages;
  const name = nameOf(apiKey, messages);
  const workspace = look.workspaces.get(apiKey.workspaceId) ?? messages.common.unknown;
  const end = endOf(apiKey, look, "day");
  const hasMenu = look.hasMenu(apiKey);
  const plainName = (
    <bdi className={look.classes.rowName} data-straight={straight(name, look)} data-tip={mayBeCut(name, "name")}>
      {name}
    </bdi>
  );
  return (
    <tr
      className={look.classes.row}
      data-key-id={apiKey.id}
      data-status={apiKey.status}
      data-noted={noted ? "" : undefined}
      data-idle={hasMenu || slots.rowActions !== undefined ? undefined : ""}
      {...roles.row}
    >
      {/* Focus comes here after a revocation; by Tab only where nothing else in the row would bring up its details. */}
      <th className="mak-cell mak-cell-name" tabIndex={hasMenu || hasDoor ? -1 : 0} {...roles.rowHeader}>
        {slots.keyName === undefined ? (
          plainName
        ) : (
          <PartBoundary name="keyName" instead={plainName} onError={look.onBroken}>
            <slots.keyName apiKey={apiKey} />
          </PartBoundary>
        )}
        {end === undefined ? null : (
          <span className="mak-cell-note" data-tip={"end" satisfies TipKind}>
            {end}
          </span>
        )}
      </th>
      <td className="mak-cell mak-cell-key" {...roles.cell}>
        <code
          className={look.classes.rowKey}
          dir="ltr"
          data-straight={straight(apiKey.preview, look)}
          data-tip={mayBeCut(apiKey.preview, "preview")}
        >
          {apiKey.preview}
        </code>
      </td>
      {columns.workspace ? (
        <td className="mak-cell mak-cell-workspace" {...roles.cell}>
          <bdi
            className="mak-workspace"
            data-straight={straight(workspace, look)}
            data-tip={mayBeCut(workspace, "workspace")}
          >
            {workspace}
          </bdi>
        </td>
      ) : null}
      <td className="mak-cell mak-cell-created" data-label={table.created} {...roles.cell}>
        <time className="mak-row-date" dateTime={apiKey.createdAt} data-tip={"creation" satisfies TipKind}>
          {format.date(apiKey.createdAt)}
        </time>
      </td>
      {columns.lastUsed ? lastUsedCell(apiKey, look) : null}
      <td className="mak-cell mak-cell-status" {...roles.cell}>
        <span className={look.classes.rowStatus} data-tone={pending ? "neutral" : tones[apiKey.status]}>
          {pending ? table.revoking : table.statuses[apiKey.status]}
        </span>
        {hasDoor ? (
          <button type="button" className="mak-door" onClick={look.onDoor}>
            {table.whyStopped}
          </button>
        ) : null}
      </td>
      {columns.actions ? (
        <td className="mak-cell mak-cell-actions" {...roles.cell}>
          {slots.rowActions === undefined ? null : (
            <PartBoundary name="rowActions" instead={null} onError={look.onBroken}>
              <slots.rowActions apiKey={apiKey} />
            </PartBoundary>
          )}
          {hasMenu ? (
            <button
              type="button"
              className={look.classes.rowMenu}
              aria-label={table.rowMenu({
                keyName: look.shared.has(apiKey.name) ? `${name} (${apiKey.preview})` : name,
              })}
              aria-haspopup="menu"
              aria-expanded={menuOpen}
              onClick={look.onMenu}
              onPointerEnter={look.onIntent}
              onFocus={look.onIntent}
            />
          ) : null}
        </td>
      ) : null}
    </tr>
  );
});

/** Called and not mounted: a component more in each row would cost more than it tells. */
function lastUsedCell(apiKey: ApiKey, look: RowLook) {
  const { table } = look.messages;
  const use = lastUseOf(apiKey, look);
  return (
    <td
      className="mak-cell mak-cell-used"
      data-label={use.kind === "never" ? undefined : table.lastUsed}
      {...roles.cell}
    >
      {use.kind !== "used" ? (
        <span className="mak-row-use">{use.text}</span>
      ) : (
        <time className="mak-row-use" dateTime={apiKey.lastUsedAt ?? undefined} data-tip={"use" satisfies TipKind}>
          {use.text}
        </time>
      )}
      {use.idleDays === undefined ? null : (
        <span className="mak-cell-note">{table.idle({ days: look.format.amount(use.idleDays) })}</span>
      )}
    </td>
  );
}
