"use client";
import { useSyncExternalStore } from "react";
import { createRequiredContext } from "../utils/createRequiredContext.js";
import { useConfig } from "./config.js";

/** The ids that deep links lead to. They are part of the page's public surface, so that a help article can name them. */
export const anchors = {
  keep: "keep-keys-safe",
  rotate: "rotate-keys",
  questions: "questions",
  lost: "lost-key",
  stopped: "integration-stopped",
  counts: "what-is-counted",
  hidden: "developers-page-hidden",
} as const;

/** The id of one section or answer of the guidance. */
export type Anchor = (typeof anchors)[keyof typeof anchors];

/** Leads from anywhere on the page to an answer in its guidance. */
export interface GuidanceNavigation {
  /** Whether the guidance is on the page, so that a link to it leads somewhere. */
  readonly available: () => boolean;
  /** Opens the answer, scrolls to it and moves the focus there. */
  readonly show: (anchor: Anchor) => void;
  /** Called by the guidance when it is mounted, before it shows anything. Returns a cleanup function. */
  readonly register: (show: (anchor: Anchor) => void) => () => void;
  readonly subscribe: (listener: () => void) => () => void;
}

const [GuidanceProvider, useGuidance] = createRequiredContext<GuidanceNavigation>("ApiKeysProvider");

export { GuidanceProvider, useGuidance };

export function createGuidanceNavigation(): GuidanceNavigation {
  const shown = new Set<(anchor: Anchor) => void>();
  const listeners = new Set<() => void>();
  const notify = () => {
    for (const listener of listeners) listener();
  };
  return {
    available: () => shown.size > 0,
    show: (anchor) => {
      for (const show of shown) show(anchor);
    },
    register: (show) => {
      shown.add(show);
      notify();
      return () => {
        shown.delete(show);
        notify();
      };
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** Whether the guidance is on the page. A server cannot know and says yes, unless the host draws the guidance itself. */
export function useGuidanceAvailable(): boolean {
  const { subscribe, available } = useGuidance("useGuidanceAvailable()");
  const { slots } = useConfig("useGuidanceAvailable()");
  return useSyncExternalStore(subscribe, available, () => slots.guidance === undefined);
}
