"use client";
import { useEffect, useRef, useState } from "react";
import type { ApiKey } from "../../contract/types.js";
import { useData } from "../../data/context/context.js";
import { useStableCallback } from "../../utils/useStableCallback.js";
import { revokeDialog } from "../shared/lazyOverlays.js";
import type { RevokeKeyContentProps } from "./RevokeKeyContent.js";

/** The props of `<RevokeKeyDialog>`. */
export interface RevokeKeyDialogProps extends Omit<RevokeKeyContentProps, "apiKey"> {
  /** The key to revoke; `null` closes the dialog. */
  apiKey: ApiKey | null;
}

/** Asks before a key is revoked for good, and says what depends on it. */
export function RevokeKeyDialog({ apiKey, ...props }: RevokeKeyDialogProps) {
  return apiKey === null ? null : <OpenRevokeKeyDialog key={apiKey.id} apiKey={apiKey} {...props} />;
}

/** Closes when the host switches to another tenant: the key's id must not reach that one's backend. */
function OpenRevokeKeyDialog({ onClose, ...props }: RevokeKeyContentProps) {
  const { store } = useData("<RevokeKeyDialog>");
  const [openedFor] = useState(store);
  const isCurrent = store === openedFor;
  const isClosed = useRef(false);
  const close = useStableCallback(() => {
    isClosed.current = true;
    onClose();
  });
  useEffect(() => {
    if (!isCurrent) close();
  }, [isCurrent, close]);
  const { id, name } = props.apiKey;
  useEffect(() => {
    openedFor.update(({ revocations }) => ({
      interrupted: undefined,
      revocations: Object.fromEntries(Object.entries(revocations).filter(([keyId]) => keyId !== id)),
    }));
    return () => {
      // The access gate takes everything away that it no longer shows, and then says what became of this question.
      if (!isClosed.current) openedFor.update(() => ({ interrupted: { id, name } }));
    };
  }, [openedFor, id, name]);
  return isCurrent ? <revokeDialog.Part onClose={close} {...props} /> : null;
}
