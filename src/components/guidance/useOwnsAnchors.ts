"use client";
import { useCallback, useRef, useSyncExternalStore } from "react";
import type { Anchor } from "../../provider/guidance.js";

/** What marks the place of an answer. */
export type AnchorProps = (anchor: Anchor) => { "data-anchor": Anchor; id: Anchor | undefined };

/** On the document, so that two versions of this package know of each other. */
const bearer = Symbol.for("@mark-ai/api-keys/anchors");
const place = () => document as { [bearer]?: HTMLElement | null | undefined };

/**
 * Whether the section with this ref has the ids that help articles name. Of the pages on one screen only one has them,
 * since an id stands once.
 */
export function useOwnsAnchors() {
  const root = useRef<HTMLElement>(null);
  const claim = useCallback(() => {
    const own = root.current;
    place()[bearer] ??= own;
    return () => {
      if (place()[bearer] === own) place()[bearer] = undefined;
    };
  }, []);
  const isBearer = () => (place()[bearer] ?? root.current) === root.current;
  return { root, bears: useSyncExternalStore(claim, isBearer, () => true) };
}
