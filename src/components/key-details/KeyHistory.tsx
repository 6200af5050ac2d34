"use client";
import { useId } from "react";
import type { KeyEvent, KnownKeyEventType } from "../../contract/keyEvents.js";
import { useKeyEvents } from "../../data/queries/useKeyEvents.js";
import { useI18n } from "../../i18n/context.js";
import type { Format } from "../../i18n/format.js";
import { useRegionFailure } from "../../provider/useRegionFailure.js";
import { Button } from "../../ui/Button.js";
import { FailureNotice } from "../../ui/FailureNotice.js";
import { isolate } from "../../utils/isolate.js";

/** What happened to a key, the newest first. It loads and fails alone. */
export function KeyHistory({ keyId }: { keyId: string }) {
  const { details } = useI18n().messages;
  const id = useId();
  const events = useKeyEvents(keyId);
  const failure = useRegionFailure(events, {
    source: "history",
    title: details.historyFailed,
    subject: details.history,
  });
  const content = () => {
    if (failure !== undefined) return <FailureNotice compact failure={failure} />;
    const { data } = events;
    if (data === undefined) return <p className="mak-details-quiet">{details.historyLoading}</p>;
    if (data.length === 0) return <p className="mak-details-quiet">{details.historyEmpty}</p>;
    return (
      <>
        <ol className="mak-events">
          {data.map((event, index) => (
            // Two events may be alike, and none ever changes its place from the oldest on.
            <Event key={`${event.at} ${event.type} ${String(data.length - index)}`} event={event} />
          ))}
        </ol>
        {events.hasMore ? (
          <Button
            className="mak-details-action"
            variant="quiet"
            size="small"
            busy={events.isReadingMore}
            onClick={events.readMore}
          >
            {details.historyMore}
          </Button>
        ) : null}
      </>
    );
  };
  return (
    <section className="mak-details-section" aria-labelledby={id} aria-busy={events.status === "loading"}>
      <h3 className="mak-details-heading" id={id}>
        {details.history}
      </h3>
      {content()}
    </section>
  );
}

function isKnown(type: string, known: Readonly<Record<string, string>>): type is KnownKeyEventType {
  return Object.hasOwn(known, type);
}

/** The instant that a schedule tells, as a date; anything else as it is. */
function whenOf(detail: string, format: Format): string {
  return Number.isNaN(Date.parse(detail)) ? detail : format.dateTime(detail);
}

function Event({ event: { at, type, by, detail } }: { event: KeyEvent }) {
  const { messages, format } = useI18n();
  const { details } = messages;
  const known = isKnown(type, details.events);
  const changes = type === "renamed" || type === "described";
  return (
    <li className="mak-event">
      <span className="mak-event-title" dir={known ? undefined : "auto"}>
        {known ? details.events[type] : type}
      </span>
      {detail === undefined ? null : (
        <span className="mak-event-detail" dir="auto" translate="no">
          {changes ? details.before({ text: isolate(detail) }) : type === "scheduled" ? whenOf(detail, format) : detail}
        </span>
      )}
      <span className="mak-event-meta">
        {by === undefined ? null : (
          <bdi className="mak-text" translate="no">
            {by.name}
          </bdi>
        )}
        <time className="mak-text" dateTime={at}>
          {format.dateTime(at)}
        </time>
      </span>
    </li>
  );
}
