"use client";
import { useEffect, useRef, useState, type ReactNode, type RefObject } from "react";
import { RevokeKeyDialog } from "../revoke-key-dialog/RevokeKeyDialog.js";
import { revokeDialog } from "../shared/lazyOverlays.js";
import type { OpenMenu } from "./RowMenu.js";

/** The revocation that was started from a row. */
export interface RowRevocation {
  readonly start: (target: OpenMenu) => void;
  /** The id of the key whose dialog could not be loaded; `dialog` then says so, and belongs into its row. */
  readonly failedFor: string | undefined;
  readonly dialog: ReactNode;
}

/**
 * Keeps the dialog open whatever becomes of its row, and brings the focus back: to the menu's button, to the row's
 * name once the key is revoked and has no menu, to the section once the row is gone.
 */
export function useRowRevocation(section: RefObject<HTMLElement | null>): RowRevocation {
  const [target, setTarget] = useState<OpenMenu | null>(null);
  const failed = revokeDialog.useStatus() === "failed";
  const revoked = useRef<string | undefined>(undefined);

  // Not by a selector with the id in it: CSS.escape() is not there where hosts test without a browser.
  const nameCell = (keyId: string) => {
    const rows = section.current?.querySelectorAll<HTMLElement>("[data-key-id]") ?? [];
    const row = [...rows].find(({ dataset }) => dataset.keyId === keyId);
    return row?.querySelector<HTMLElement>("[role=rowheader]") ?? null;
  };

  useEffect(() => {
    const keyId = revoked.current;
    if (target !== null || keyId === undefined || nameCell(keyId) !== null) return;
    revoked.current = undefined;
    if (document.activeElement === document.body) section.current?.focus();
  });

  const wayBack = ({ apiKey, anchor }: OpenMenu) => {
    if (revoked.current !== apiKey.id && anchor.isConnected) return anchor;
    return nameCell(apiKey.id) ?? section.current;
  };

  return {
    start: (next) => {
      revoked.current = undefined;
      setTarget(next);
    },
    failedFor: failed ? target?.apiKey.id : undefined,
    dialog:
      target === null ? null : (
        <RevokeKeyDialog
          apiKey={target.apiKey}
          onClose={() => setTarget(null)}
          onRevoked={({ key }) => {
            revoked.current = key.id;
          }}
          returnFocus={() => wayBack(target)}
        />
      ),
  };
}
