"use client";
import { useCallback, useMemo, useState } from "react";
import type { ApiKey } from "../contract/types.js";
import { createRequiredContext } from "../utils/createRequiredContext.js";

export interface CreateRequestDraft {
  readonly workspaceId: string;
  readonly name: string;
}

/** One opening of the create dialog. */
export interface CreateRequest {
  /** Grows with each opening: another one is another submission. */
  readonly id: number;
  /** The key that the new one takes the place of, where this is a rotation. */
  readonly replaces: ApiKey | undefined;
  /** What the form starts with, where the new key stands in for one that was lost. */
  readonly draft: CreateRequestDraft | undefined;
  /** Where the focus goes when the dialog closes. */
  readonly returnFocus: HTMLElement | null;
}

/** Who opens the create dialog, and whether there is one. It never holds a secret. */
export interface CreateFlow {
  readonly request: CreateRequest | null;
  /** A `<CreateKeyDialog>` stands on the page. */
  readonly available: boolean;
  /** Does nothing while the dialog is open: it may hold a secret that nobody has saved. */
  readonly open: (request?: {
    replaces?: ApiKey | undefined;
    draft?: CreateRequestDraft | undefined;
    returnFocus?: HTMLElement | null | undefined;
  }) => void;
  readonly close: () => void;
  /** Called by the dialog while it is mounted; gives back its undoing. */
  readonly register: () => () => void;
}

const [CreateFlowProvider, useCreateFlow] = createRequiredContext<CreateFlow>("ApiKeysProvider");

export { CreateFlowProvider, useCreateFlow };

interface FlowState {
  readonly openings: number;
  readonly request: CreateRequest | null;
}

/** Holds the state that {@link useCreateFlow} reads. */
export function useCreateFlowState(): CreateFlow {
  const [{ request }, setState] = useState<FlowState>({ openings: 0, request: null });
  const [dialogs, setDialogs] = useState(0);
  const open = useCallback<CreateFlow["open"]>((wanted = {}) => {
    setState((current) => {
      if (current.request !== null) return current;
      const id = current.openings + 1;
      const { replaces, draft, returnFocus = null } = wanted;
      return { openings: id, request: { id, replaces, draft, returnFocus } };
    });
  }, []);
  const close = useCallback(() => setState((current) => ({ ...current, request: null })), []);
  const register = useCallback(() => {
    setDialogs((count) => count + 1);
    return () => setDialogs((count) => count - 1);
  }, []);
  const available = dialogs > 0;
  return useMemo(() => ({ request, available, open, close, register }), [request, available, open, close, register]);
}
