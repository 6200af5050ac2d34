"use client";
import { useState } from "react";
import type { Workspace } from "../../contract/types.js";
import type { AccessView } from "../../data/queries/accessView.js";

/** Which workspace the chart shows, and which it can. */
export interface ChartWorkspace {
  readonly workspaces: readonly Workspace[];
  /** The one shown; `undefined` where none is known. */
  readonly chosen: Workspace | undefined;
  readonly choose: (id: string) => void;
}

/**
 * The chart's own choice of workspace. It starts at the page's current one, goes back to it when the host switches
 * the workspace, and when the chosen one is no longer there.
 */
export function useChartWorkspace(access: AccessView | undefined): ChartWorkspace {
  const current = access?.current;
  const [choice, setChoice] = useState<{ id: string | undefined; under: string | undefined }>({
    id: undefined,
    under: current?.id,
  });
  if (choice.under !== current?.id) setChoice({ id: undefined, under: current?.id });
  const workspaces = access?.enabled ?? [];
  return {
    workspaces,
    chosen: workspaces.find(({ id }) => id === choice.id) ?? workspaces.find(({ id }) => id === current?.id),
    choose: (id) => setChoice({ id, under: current?.id }),
  };
}
