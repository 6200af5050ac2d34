"use client";
import { useState } from "react";
import type { KeyScopes } from "../../contract/policies.js";
import type { QueryState } from "../../data/queries/queryState.js";
import { useScopes } from "../../data/queries/useScopes.js";
import { hasScopes } from "../../i18n/scopeTexts.js";
import { chosenScopes, initialScopes, type ScopesChoice } from "./scopesChoice.js";

/** The permissions of a draft. */
export interface DraftScopes {
  readonly region: QueryState<KeyScopes>;
  /** Undefined while it is read. */
  readonly known: KeyScopes | undefined;
  readonly choice: ScopesChoice | undefined;
  /** The ids that the choice comes to. */
  readonly ids: readonly string[];
  readonly isChanged: boolean;
  readonly choose: (choice: ScopesChoice) => void;
}

/**
 * What a new key of a workspace shall be permitted; `undefined` where the backend has no permissions. The choice is made
 * anew for another workspace, which may have others.
 */
export function useDraftScopes(workspaceId: string, replaced: readonly string[] | undefined): DraftScopes | undefined {
  const region = useScopes(workspaceId);
  const [chosen, setChosen] = useState<{ readonly workspaceId: string; readonly choice: ScopesChoice }>();
  const known = region.data;
  if (region.status === "unsupported" || (known !== undefined && !hasScopes(known))) return undefined;
  const own = chosen?.workspaceId === workspaceId ? chosen.choice : undefined;
  const choice = own ?? (known === undefined ? undefined : initialScopes(known, replaced));
  const ids = known === undefined || choice === undefined ? [] : chosenScopes(choice, known);
  return {
    region,
    known,
    choice,
    ids,
    isChanged: own !== undefined,
    choose: (next) => setChosen({ workspaceId, choice: next }),
  };
}
