"use client";
import type { ApiKey } from "../../contract/types.js";
import { createLazyComponent } from "../../ui/createLazyComponent.js";
import type { RevokeKeyContentProps } from "./RevokeKeyContent.js";

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
  return apiKey === null ? null : <lazy.Part key={apiKey.id} apiKey={apiKey} {...props} />;
}
