"use client";
import { createContext, useContext, useEffect, useRef, useState } from "react";
import type { Announcement, Announcer, AnnouncerRegion, Politeness } from "../utils/createAnnouncer.js";

/** The page's announcer, for parts that know no messages. */
export const AnnouncerContext = createContext<Announcer | undefined>(undefined);

/** Carries the page's announcer to its live regions. */
export const AnnouncerProvider = AnnouncerContext.Provider;

/**
 * A live region of the page: one at its root, and one in each open dialog, since everything outside of a modal dialog
 * is hidden from assistive technology. The innermost one speaks. Each sentence is a new element, so that a repeated one
 * is announced again.
 */
export function LiveRegion() {
  const announcer = useContext(AnnouncerContext);
  const said = useSaid(announcer);
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

function useSaid(announcer: Announcer | undefined): Announcement | undefined {
  const [said, setSaid] = useState<Announcement>();
  const own = useRef<AnnouncerRegion>(undefined);

  useEffect(() => {
    if (said !== undefined) own.current?.markSaid(said);
  }, [said]);

  useEffect(() => {
    if (announcer === undefined) return undefined;
    const region = announcer.addRegion();
    own.current = region;
    const show = () => setSaid(region.current());
    const leave = announcer.subscribe(show);
    // The page's parts may have spoken before its region was there.
    if (region.isFirst) show();
    return () => {
      leave();
      region.remove();
    };
  }, [announcer]);

  return said;
}
