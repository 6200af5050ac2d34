"use client";
import { useEffect, useReducer } from "react";
import { findKey } from "../../data/cache/keyCache.js";
import { useKeyLists } from "../../data/cache/useKeyLists.js";
import { usePageStore } from "../../data/cache/usePageStore.js";
import type { ApiKey, Workspace } from "../../contract/types.js";
import { useData } from "../../data/context/context.js";
import type { AccessView } from "../../data/queries/accessView.js";

/** The value of "All workspaces" in the picker: no workspace has an empty id. */
export const allWorkspaces = "";

/** What the chart shows, and what it can. */
export interface ChartSubject {
  readonly kind: "workspace" | "company" | "key";
  readonly workspaces: readonly Workspace[];
  /** The workspace shown, or that of the key shown; `undefined` where none is known. */
  readonly chosen: Workspace | undefined;
  readonly key: ApiKey | undefined;
  /** All workspaces can be shown together. */
  readonly hasCompany: boolean;
  /** Shows a workspace, or {@link allWorkspaces}. */
  readonly choose: (id: string) => void;
}

interface Choice {
  readonly id: string | undefined;
  /** The page's current workspace when it was made. */
  readonly under: string | undefined;
}

/** A choice ends when the page's current workspace is another one. */
const endedBy = (choice: Choice, under: string | undefined): Choice =>
  choice.under === under ? choice : { id: undefined, under };

const reduce = (choice: Choice, next: Choice): Choice => (next.id === undefined ? endedBy(choice, next.under) : next);

/**
 * The chart's own choice of what it shows. It starts at the page's current workspace, goes back to it when the host
 * switches the workspace, and when the chosen one is no longer there. A key is chosen from the table.
 */
export function useChartSubject(access: AccessView | undefined): ChartSubject {
  const { client, scope, store, supports } = useData("<UsageChart>");
  const current = access?.current;
  const under = current?.id;
  const [choice, dispatch] = useReducer(reduce, { id: undefined, under });
  useEffect(() => {
    dispatch({ id: undefined, under });
    // Also a key's: it must not come back with the workspace. Without an answer of access nothing has been switched.
    if (under === undefined) return;
    store.update(({ chartKey }) => (chartKey?.under === under ? {} : { chartKey: undefined }));
  }, [store, under]);
  const asked = usePageStore("chartKey");
  const shown = asked?.under === under ? asked?.key : undefined;
  // It may be renamed while it is shown.
  const key = useKeyLists(() => shown && (findKey({ client, scope }, shown.id) ?? shown), shown);
  const workspaces = access?.enabled ?? [];
  const hasCompany = supports.getCompanyHistory && workspaces.length > 1;
  const chosenId = endedBy(choice, under).id;
  const find = (id: string | undefined) => workspaces.find((workspace) => workspace.id === id);
  return {
    kind: key !== undefined ? "key" : chosenId === allWorkspaces && hasCompany ? "company" : "workspace",
    workspaces,
    chosen: find(key === undefined ? chosenId : key.workspaceId) ?? find(under),
    key,
    hasCompany,
    choose: (id) => {
      if (key !== undefined) store.update(() => ({ chartKey: undefined }));
      dispatch({ id, under });
    },
  };
}
