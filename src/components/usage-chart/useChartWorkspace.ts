"use client";
import { useEffect, useReducer } from "react";
import type { Workspace } from "../../contract/types.js";
import type { AccessView } from "../../data/queries/accessView.js";

/** Which workspace the chart shows, and which it can. */
export interface ChartWorkspace {
  readonly workspaces: readonly Workspace[];
  /** The one shown; `undefined` where none is known. */
  readonly chosen: Workspace | undefined;
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
 * The chart's own choice of workspace. It starts at the page's current one, goes back to it when the host switches
 * the workspace, and when the chosen one is no longer there.
 */
export function useChartWorkspace(access: AccessView | undefined): ChartWorkspace {
  const current = access?.current;
  const under = current?.id;
  const [choice, dispatch] = useReducer(reduce, { id: undefined, under });
  useEffect(() => dispatch({ id: undefined, under }), [under]);
  const workspaces = access?.enabled ?? [];
  const chosenId = endedBy(choice, under).id;
  return {
    workspaces,
    chosen: workspaces.find(({ id }) => id === chosenId) ?? workspaces.find(({ id }) => id === under),
    choose: (id) => dispatch({ id, under }),
  };
}
