"use client";
import { useEffect, useState } from "react";
import type { KeyExpiryPolicy } from "../../contract/policies.js";
import type { KeyDraft } from "../../data/creation/keyCreationState.js";
import type { AccessView } from "../../data/queries/accessView.js";
import { useI18n } from "../../i18n/context.js";
import type { CreateRequest } from "../../provider/createFlow.js";
import { useNow } from "../../utils/useNow.js";
import { offerOf, resolveExpiry, type ExpiryChoice, type ResolvedExpiry } from "./expiryChoice.js";
import { useDraftAttributes, type DraftAttributes } from "./useDraftAttributes.js";
import type { DraftStop } from "./StopOldField.js";
import { useDraftScopes, type DraftScopes } from "./useDraftScopes.js";
import { problemOfName } from "./validateName.js";

export interface Draft {
  readonly value: KeyDraft;
  /** It can be sent: the name is in order and the workspace may hold keys. */
  readonly isValid: boolean;
  /** The person has chosen or typed something. */
  readonly isChanged: boolean;
  readonly setWorkspaceId: (id: string) => void;
  readonly setName: (name: string) => void;
  /** How long the key shall live, where the backend has a policy for it. */
  readonly expiry: DraftExpiry | undefined;
  /** What the key shall be permitted, where the backend has permissions. */
  readonly scopes: DraftScopes | undefined;
  /** When the replaced key stops, where the backend can stop it by itself and the person may. */
  readonly stop: DraftStop | undefined;
  /** The key's own attributes: those that the backend declares, and those of the slot. */
  readonly attributes: DraftAttributes;
  /** What the key is for, where the backend keeps that. */
  readonly description: DraftDescription | undefined;
}

/** The description of a draft. */
export interface DraftDescription {
  readonly text: string;
  readonly change: (text: string) => void;
}

/** The expiry of a draft. */
export interface DraftExpiry {
  readonly policy: KeyExpiryPolicy;
  readonly choice: ExpiryChoice;
  readonly resolved: ResolvedExpiry;
  /** The time that it is resolved at, in epoch milliseconds. */
  readonly now: number;
  readonly choose: (choice: ExpiryChoice) => void;
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
  const preselected = access?.current?.developersEnabled === true ? access.current : access?.enabled[0];
  // A later answer of access must not change where the key is created.
  const [chosen, setChosen] = useState(
    replaces?.workspaceId ?? draft?.workspaceId ?? kept?.workspaceId ?? preselected?.id,
  );
  useEffect(() => store.update(() => ({ draft: undefined })), [store]);
  const workspaceId = chosen ?? preselected?.id ?? "";
  const expiry = useDraftExpiry(access?.keyExpiry, data.now);
  const scopes = useDraftScopes(workspaceId, replaces?.scopes);
  const attributes = useDraftAttributes(access?.keyAttributes, replaces?.attributes);
  const [stopsIn, setStopsIn] = useState<number>();
  const policy = replaces?.status === "active" && data.supports.revokeKey ? access?.scheduledRevoke : undefined;
  const canStop = policy !== undefined && access?.permissions.revokeKeys.allowed === true;
  const stop = canStop ? { policy, hours: stopsIn, choose: setStopsIn } : undefined;
  const [text, setText] = useState(replaces?.description ?? "");
  const description = data.supports.updateKey ? { text, change: setText } : undefined;
  const enabled = access?.enabled.some((workspace) => workspace.id === workspaceId) ?? workspaceId !== "";
  return {
    value: {
      workspaceId,
      name,
      ...(replaces === undefined ? {} : { replaces }),
      ...(stop?.hours === undefined ? {} : { replacedStopsIn: stop.hours }),
      ...(expiry?.resolved.expiresAt === undefined ? {} : { expiresAt: expiry.resolved.expiresAt }),
      ...(scopes === undefined ? {} : { scopes: scopes.ids }),
      ...(attributes.sent === undefined ? {} : { attributes: attributes.sent }),
      ...(description === undefined || text.trim() === "" ? {} : { description: text.trim() }),
    },
    isValid:
      problemOfName(name) === undefined &&
      enabled &&
      expiry?.resolved.problem === undefined &&
      scopes?.ids.length !== 0 &&
      attributes.problems.size === 0,
    isChanged:
      hasChosen ||
      name !== proposed ||
      expiry?.isChanged === true ||
      scopes?.isChanged === true ||
      attributes.isChanged ||
      stopsIn !== undefined ||
      text !== (replaces?.description ?? ""),
    expiry,
    scopes,
    stop,
    attributes,
    description,
    setWorkspaceId: (id) => {
      setChosen(id);
      setHasChosen(true);
    },
    setName: (next) => {
      setName(next);
      // Where access was not known yet when the dialog opened, what it preselected stays from the first letter on.
      if (workspaceId !== "") setChosen(workspaceId);
    },
  };
}

function useDraftExpiry(policy: KeyExpiryPolicy | undefined, clock: () => number) {
  const { timeZone } = useI18n().format;
  const [chosen, setChosen] = useState<ExpiryChoice>();
  // The day may end while the dialog is open: what is sent is what was shown.
  const now = useNow(clock);
  if (policy === undefined) return undefined;
  const choice = chosen ?? offerOf(policy).initial;
  const resolved = resolveExpiry(choice, policy, { now, timeZone });
  return { policy, choice, resolved, now, choose: setChosen, isChanged: chosen !== undefined };
}
