"use client";
import { useEffect, useState } from "react";
import type { KeyDraft } from "../../data/creation/keyCreationState.js";
import type { AccessView } from "../../data/queries/accessView.js";
import { useI18n } from "../../i18n/context.js";
import type { CreateRequest } from "../../provider/createFlow.js";
import { problemOfName } from "./validateName.js";

export interface Draft {
  readonly value: KeyDraft;
  /** It can be sent: the name is in order and the workspace may hold keys. */
  readonly isValid: boolean;
  /** The person has chosen or typed something. */
  readonly isChanged: boolean;
  readonly setWorkspaceId: (id: string) => void;
  readonly setName: (name: string) => void;
}

/**
 * What the person has chosen and typed so far. It starts with the draft that the dialog was opened with, or with the one
 * that was kept when the host switched to another tenant. Until a workspace is chosen it is the current one.
 */
export function useDraft({ request, access }: { request: CreateRequest; access: AccessView | undefined }): Draft {
  const { rotate } = useI18n().messages;
  const { replaces, draft, data } = request;
  const { store } = data;
  const [kept] = useState(() => (draft === undefined && replaces === undefined ? store.get().draft : undefined));
  const [proposed] = useState(
    () => draft?.name ?? (replaces === undefined ? "" : rotate.proposedName({ keyName: replaces.name })),
  );
  const [name, setName] = useState(kept?.name ?? proposed);
  const [hasChosen, setHasChosen] = useState(false);
  const [chosen, setChosen] = useState(replaces?.workspaceId ?? draft?.workspaceId ?? kept?.workspaceId);
  const preselected = access?.current?.developersEnabled === true ? access.current : access?.enabled[0];
  // The workspace stays chosen: a later answer of access must not change where the key is created.
  if (chosen === undefined && preselected !== undefined) setChosen(preselected.id);
  useEffect(() => store.update(() => ({ draft: undefined })), [store]);
  const workspaceId = chosen ?? preselected?.id ?? "";
  const enabled = access?.enabled.some((workspace) => workspace.id === workspaceId) ?? workspaceId !== "";
  return {
    value: { workspaceId, name, ...(replaces === undefined ? {} : { replaces }) },
    isValid: problemOfName(name) === undefined && enabled,
    isChanged: hasChosen || name !== proposed,
    setWorkspaceId: (id) => {
      setChosen(id);
      setHasChosen(true);
    },
    setName,
  };
}
