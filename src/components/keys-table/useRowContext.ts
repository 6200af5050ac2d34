"use client";
import { useMemo, type ChangeEvent, type KeyboardEvent, type MouseEvent } from "react";
import type { ApiKey } from "../../contract/types.js";
import type { AccessView } from "../../data/queries/accessView.js";
import { useData } from "../../data/context/context.js";
import { useScopesOf } from "../../data/queries/useScopes.js";
import { useReportSectionError } from "../../data/failures/useReportSectionError.js";
import { useI18n } from "../../i18n/context.js";
import { useConfig } from "../../provider/config.js";
import { usePartClassName } from "../../theme/ThemeContext.js";
import { menuRequestOf, type MenuRequest } from "../../ui/menuRequest.js";
import { useStableCallback } from "../../utils/useStableCallback.js";
import { preloadOverlays } from "../shared/lazyOverlays.js";
import { carriesUse, usableColumns } from "./columns.js";
import type { RowContext } from "./rowContext.js";
import type { RowImports } from "./useRowImports.js";

export interface RowContextOptions {
  readonly items: readonly ApiKey[];
  readonly access: AccessView | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly imports: RowImports | undefined;
  readonly hasMenu: (key: ApiKey) => boolean;
  /** The rows have a checkbox. */
  readonly selects: boolean;
  /** Called with the id of the key whose checkbox was pressed. */
  readonly onSelect: (keyId: string, options: { readonly range: boolean }) => void;
  /** Opens or closes the menu of a row, by its button. */
  readonly onMenu: (button: HTMLElement, request: MenuRequest) => void;
  /** Opens the details of a row's key, by the button that its name is. */
  readonly onOpen: (button: HTMLElement) => void;
}

function sharedNames(items: readonly ApiKey[]): ReadonlySet<string> {
  const names = new Set<string>();
  return new Set(items.flatMap(({ name }) => (names.has(name) ? [name] : (names.add(name), []))));
}

/** Makes what all rows have in common. It stays the same object until something in it changes. */
export function useRowContext(options: RowContextOptions): RowContext {
  const { items, access, now, imports, hasMenu, selects, onSelect, onMenu, onOpen } = options;
  const { messages, format, dir } = useI18n();
  const { slots } = useConfig("<KeysTable>");
  const { unusedAfterDays } = useData("<KeysTable>");
  const warnDays = access?.keyExpiry?.warnDays;
  const row = usePartClassName("row");
  const rowName = usePartClassName("rowName");
  const rowKey = usePartClassName("rowKey");
  const rowStatus = usePartClassName("rowStatus", "mak-badge");
  const rowMenu = usePartClassName("rowMenu", usePartClassName("iconButton"));
  const press = useStableCallback((event: MouseEvent<HTMLElement> | KeyboardEvent<HTMLElement>) => {
    const request = menuRequestOf(event);
    if (request !== undefined) onMenu(event.currentTarget, request);
  });
  const openDetails = useStableCallback((event: MouseEvent<HTMLElement>) => onOpen(event.currentTarget));
  const select = useStableCallback((event: ChangeEvent<HTMLInputElement>) => {
    const keyId = event.currentTarget.closest("[data-key-id]")?.getAttribute("data-key-id");
    // The change of a checkbox is a click to the browser, by the keyboard too.
    const range = (event.nativeEvent as Partial<globalThis.MouseEvent>).shiftKey === true;
    if (typeof keyId === "string") onSelect(keyId, { range });
  });
  const report = useReportSectionError();
  const lastUsed = carriesUse(items);
  const actions = slots.rowActions !== undefined || items.some(hasMenu);
  const own = useMemo(() => usableColumns(slots.columns), [slots.columns]);
  const workspaces = access?.workspaces;
  const scopes = useScopesOf(
    useMemo(() => [...new Set(items.flatMap((key) => (key.scopes === undefined ? [] : [key.workspaceId])))], [items]),
  );
  const declared = access?.keyAttributes;
  const attributes = useMemo(() => declared?.filter(({ on }) => on.includes("row")) ?? [], [declared]);
  const shared = useMemo(() => sharedNames(items), [items]);

  return useMemo(
    () => ({
      messages,
      format,
      dir,
      now,
      warnDays,
      unusedAfterDays,
      classes: { row, rowName, rowKey, rowStatus, rowMenu },
      columns: {
        workspace: (workspaces?.length ?? 0) > 1,
        lastUsed,
        imports: imports !== undefined,
        actions,
        select: selects,
        own,
      },
      imports,
      workspaces: new Map(workspaces?.map(({ id, name }) => [id, name])),
      scopes,
      attributes,
      slots,
      shared,
      hasMenu,
      onSelect: select,
      onMenu: press,
      onOpen: openDetails,
      onIntent: () => void preloadOverlays(),
      onSlotError: report,
    }),
    [
      messages,
      format,
      dir,
      now,
      warnDays,
      unusedAfterDays,
      selects,
      select,
      row,
      rowName,
      rowKey,
      rowStatus,
      rowMenu,
      workspaces,
      lastUsed,
      imports,
      actions,
      own,
      scopes,
      attributes,
      slots,
      shared,
      hasMenu,
      press,
      openDetails,
      report,
    ],
  );
}
