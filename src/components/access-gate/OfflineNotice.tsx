"use client";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { useI18n } from "../../i18n/context.js";
import { useConfig } from "../../provider/config.js";
import { StatusNotice } from "../shared/StatusNotice.js";

function subscribe(listener: () => void): () => void {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}

/** Says that the browser is offline, for as long as it is, and announces when it is online again. */
export function OfflineNotice() {
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  const { page } = useI18n().messages;
  const { announce } = useConfig("<AccessGate>");
  const wasOffline = useRef(false);
  useEffect(() => {
    if (online && wasOffline.current) announce(page.online);
    wasOffline.current = !online;
  }, [online, announce, page]);
  return online ? null : <StatusNotice tone="warning">{page.offline}</StatusNotice>;
}
