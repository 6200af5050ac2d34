"use client";
import { useLayoutEffectInBrowser } from "../utils/useLayoutEffectInBrowser.js";
import { useConfig } from "./config.js";

/**
 * Says that something is under way, like "Creating…", and takes it away when it has ended. In a layout effect, so that
 * it is heard before the answer, also before one that comes within a frame.
 */
export function useAnnounceWork(text: string | undefined): void {
  const { announce } = useConfig("useAnnounceWork()");
  useLayoutEffectInBrowser(() => (text === undefined ? undefined : announce(text)), [announce, text]);
}
