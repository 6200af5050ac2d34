import type { DevelopersAccess } from "@mark-ai/api-keys";
import { useState } from "react";
import { useOutletContext } from "react-router";
import { recall, remember } from "../preferences/storage.ts";
import type { Session } from "../session/api.ts";

/** Where someone is: who they are, and the workspace they work in. */
export interface Place {
  session: Session;
  access: DevelopersAccess;
  workspaceId: string | undefined;
  chooseWorkspace: (workspaceId: string) => void;
}

/** The chosen workspace of the company, remembered; at first one in which there is something to see. */
export function useWorkspaceChoice(access: DevelopersAccess, companyId: string) {
  const memory = `workspace.${companyId}`;
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const workspaces = access.access?.workspaces ?? [];
  const wanted = chosen[companyId] ?? recall(memory);
  const current =
    workspaces.find(({ id }) => id === wanted) ??
    workspaces.find(({ developersEnabled }) => developersEnabled) ??
    workspaces[0];
  const chooseWorkspace = (workspaceId: string) => {
    remember(memory, workspaceId);
    setChosen({ ...chosen, [companyId]: workspaceId });
  };
  return { workspaceId: current?.id, chooseWorkspace };
}

/** The place that a page of the shell stands in. */
export function usePlace(): Place {
  return useOutletContext<Place>();
}
