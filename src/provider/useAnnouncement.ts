"use client";
import { useLayoutEffectInBrowser } from "../utils/useLayoutEffectInBrowser.js";
import { useConfig } from "./config.js";

/**
 * Says a sentence to assistive technology when it appears, and takes it away when it does.
 *
 * @param about - anything whose change says the same sentence again: the next failure after a retry
 */
export function useAnnouncement(text: string | undefined, about?: unknown): void {
  const { announce } = useConfig("useAnnouncement()");
  // In a layout effect: the sentence is there before anything else can happen. "Creating…" never follows the answer.
  useLayoutEffectInBrowser(() => (text === undefined ? undefined : announce(text)), [announce, text, about]);
}
