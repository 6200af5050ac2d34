"use client";
import { useI18n } from "../../i18n/context.js";
import { AlertIcon } from "../../ui/icons.js";

/** Below a key that is shown: this is the only time. */
export function ShownOnce() {
  const { reveal } = useI18n().messages;
  return (
    <p className="mak-reveal-once">
      <AlertIcon />
      <span className="mak-text">{reveal.keepSafe}</span>
    </p>
  );
}
