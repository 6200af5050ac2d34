"use client";
import { useSyncExternalStore } from "react";
import { useI18n } from "../../i18n/context.js";
import { Callout } from "../../ui/Callout.js";

function subscribe(listener: () => void): () => void {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}

/** Says that the browser is offline, for as long as it is. */
export function OfflineNotice() {
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  const { page } = useI18n().messages;
  return online ? null : <Callout tone="warning">{page.offline}</Callout>;
}
