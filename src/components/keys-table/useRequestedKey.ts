"use client";
import { useEffect, useRef, useState, type RefObject } from "react";
import { toApiKeysError } from "../../contract/errors.js";
import { useData } from "../../data/context/context.js";
import type { KeysView } from "../../data/queries/keysView.js";
import { lookUpKey } from "../../data/queries/lookUpKey.js";
import { useI18n } from "../../i18n/context.js";
import { useConfig } from "../../provider/config.js";
import { useControllerHandlers } from "../../provider/controller.js";
import { useStableCallback } from "../../utils/useStableCallback.js";
import type { KeyDetails } from "./useKeyDetails.js";
import type { RowRevocation } from "./useRowRevocation.js";

export interface RequestedKeyOptions {
  readonly view: KeysView;
  readonly onChange: (change: Partial<KeysView>) => void;
  readonly section: RefObject<HTMLElement | null>;
  readonly revocation: RowRevocation;
  readonly details: KeyDetails;
  /** The table has its first answer. */
  readonly ready: boolean;
}

/**
 * Opens the details of the key that the host names, by its controller or in the view, or asks for its revocation. Returns what to
 * say where the key cannot be found.
 */
export function useRequestedKey({
  view,
  onChange,
  section,
  revocation,
  details,
  ready,
}: RequestedKeyOptions): string | undefined {
  const { table } = useI18n().messages;
  const { controller, announce } = useConfig("<KeysTable>");
  const tenant = useData("<KeysTable>");
  const [notice, setNotice] = useState<string>();
  const latest = useRef(0);

  const say = (text: string) => {
    setNotice(text);
    announce(text, "assertive");
  };

  const open = useStableCallback(async (keyId: string, action: "show" | "revoke") => {
    const request = (latest.current += 1);
    setNotice(undefined);
    try {
      const apiKey = await lookUpKey(tenant, keyId);
      if (request !== latest.current || section.current === null) return;
      if (apiKey === undefined) say(table.keyNotFound);
      else if (action === "revoke") revocation.start({ apiKey, anchor: section.current });
      else details.open(apiKey, null);
    } catch (thrown) {
      if (request !== latest.current) return;
      tenant.emit({ type: "error", source: "table", error: toApiKeysError(thrown) });
      say(table.failed);
    }
  });
  useControllerHandlers(controller, {
    ready,
    openKey: (keyId) => void open(keyId, "show"),
    openRevoke: (keyId) => void open(keyId, "revoke"),
    focusSearch: () => section.current?.querySelector<HTMLElement>("input[type=search]")?.focus(),
  });

  const { keyId, keyAction } = view;
  const leaveOut = useStableCallback(() => onChange({ keyId: undefined, keyAction: undefined }));
  useEffect(() => {
    if (keyId === undefined || !ready) return;
    leaveOut();
    void open(keyId, keyAction === "revoke" ? "revoke" : "show");
  }, [keyId, keyAction, ready, open, leaveOut]);

  return notice;
}
