export type Politeness = "polite" | "assertive";

/** What a live region shows; `id` grows with each sentence, so that the same one said twice is heard twice. */
export interface Announcement {
  readonly id: number;
  readonly text: string;
  readonly politeness: Politeness;
}

/** A live region of the page: its own, or that of an open dialog. */
export interface AnnouncerRegion {
  /** No other region was there when it was added. */
  readonly isFirst: boolean;
  /** What it is to show now: of the regions that are there the last one speaks, and says no sentence of another. */
  readonly current: () => Announcement | undefined;
  /** The sentence stands in the region. */
  readonly markSaid: (sentence: Announcement) => void;
  readonly remove: () => void;
}

/** Carries sentences from anywhere on the page to its live region. Those of one moment are said together. */
export interface Announcer {
  /** Returns a function that takes the sentence away once it is no longer true: a live region can be read at any time. */
  readonly announce: (text: string, politeness?: Politeness) => () => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly current: () => Announcement | undefined;
  readonly addRegion: () => AnnouncerRegion;
}

/** Assistive technology may not have read in so many milliseconds what a dialog said before it closed. */
const readingTime = 100;

export function createAnnouncer(): Announcer {
  const listeners = new Set<() => void>();
  const regions = new Set<AnnouncerRegion>();
  const said = new WeakMap<Announcement, { readonly by: AnnouncerRegion; readonly at: number }>();
  let latest: Announcement | undefined;
  let moment: Announcement | undefined;
  let first = 0;
  let id = 0;
  const notify = () => {
    for (const listener of listeners) listener();
  };
  const become = (next: Announcement | undefined) => {
    latest = moment = next;
    notify();
  };
  return {
    announce: (text, politeness = "polite") => {
      // One would replace the other before it is heard: three parts of the page may fail at once.
      const before = moment?.politeness === politeness ? moment.text : "";
      const mine = { id: (id += 1), text: before === "" ? text : `${before} ${text}`, politeness };
      if (before === "") first = id;
      become(mine);
      queueMicrotask(() => {
        if (moment === mine) moment = undefined;
      });
      return () => {
        // With those of its moment, which have been heard: what is left of a sentence would be read out once more.
        if (latest !== undefined && mine.id >= first && mine.id <= latest.id) become(undefined);
      };
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    current: () => latest,
    addRegion: () => {
      const region: AnnouncerRegion = {
        isFirst: regions.size === 0,
        current: () => {
          if ([...regions].at(-1) !== region || latest === undefined) return undefined;
          return (said.get(latest)?.by ?? region) === region ? latest : undefined;
        },
        markSaid: (sentence) => void said.set(sentence, { by: region, at: performance.now() }),
        remove: () => {
          regions.delete(region);
          const last = latest === undefined ? undefined : said.get(latest);
          const isUnread = last?.by === region && performance.now() - last.at < readingTime;
          if (isUnread && latest !== undefined) said.delete(latest);
          notify();
        },
      };
      regions.add(region);
      // The one that spoke so far falls silent.
      if (!region.isFirst) notify();
      return region;
    },
  };
}
