import { expect, type Page, type Request, type Route } from "@playwright/test";

/** Requests that wait until a test lets them go. */
export interface HeldRequests {
  /** How many have come so far. */
  readonly count: number;
  /** Waits until one is held. */
  readonly arrived: () => Promise<void>;
  /** Lets everything through that is held, and whatever comes later. */
  readonly release: () => Promise<void>;
}

/** Holds requests on their way to the server, for as long as a test wants to look at what is pending. */
export async function holdRequests(page: Page, which: (request: Request) => boolean): Promise<HeldRequests> {
  const held: Route[] = [];
  let count = 0;
  let open = false;
  await page.route("**/api/**", async (route) => {
    if (!which(route.request())) return route.fallback();
    count += 1;
    if (open) return route.continue();
    held.push(route);
  });
  return {
    get count() {
      return count;
    },
    arrived: () => expect.poll(() => held.length).toBeGreaterThan(0),
    release: async () => {
      open = true;
      await Promise.all(held.splice(0).map((route) => route.continue()));
    },
  };
}
