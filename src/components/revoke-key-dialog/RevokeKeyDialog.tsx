"use client";
import { useEffect, useState } from "react";
import type { ApiKey } from "../../contract/types.js";
import { useData } from "../../data/context/context.js";
import { createLazyComponent } from "../../ui/createLazyComponent.js";
import { useStableCallback } from "../../utils/useStableCallback.js";
import type { RevokeKeyContentProps } from "./RevokeKeyContent.js";

/** The props of `<RevokeKeyDialog>`. */
export interface RevokeKeyDialogProps extends Omit<RevokeKeyContentProps, "apiKey"> {
  /** The key to revoke; `null` closes the dialog. */
  apiKey: ApiKey | null;
}

const lazy = createLazyComponent(async () => (await import("./RevokeKeyContent.js")).RevokeKeyContent);

/** Loads the dialog before it is asked for: on hover, on focus, while a menu is open. */
export const preloadRevokeKeyDialog = lazy.preload;

/** Whether the dialog could be loaded, for whoever wants to show a failure in its place. */
export const useRevokeKeyDialogStatus = lazy.useStatus;

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
  return isCurrent ? <lazy.Part onClose={onClose} {...props} /> : null;
}
