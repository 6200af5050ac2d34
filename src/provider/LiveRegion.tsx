"use client";
import { useSyncExternalStore } from "react";
import type { Announcer, Politeness } from "../utils/createAnnouncer.js";

export interface LiveRegionProps {
  announcer: Announcer;
}

/** The page's one live region. Each sentence is a new element, so that a repeated one is announced again. */
export function LiveRegion({ announcer }: LiveRegionProps) {
  const said = useSyncExternalStore(announcer.subscribe, announcer.current, () => undefined);
  const spoken = (politeness: Politeness) =>
    said?.politeness === politeness ? (
      <span className="mak-said" key={said.id}>
        {said.text}
      </span>
    ) : null;
  return (
    <>
      <div className="mak-visually-hidden" role="status" aria-live="polite">
        {spoken("polite")}
      </div>
      <div className="mak-visually-hidden" role="alert" aria-live="assertive">
        {spoken("assertive")}
      </div>
    </>
  );
}
