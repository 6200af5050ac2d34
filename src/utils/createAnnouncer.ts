export type Politeness = "polite" | "assertive";

/** What the live region shows; `id` grows with each sentence, so that the same one said twice is heard twice. */
export interface Announcement {
  readonly id: number;
  readonly text: string;
  readonly politeness: Politeness;
}

/** Carries sentences from anywhere on the page to its one live region. Those of one moment are said together. */
export interface Announcer {
  /** Gives back how to take the sentence away once it is no longer true: the live region can be read at any time. */
  readonly announce: (text: string, politeness?: Politeness) => () => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly current: () => Announcement | undefined;
}

export function createAnnouncer(): Announcer {
  const listeners = new Set<() => void>();
  let latest: Announcement | undefined;
  let moment: Announcement | undefined;
  let first = 0;
  let id = 0;
  const become = (next: Announcement | undefined) => {
    latest = moment = next;
    for (const listener of listeners) listener();
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
  };
}
