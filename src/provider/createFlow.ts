"use client";
import { useCallback, useMemo, useState } from "react";
import type { ApiKey } from "../contract/types.js";
import type { DataContext } from "../data/context/context.js";
import { createRequiredContext } from "../utils/createRequiredContext.js";
import { useStableCallback } from "../utils/useStableCallback.js";

export interface CreateRequestDraft {
  readonly workspaceId: string;
  readonly name: string;
}

/** One opening of the create dialog. */
export interface CreateRequest {
  /** Grows with each opening: another one is another submission. */
  readonly id: number;
  /** The key that the new one replaces, where this is a rotation. */
  readonly replaces: ApiKey | undefined;
  /** What the form starts with, where the new key replaces one that was lost. */
  readonly draft: CreateRequestDraft | undefined;
  /** Where the focus goes when the dialog closes. */
  readonly returnFocus: HTMLElement | null;
  /** The tenant that the dialog was opened for. It stays the dialog's until it closes, whatever the page shows then. */
  readonly data: DataContext;
}

/** Opens the create dialog. It never holds a secret. */
export interface CreateFlow {
  readonly request: CreateRequest | null;
  /** Whether the page still shows the tenant that the dialog was opened for. */
  readonly isCurrent: boolean;
  /** Whether a `<CreateKeyDialog>` is on the page. */
  readonly available: boolean;
  /**
   * Does nothing while the dialog is open, since it may hold a secret that nobody has saved; nor when it is called late,
   * for a tenant that the page no longer shows.
   */
  readonly open: (request?: {
    replaces?: ApiKey | undefined;
    draft?: CreateRequestDraft | undefined;
    returnFocus?: HTMLElement | null | undefined;
  }) => void;
  readonly close: () => void;
  /** Called by the dialog when it mounts. Returns a cleanup function. */
  readonly register: () => () => void;
}

const [CreateFlowProvider, useCreateFlow] = createRequiredContext<CreateFlow>("ApiKeysProvider");

export { CreateFlowProvider, useCreateFlow };

interface FlowState {
  readonly openings: number;
  readonly request: CreateRequest | null;
}

/** Holds the state that {@link useCreateFlow} reads. */
export function useCreateFlowState(data: DataContext): CreateFlow {
  const [{ request }, setState] = useState<FlowState>({ openings: 0, request: null });
  const [dialogs, setDialogs] = useState(0);
  const getData = useStableCallback(() => data);
  const { store } = data;
  const open = useCallback<CreateFlow["open"]>(
    (wanted = {}) => {
      const current = getData();
      if (current.store !== store) return;
      setState((state) => {
        if (state.request !== null) return state;
        const id = state.openings + 1;
        const { replaces, draft, returnFocus = null } = wanted;
        return { openings: id, request: { id, replaces, draft, returnFocus, data: current } };
      });
    },
    [getData, store],
  );
  const close = useCallback(() => setState((state) => ({ ...state, request: null })), []);
  const register = useCallback(() => {
    setDialogs((count) => count + 1);
    return () => setDialogs((count) => count - 1);
  }, []);
  const available = dialogs > 0;
  const isCurrent = request === null || request.data.store === store;
  return useMemo(
    () => ({ request, isCurrent, available, open, close, register }),
    [request, isCurrent, available, open, close, register],
  );
}
