export type Politeness = "polite" | "assertive";

/** What the live region shows; `id` grows with each sentence, so that the same one said twice is heard twice. */
export interface Announcement {
  readonly id: number;
  readonly text: string;
  readonly politeness: Politeness;
}

/** Carries sentences from anywhere on the page to its one live region. */
export interface Announcer {
  readonly announce: (text: string, politeness?: Politeness) => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly current: () => Announcement | undefined;
}

export function createAnnouncer(): Announcer {
  const listeners = new Set<() => void>();
  let latest: Announcement | undefined;
  return {
    announce: (text, politeness = "polite") => {
      latest = { id: (latest?.id ?? 0) + 1, text, politeness };
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    current: () => latest,
  };
}
