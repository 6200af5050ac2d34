"use client";
import { useEffect, useMemo, useRef } from "react";
import { isExpiring } from "../../contract/expiry.js";
import type { ListFeature } from "../../contract/types.js";
import { useData } from "../../data/context/context.js";
import type { AccessView } from "../../data/queries/accessView.js";
import { defaultKeysView, type KeysView } from "../../data/queries/keysView.js";
import { useExpiry, type ExpiryView } from "../../data/queries/useExpiry.js";
import { useKeys } from "../../data/queries/useKeys.js";
import { useI18n } from "../../i18n/context.js";
import { useLoadEvents } from "../../provider/useLoadEvents.js";
import { useRegionTrouble } from "../../provider/useRegionFailure.js";
import { Callout } from "../../ui/Callout.js";
import { FailureNotice } from "../../ui/FailureNotice.js";
import { useStableCallback } from "../../utils/useStableCallback.js";
import { KeysGrid } from "./KeysGrid.js";
import { carriesUse } from "./columns.js";
import { EmptyState, NoResults } from "./EmptyState.js";
import { LastAnswer } from "./LastAnswer.js";
import { SkeletonRows } from "./SkeletonRows.js";
import { TableFooter } from "./TableFooter.js";
import { TableToolbar } from "./TableToolbar.js";
import { useKeyDetails } from "./useKeyDetails.js";
import { useCleanUp } from "./useCleanUp.js";
import { useKeyActions } from "../shared/useKeyActions.js";
import { useKeysView, type KeysViewOptions } from "./useKeysView.js";
import { useAnnounceResults } from "./useAnnounceResults.js";
import { useRowImports } from "./useRowImports.js";
import { useOmittedKeys } from "./useOmittedKeys.js";
import { useRequestedKey } from "./useRequestedKey.js";
import { useFreshKey } from "./useFreshKey.js";
import { useShownKey } from "./useShownKey.js";
import { useRowRevocation } from "./useRowRevocation.js";
import { isFiltered, noFilters } from "./sortAndFilter.js";
import { sortedText } from "./sortLabels.js";

export interface KeysSectionProps extends KeysViewOptions {
  /** Absent while it is read. */
  access: AccessView | undefined;
}

const none: AccessView["enabled"] = [];

/** A filter on a workspace that cannot be chosen would hide everything and could not be seen: it counts as none. */
function withoutUnavailable(view: KeysView, workspaces: AccessView["enabled"]): KeysView {
  const known = view.workspaceId === "" || workspaces.some(({ id }) => id === view.workspaceId);
  return known ? view : { ...view, workspaceId: "" };
}

/** A view of the host's may ask for what this backend does not have. */
function withoutUnknown(
  view: KeysView,
  { canFilter, canSort }: ExpiryView,
  features: readonly ListFeature[],
): KeysView {
  const canShow = canFilter || view.status !== "expiring" ? view : { ...view, status: "all" as const };
  const canCleanUp =
    canShow.cleanUp === undefined || features.includes(canShow.cleanUp === "unused" ? "usedBefore" : "creatorLeft");
  const known = canCleanUp ? canShow : { ...canShow, cleanUp: undefined };
  if (known.sort.startsWith("imports:") && !features.includes("sort:imports")) {
    return { ...known, sort: defaultKeysView.sort };
  }
  return canSort || !known.sort.startsWith("expiresAt:") ? known : { ...known, sort: defaultKeysView.sort };
}

/** Toolbar, table and footer in each of their states. */
export function KeysSection({ access, ...options }: KeysSectionProps) {
  const i18n = useI18n();
  const { messages, format } = i18n;
  const { table } = messages;
  const { supports, listFeatures, now } = useData("<KeysTable>");
  const [wanted, change] = useKeysView(options);
  const expiry = useExpiry();
  const { canFilter, canSort, warnDays } = expiry;
  const asked = useMemo(
    () => (access === undefined ? wanted : withoutUnknown(wanted, { canFilter, canSort, warnDays }, listFeatures)),
    [access, wanted, canFilter, canSort, warnDays, listFeatures],
  );
  // Keys of a workspace without the feature are refused, so it is not offered.
  const workspaces = access?.enabled ?? none;
  const view = useMemo(
    () => (access === undefined || !supports.getAccess ? asked : withoutUnavailable(asked, workspaces)),
    [access, supports, asked, workspaces],
  );
  const keys = useKeys(view);
  const { failure, stale } = useRegionTrouble(keys, {
    source: "table",
    title: keys.error?.code === "forbidden" ? table.forbidden : table.failed,
    subject: table.label,
  });
  const section = useRef<HTMLElement>(null);
  const revocation = useRowRevocation(section);
  const actionsOf = useKeyActions(access);
  const details = useKeyDetails({ section, revocation, actionsOf });
  const notice = useRequestedKey({
    view,
    onChange: change,
    section,
    revocation,
    details,
    ready: keys.status === "ready",
  });
  useLoadEvents(keys, "table");
  const turnedBy = useRef<"pointer" | "keyboard">("keyboard");
  const noteAsked = useAnnounceResults(keys, () => {
    // Whoever turned the page at its end wants to read on from the top; the keyboard stays where it is.
    const top = section.current?.getBoundingClientRect().top ?? 0;
    if (turnedBy.current === "pointer" && top < 0) section.current?.scrollIntoView({ block: "start" });
  });
  useOmittedKeys(keys.data, access);
  useShownKey({ view, keys, onChange: change });
  const fresh = useFreshKey();

  const changeView = (part: Partial<KeysView>) => {
    // The order of a status that has one of its own is a by-product; so is how many keys there are, of an order.
    const isOrder = part.sort !== undefined && Object.keys(part).length === 1;
    noteAsked(isOrder ? { order: sortedText(part.sort, i18n) } : "filter");
    change(part);
  };
  const clear = () => {
    changeView(noFilters);
    section.current?.querySelector<HTMLElement>("input[type=search]")?.focus();
  };

  const cleanUp = useCleanUp({ section, view, keys, actionsOf, onChange: changeView });

  const items = keys.data?.items;
  const { imports, usage, canSort: canSortByImports } = useRowImports(items, keys.isPlaceholder);
  const omitted = keys.data?.omitted;
  const nothing = items?.length === 0 && keys.page === 1 && omitted === undefined;
  const firstEver = nothing && !keys.isPlaceholder && !isFiltered(view);
  const noResults = nothing && !firstEver && failure === undefined;

  // The last key of a later page is gone: nothing is left there to look at.
  const stranded = items?.length === 0 && omitted === undefined && keys.page > 1 && !keys.isPlaceholder;
  const goBack = useStableCallback(keys.goPrevious);
  useEffect(() => {
    if (stranded) goBack();
  }, [stranded, goBack]);

  const content = () => {
    if (failure !== undefined) return <FailureNotice failure={failure} />;
    if (items === undefined) return <SkeletonRows />;
    if (firstEver) return <EmptyState />;
    if (noResults) return <NoResults view={view} workspaces={workspaces} onClear={clear} />;
    // Only the footer's notice of the keys that were left out is there to show.
    if (items.length === 0) return null;
    return (
      <KeysGrid
        items={items}
        access={access}
        imports={imports}
        sortsByImports={canSortByImports}
        busy={keys.isPlaceholder}
        sort={view.sort}
        onSort={(sort) => changeView({ sort })}
        selection={cleanUp.selection}
        fresh={fresh}
        revocation={revocation}
        details={details}
        actionsOf={actionsOf}
      />
    );
  };

  const isWhole = keys.page === 1 && keys.data?.nextCursor === undefined && view.status === "all";
  const expiring =
    keys.data?.counts?.expiring ??
    (isWhole ? items?.filter((key) => isExpiring(key, now(), warnDays)).length : undefined);

  const inItsRow = items?.some(({ id }) => id === revocation.failedFor) === true && failure === undefined;

  const count = () => {
    if (items === undefined || failure !== undefined) return null;
    const total =
      keys.data?.total ?? (keys.page === 1 && keys.data?.nextCursor === undefined ? items.length : undefined);
    return total === undefined
      ? table.shown({ keys: format.amount(items.length) })
      : table.count({ keys: format.amount(total) });
  };

  return (
    <section ref={section} className="mak-keys" aria-label={table.label} tabIndex={-1}>
      <h2 className="mak-visually-hidden">{table.label}</h2>
      {firstEver ? null : (
        <TableToolbar
          view={view}
          onChange={changeView}
          workspaces={workspaces}
          counts={keys.data?.counts}
          lastUsed={carriesUse(items ?? [])}
          sortsByImports={canSortByImports}
          expiring={expiring}
          count={count()}
          loading={items === undefined && failure === undefined}
          hideClear={noResults}
        />
      )}
      {notice === undefined ? null : <Callout tone="warning">{notice}</Callout>}
      {firstEver ? null : cleanUp.above}
      {content()}
      {nothing ? null : (
        <TableFooter
          keys={keys}
          stale={stale}
          usage={imports?.status === "failed" ? usage : undefined}
          pageSize={view.pageSize}
          onPageSize={(pageSize) => changeView({ pageSize })}
          onTurn={(by) => {
            turnedBy.current = by;
            noteAsked("page");
          }}
        />
      )}
      <LastAnswer />
      {inItsRow ? null : revocation.dialog}
      {cleanUp.dialog}
      {details.panel}
    </section>
  );
}
