"use client";
import { createRequiredContext } from "../utils/createRequiredContext.js";

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

export type Anchor = (typeof anchors)[keyof typeof anchors];

/** The doors from anywhere on the page to an answer in its guidance. */
export interface GuidanceNavigation {
  /** The guidance stands on the page, or is on its way, so a door to it leads somewhere. */
  readonly available: () => boolean;
  /** Said by the page while it draws: a door that came with the guidance would move what stands beside it. */
  readonly expect: (guidance: boolean) => void;
  /** Opens the answer, scrolls to it and moves the focus there. */
  readonly show: (anchor: Anchor) => void;
  /** Called by the guidance while it is mounted; gives back its undoing. */
  readonly register: (show: (anchor: Anchor) => void) => () => void;
  readonly subscribe: (listener: () => void) => () => void;
}

const [GuidanceProvider, useGuidance] = createRequiredContext<GuidanceNavigation>("ApiKeysProvider");

export { GuidanceProvider, useGuidance };

export function createGuidanceNavigation(): GuidanceNavigation {
  const shown = new Set<(anchor: Anchor) => void>();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  let expected = false;
  let wanted: Anchor | undefined;
  return {
    available: () => expected || shown.size > 0,
    expect: (guidance) => {
      expected = guidance;
    },
    show: (anchor) => {
      if (shown.size === 0) wanted = anchor;
      for (const show of shown) show(anchor);
    },
    register: (show) => {
      shown.add(show);
      if (wanted !== undefined) show(wanted);
      wanted = undefined;
      tell();
      return () => {
        shown.delete(show);
        tell();
      };
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
