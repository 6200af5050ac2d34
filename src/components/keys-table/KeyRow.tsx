"use client";
import { Fragment, memo, type ReactNode } from "react";
import type { ApiKey } from "../../contract/types.js";
import { attributeEntry, hasText } from "../../i18n/attributeTexts.js";
import { isEnding, nameOf, statusNoteOf, statusTextOf, toneOf } from "../../i18n/keyTexts.js";
import { hasScopes, isEverything, scopesNameOf } from "../../i18n/scopeTexts.js";
import { outsideForms } from "../../ui/outsideForms.js";
import { SectionErrorBoundary } from "../../ui/SectionErrorBoundary.js";
import type { SlotColumn } from "../../provider/slots.js";
import { Slot } from "../shared/Slot.js";
import { ownAfter } from "./columns.js";
import { lastUsedCell } from "./lastUsedCell.js";
import { hasRtlCharacters } from "../../utils/isolate.js";
import { roles } from "./roles.js";
import type { RowContext } from "./rowContext.js";
import type { RowImports } from "./useRowImports.js";
import { importsHint } from "../../provider/importsHint.js";

export interface KeyRowProps {
  apiKey: ApiKey;
  ctx: RowContext;
  /** Its revocation is under way. */
  pending: boolean;
  /** Whether the key is selected. Undefined: it cannot be. */
  selected: boolean | undefined;
  /** Nothing can be selected now: the row answers an earlier question. */
  locked: boolean;
  /** The key was just created. */
  fresh: boolean;
  /** Its menu is open. */
  menuOpen: boolean;
  /** A note on the key stands in a row below it. */
  noted: boolean;
  /** Stands in the place of the name. */
  editor?: ReactNode;
}

/** Longer texts may be cut off. The details show them whole. */
const alwaysFits = 24;

function mayBeCut(text: string): "" | undefined {
  return text.length > alwaysFits ? "" : undefined;
}

/**
 * Marks a text without right-to-left characters: it needs no bidi isolation, and hundreds of isolates are a fifth of the
 * table's layout.
 */
function ltrOnly(text: string, { dir }: RowContext): "" | undefined {
  return dir === "ltr" && !hasRtlCharacters(text) ? "" : undefined;
}

/** One key. Plain markup: see {@link RowContext}. */
export const KeyRow = memo(function KeyRow({
  apiKey,
  ctx,
  pending,
  selected,
  locked,
  fresh,
  menuOpen,
  noted,
  editor,
}: KeyRowProps) {
  const { messages, format, columns, slots } = ctx;
  const { table } = messages;
  const name = nameOf(apiKey, messages);
  const workspace = ctx.workspaces.get(apiKey.workspaceId) ?? messages.common.unknown;
  const note = pending ? undefined : statusNoteOf(apiKey, ctx);
  /** An active key that will end says when, where others say that they are active. */
  const ends = note !== undefined && apiKey.status === "active";
  const isNear = ends && isEnding(apiKey, ctx);
  const status = pending ? table.revoking : statusTextOf(apiKey, messages);
  const known = ctx.scopes.get(apiKey.workspaceId);
  const permissions =
    // A name in every row says nothing: it stands where a key may do less than keys can.
    apiKey.scopes === undefined || known === undefined || !hasScopes(known) || isEverything(apiKey.scopes, known)
      ? undefined
      : scopesNameOf(apiKey.scopes, known, ctx);
  const hasMenu = ctx.hasMenu(apiKey);
  /** The name that no other row of the page has. */
  const ownName = ctx.shared.has(apiKey.name) ? `${name} (${apiKey.preview})` : name;
  const own = (place: SlotColumn["after"]) => (columns.own.length === 0 ? null : ownCells(apiKey, place, ctx));
  const plainName = (
    <bdi className={ctx.classes.rowName} translate="no" data-ltr={ltrOnly(name, ctx)} data-long={mayBeCut(name)}>
      {name}
    </bdi>
  );
  const nameCell =
    slots.keyName === undefined ? (
      <button
        type="button"
        className="mak-row-open"
        aria-haspopup="dialog"
        onClick={ctx.onOpen}
        onPointerEnter={ctx.onIntent}
        onFocus={ctx.onIntent}
      >
        {plainName}
      </button>
    ) : (
      <SectionErrorBoundary name="keyName" instead={plainName} onError={ctx.onSlotError}>
        <slots.keyName apiKey={apiKey} />
      </SectionErrorBoundary>
    );
  return (
    <tr
      className={ctx.classes.row}
      data-key-id={apiKey.id}
      data-status={apiKey.status}
      data-noted={noted ? "" : undefined}
      data-ending={ends ? "" : undefined}
      data-selected={selected === true ? "" : undefined}
      data-fresh={fresh ? "" : undefined}
      data-idle={hasMenu || slots.rowActions !== undefined ? undefined : ""}
      {...roles.row}
    >
      {columns.select ? (
        <td className="mak-cell mak-cell-select" {...roles.cell}>
          {selected === undefined ? null : (
            <label className="mak-select-key">
              <input
                {...outsideForms}
                className="mak-choice-control"
                type="checkbox"
                aria-label={messages.cleanUp.select({ keyName: ownName })}
                checked={selected}
                disabled={locked}
                onChange={ctx.onSelect}
              />
            </label>
          )}
        </td>
      ) : null}
      {/* Focus comes here after a revocation. */}
      <th className="mak-cell mak-cell-name" tabIndex={-1} {...roles.rowHeader}>
        {editor !== undefined ? (
          editor
        ) : permissions === undefined ? (
          nameCell
        ) : (
          <span className="mak-name-line">
            {nameCell}
            <span className="mak-cell-note">
              <bdi className="mak-row-scopes">{permissions}</bdi>
            </span>
          </span>
        )}
        {attributesOf(apiKey, ctx)}
      </th>
      {own("name")}
      <td className="mak-cell mak-cell-key" {...roles.cell}>
        <code
          className={ctx.classes.rowKey}
          dir="ltr"
          translate="no"
          data-ltr={ltrOnly(apiKey.preview, ctx)}
          data-long={mayBeCut(apiKey.preview)}
        >
          {apiKey.preview}
        </code>
      </td>
      {own("key")}
      {columns.workspace ? (
        <td className="mak-cell mak-cell-workspace" {...roles.cell}>
          <bdi
            className="mak-workspace"
            translate="no"
            data-ltr={ltrOnly(workspace, ctx)}
            data-long={mayBeCut(workspace)}
          >
            {workspace}
          </bdi>
        </td>
      ) : null}
      {own("workspace")}
      <td className="mak-cell mak-cell-created" data-label={table.created} {...roles.cell}>
        <time className="mak-row-date" dateTime={apiKey.createdAt}>
          {format.date(apiKey.createdAt)}
        </time>
      </td>
      {own("created")}
      {columns.lastUsed ? lastUsedCell(apiKey, ctx) : null}
      {own("lastUsed")}
      {ctx.imports === undefined ? null : importsCell(apiKey, ctx, ctx.imports)}
      <td className="mak-cell mak-cell-status" {...roles.cell}>
        <span className={ctx.classes.rowStatus} data-tone={pending ? "neutral" : isNear ? "warning" : toneOf(apiKey)}>
          {ends ? <span className="mak-visually-hidden">{`${status} `}</span> : status}
        </span>
        {note === undefined ? null : (
          <>
            {ends ? null : " "}
            <span
              className="mak-status-note"
              data-tone={isNear ? "warning" : undefined}
              data-long={ends && !isNear ? "" : undefined}
              title={ends && !isNear ? note : undefined}
            >
              {note}
            </span>
          </>
        )}
      </td>
      {own("status")}
      {columns.actions ? (
        <td className="mak-cell mak-cell-actions" {...roles.cell}>
          {slots.rowActions === undefined ? null : (
            <span className="mak-row-actions">
              <SectionErrorBoundary name="rowActions" instead={null} onError={ctx.onSlotError}>
                <slots.rowActions apiKey={apiKey} />
              </SectionErrorBoundary>
            </span>
          )}
          {hasMenu ? (
            <button
              type="button"
              className={ctx.classes.rowMenu}
              aria-label={table.rowMenu({ keyName: ownName })}
              aria-haspopup="menu"
              aria-expanded={menuOpen}
              onClick={ctx.onMenu}
              onKeyDown={ctx.onMenu}
              onPointerEnter={ctx.onIntent}
              onFocus={ctx.onIntent}
            />
          ) : null}
        </td>
      ) : null}
    </tr>
  );
});

/** The host's own cells behind one of the page's. */
function ownCells(apiKey: ApiKey, place: SlotColumn["after"], ctx: RowContext) {
  return ownAfter(ctx.columns, place).map(({ id, header, cell }) => (
    <td key={id} className="mak-cell mak-cell-own" data-label={header} {...roles.cell}>
      <SectionErrorBoundary name={`columns.${id}`} instead={null} onError={ctx.onSlotError}>
        <Slot draw={cell} props={{ apiKey }} />
      </SectionErrorBoundary>
    </td>
  ));
}

/** What the host's keys carry, below the name. Called and not mounted, as the last use. */
function attributesOf({ attributes = {} }: ApiKey, ctx: RowContext) {
  const shown = ctx.attributes.filter(({ name }) => hasText(attributes[name]));
  if (shown.length === 0) return null;
  return (
    <span className="mak-cell-note mak-row-attributes">
      {shown.map((one) => (
        <Fragment key={one.name}>
          <bdi className="mak-row-attribute">{attributeEntry(one, attributes, ctx)}</bdi>{" "}
        </Fragment>
      ))}
    </span>
  );
}

/** A number, and a bar of its share of the page's largest. What is not known is a dash with its reason, and never 0. */
function importsCell({ id }: ApiKey, ctx: RowContext, { status, totals, largest }: RowImports) {
  const { messages, format } = ctx;
  const { usage } = messages;
  const total = totals.get(id);
  const reason = status === "failed" ? usage.failed : usage.unknown;
  return (
    <td className="mak-cell mak-cell-imports" data-label={importsHint(ctx)} {...roles.cell}>
      {status === "loading" ? null : total === undefined ? (
        <span className="mak-row-imports" title={reason}>
          <span aria-hidden="true">–</span>
          <span className="mak-visually-hidden">{reason}</span>
        </span>
      ) : (
        <>
          <span className="mak-row-imports">{format.number(total)}</span>
          <span className="mak-row-imports-bar" aria-hidden="true">
            <span
              className="mak-row-imports-fill"
              style={{ inlineSize: `${String(largest === 0 ? 0 : (total / largest) * 100)}%` }}
            />
          </span>
        </>
      )}
    </td>
  );
}
