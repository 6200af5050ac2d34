"use client";
import { Fragment, useCallback, useMemo, useRef, useState, type ReactNode } from "react";
import { keyAt } from "../../contract/expiry.js";
import type { ApiKey, KeySort } from "../../contract/types.js";
import type { AccessView } from "../../data/queries/accessView.js";
import { useData } from "../../data/context/context.js";
import { useExpiry } from "../../data/queries/useExpiry.js";
import { usePageStore } from "../../data/cache/usePageStore.js";
import { useI18n } from "../../i18n/context.js";
import { lastUseOf, nameOf } from "../../i18n/keyTexts.js";
import { useCreateFlow } from "../../provider/createFlow.js";
import { usePartClassName } from "../../theme/ThemeContext.js";
import { usePreloadWhenIdle } from "../../ui/usePreloadWhenIdle.js";
import { useRestoreFocusOnUnmount } from "../../ui/useRestoreFocusOnUnmount.js";
import { useNow } from "../../utils/useNow.js";
import { useShowInChart } from "../shared/chartOfKey.js";
import { nameEditor, preloadOverlays } from "../shared/lazyOverlays.js";
import { rotationText, RotationReminder } from "./RotationReminder.js";
import { countColumns } from "./columns.js";
import { KeyRow } from "./KeyRow.js";
import { NoteRow } from "./NoteRow.js";
import { replacementOf } from "./replacementOf.js";
import { roles } from "./roles.js";
import { RowMenu, type OpenMenu } from "./RowMenu.js";
import { SelectPage } from "./SelectPage.js";
import type { Selection } from "./useSelection.js";
import { TableHead } from "./TableHead.js";
import type { KeyDetails } from "./useKeyDetails.js";
import type { KeyAction } from "../shared/useKeyActions.js";
import { useAnnounceRotation } from "./useAnnounceRotation.js";
import { useOwnMenuItems } from "./useOwnMenuItems.js";
import type { RowImports } from "./useRowImports.js";
import { useRowContext } from "./useRowContext.js";
import type { RowRevocation } from "./useRowRevocation.js";

export interface KeysGridProps {
  items: readonly ApiKey[];
  access: AccessView | undefined;
  /** What the keys have imported. Absent: the backend does not count it, or the person may not see it. */
  imports: RowImports | undefined;
  sortsByImports: boolean;
  /** The rows belong to what was asked before. */
  busy: boolean;
  sort: KeySort;
  onSort: (sort: KeySort) => void;
  revocation: RowRevocation;
  details: KeyDetails;
  /** Undefined: no key can be selected. */
  selection: Selection | undefined;
  /** The id of a key that was just created. */
  fresh: string | undefined;
  /** What can be done with a key. */
  actionsOf: (key: ApiKey) => readonly KeyAction[];
}

/** The table itself, and the menu of the row that has one open. */
export function KeysGrid(props: KeysGridProps) {
  const { items: listed, access, imports, sortsByImports, busy, sort, onSort, selection } = props;
  const { revocation, details, actionsOf } = props;
  const { messages } = useI18n();
  const { now: clock } = useData("<KeysTable>");
  const now = useNow(clock);
  // A key may expire while the page is open.
  const items = useMemo(() => listed.map((key) => keyAt(key, now)), [listed, now]);
  const { canSort } = useExpiry();
  const flow = useCreateFlow("<KeysTable>");
  const pending = usePageStore("revoking");
  // Nothing is being revoked while the person is asked to confirm their identity.
  const waiting = new Set([...usePageStore("stepUps").keys()].flatMap((subject) => subject.split(" ")));
  const rotations = usePageStore("rotations");
  const ownItems = useOwnMenuItems();
  const hasMenu = useCallback((key: ApiKey) => actionsOf(key).length > 0 || ownItems.has(key), [actionsOf, ownItems]);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [renamed, setRenamed] = useState<OpenMenu | null>(null);
  // A failure stands where the table was: the focus goes to the section, which says so.
  const frame = useRef<HTMLDivElement>(null);
  useRestoreFocusOnUnmount(frame);
  // Once the rows are there: until then the browser has something better to do.
  usePreloadWhenIdle(preloadOverlays);

  const ctx = useRowContext({
    items,
    access,
    now,
    imports,
    hasMenu,
    selects: selection !== undefined,
    onSelect: (keyId, options) => selection?.toggle(keyId, options),
    onMenu: (anchor, { initialFocus }) => {
      const id = anchor.closest("[data-key-id]")?.getAttribute("data-key-id");
      const apiKey = items.find((key) => key.id === id);
      if (apiKey === undefined) return;
      setMenu(menu?.apiKey.id === id ? null : { apiKey, anchor, initialFocus, own: ownItems.of(apiKey) });
    },
    onOpen: (button) => {
      const id = button.closest("[data-key-id]")?.getAttribute("data-key-id");
      const apiKey = items.find((key) => key.id === id);
      if (apiKey !== undefined) details.open(apiKey, button);
    },
  });
  const showInChart = useShowInChart();
  const columns = countColumns(ctx.columns);
  const own = ctx.columns.own.length;

  const act = (type: KeyAction["type"], opened: OpenMenu) => {
    const { apiKey, anchor } = opened;
    setMenu(null);
    if (type === "revoke") revocation.start({ apiKey, anchor });
    else if (type === "rename") setRenamed(opened);
    else if (type === "details") details.open(apiKey, anchor);
    else if (type === "chart") showInChart(apiKey);
    else flow.open({ replaces: apiKey, returnFocus: anchor });
  };

  const reminderOf = (key: ApiKey, replacement: string) =>
    rotationText({ keyName: nameOf(key, messages), replacement, lastUsed: lastUseOf(key, ctx).sentence }, messages);
  useAnnounceRotation(items, reminderOf);

  /** What stands below a row: a dialog that could not be loaded, the reminder of a rotation. */
  const noteOf = (key: ApiKey): ReactNode => {
    const replacement = replacementOf(key, rotations, items);
    const failed = revocation.failedFor === key.id;
    if (replacement === undefined && !failed) return null;
    const revoke = actionsOf(key).find(({ type }) => type === "revoke");
    return (
      <NoteRow columns={columns}>
        {failed ? revocation.dialog : null}
        {replacement === undefined ? null : (
          <RotationReminder
            keyName={nameOf(key, messages)}
            replacement={replacement.name}
            lastUsed={lastUseOf(key, ctx).sentence}
            disabledReason={revoke?.disabledReason}
            onRevoke={revoke === undefined ? undefined : (anchor) => revocation.start({ apiKey: key, anchor })}
          />
        )}
      </NoteRow>
    );
  };

  const editorOf = (key: ApiKey): ReactNode => {
    if (renamed?.apiKey.id !== key.id) return undefined;
    return (
      <nameEditor.Part
        apiKey={key}
        field="name"
        onClose={({ by }) => {
          setRenamed(null);
          if (by === "person") renamed.anchor.focus();
        }}
      />
    );
  };

  const rowsOf = (key: ApiKey) => {
    const note = noteOf(key);
    const row = (
      <KeyRow
        key={key.id}
        apiKey={key}
        ctx={ctx}
        pending={pending.has(key.id) && !waiting.has(key.id)}
        selected={selection?.canSelect(key) === true ? selection.has(key.id) : undefined}
        locked={selection?.locked === true}
        fresh={props.fresh === key.id}
        menuOpen={menu?.apiKey.id === key.id}
        noted={note !== null}
        editor={editorOf(key)}
      />
    );
    return note === null ? row : [row, <Fragment key={`note of ${key.id}`}>{note}</Fragment>];
  };

  return (
    <>
      <div ref={frame} className={own > 0 ? "mak-table-frame mak-table-frame-scrolls" : "mak-table-frame"}>
        <table
          className={usePartClassName("table")}
          aria-label={messages.table.label}
          aria-busy={busy}
          data-busy={busy ? "" : undefined}
          data-columns={columns}
          data-imports={imports === undefined ? undefined : ""}
          data-selects={selection === undefined ? undefined : ""}
          data-own-columns={own === 0 ? undefined : own > 2 ? "many" : "some"}
          data-row-actions={ctx.slots.rowActions === undefined ? undefined : ""}
          {...roles.table}
        >
          <TableHead
            columns={ctx.columns}
            sort={sort}
            sortsByExpiry={canSort}
            sortsByImports={sortsByImports}
            onSort={onSort}
            selectPage={selection === undefined ? null : <SelectPage selection={selection} />}
          />
          <tbody className="mak-tbody" {...roles.group}>
            {items.flatMap(rowsOf)}
          </tbody>
        </table>
      </div>
      {menu === null ? null : (
        <RowMenu menu={menu} actions={actionsOf(menu.apiKey)} onAction={act} onClose={() => setMenu(null)} />
      )}
    </>
  );
}
