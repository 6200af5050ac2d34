"use client";
import { useEffect } from "react";
import type { KeyCreation } from "../../data/creation/useKeyCreation.js";
import type { KeyDraft } from "../../data/creation/keyCreationState.js";
import { useCreateFlow, type CreateRequest } from "../../provider/createFlow.js";
import { useStableCallback } from "../../utils/useStableCallback.js";

export interface CloseOnTenantSwitchOptions {
  readonly request: CreateRequest;
  readonly creation: KeyCreation;
  readonly draft: KeyDraft;
}

/**
 * Closes a form when the host switches to another tenant, and keeps its draft for the way back. Once something was sent
 * the dialog stays: it may hold a key of the old tenant.
 */
export function useCloseOnTenantSwitch({ request, creation, draft }: CloseOnTenantSwitchOptions): void {
  const { isCurrent } = useCreateFlow("<CreateKeyDialog>");
  const { store } = request.data;
  const isForm = creation.state.step === "form";
  const close = useStableCallback(() => {
    const { workspaceId, name } = draft;
    if (request.replaces === undefined) store.update(() => ({ draft: { workspaceId, name } }));
    creation.requestClose();
  });
  useEffect(() => {
    if (!isCurrent && isForm) close();
  }, [isCurrent, isForm, close]);
}
