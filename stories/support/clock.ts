import { fixtureNow } from "@mark-ai/api-keys/testing";

let current = fixtureNow;

/** The time in every story: it stands still, until a story moves it. */
export const clock = {
  now: () => current,
  /** @param ms - milliseconds */
  advance(ms: number) {
    current += ms;
  },
  /** Sets it back, and makes it the time of everything that asks `Date.now`. Gives back the undoing. */
  install(): () => void {
    const real = Date.now;
    current = fixtureNow;
    Date.now = clock.now;
    return () => {
      Date.now = real;
    };
  },
};
