"use client";
import { useEffect, useState } from "react";
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
  const close = useStableCallback(onClose);
  useEffect(() => {
    if (!isCurrent) close();
  }, [isCurrent, close]);
  return isCurrent ? <revokeDialog.Part onClose={onClose} {...props} /> : null;
}
