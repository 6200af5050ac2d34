"use client";
import { useEffect } from "react";
import { useConfig } from "./config.js";

/**
 * Says a sentence to assistive technology when it appears, and takes it away when it does.
 *
 * @param about - anything whose change says the same sentence again: the next failure after a retry
 */
export function useAnnouncement(text: string | undefined, about?: unknown): void {
  const { announce } = useConfig("useAnnouncement()");
  useEffect(() => (text === undefined ? undefined : announce(text)), [announce, text, about]);
}
