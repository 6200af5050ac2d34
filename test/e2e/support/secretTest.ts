import type { Page } from "@playwright/test";
import { toQuery, type HostOptions } from "../pages/options.ts";
import type { ApiKeysScreen } from "./ApiKeysScreen.ts";
import type { PageBuild } from "./secretPages.ts";
import { startFront, type Front } from "./secretFront.ts";
import { startApp } from "./startApp.ts";
import { expect, test as base } from "./test.ts";

export interface OpenOptions extends HostOptions {
  readonly build?: PageBuild | undefined;
  /** Where it is opened. @default the front's own address, which browsers hold to be secure */
  readonly origin?: string | undefined;
}

interface SecretFixtures {
  /** The server before the backend: faults, and the secrets as they went over the wire. */
  front: Front;
  /** Opens the small test host, which stays mounted and renders no more once its dialog is closed. */
  openHost: (options?: OpenOptions) => Promise<void>;
  /** Creates a key up to its reveal, and answers its secret, which the page is not asked for. */
  reveal: (name?: string) => Promise<string>;
}

/** One backend a worker: these tests make keys of their own names, and leave the rest alone. */
export const test = base.extend<SecretFixtures, { sharedFront: Front }>({
  sharedFront: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from the pattern.
    async ({}, use) => {
      const backend = await startApp({ seed: "none" });
      const front = await startFront(backend.url);
      await use(front);
      await front.stop();
      await backend.stop();
    },
    { scope: "worker" },
  ],
  front: async ({ sharedFront }, use) => {
    sharedFront.reset();
    await use(sharedFront);
    sharedFront.reset();
  },
  app: async ({ front }, use) => use({ url: front.url, databaseUrl: undefined, stop: () => Promise.resolve() }),
  openHost: async ({ page, keys, front }, use) =>
    use(async (options = {}) => {
      await page.goto(hostUrl(front, options));
      await expect(keys.createButton).toBeVisible();
    }),
  reveal: async ({ keys, front }, use) => use((name = "Production") => revealKey(keys, front, name)),
});

export function hostUrl(front: Front, { build = "production", origin = front.url, ...options }: OpenOptions): string {
  return `${origin}/pages/${build}/index.html?${toQuery(options)}`;
}

export async function revealKey(keys: ApiKeysScreen, front: Front, name: string): Promise<string> {
  const before = front.secrets.length;
  await keys.fillCreate({ name });
  await keys.dialog.getByRole("button", { name: "Create", exact: true }).click();
  await expect(keys.secret).toBeVisible();
  const secret = front.secrets[before];
  if (secret === undefined) throw new Error("No secret went over the wire.");
  return secret;
}

/** The active keys of a name, as the backend lists them. */
export async function activeKeys(page: Page, front: Front, name: string): Promise<string[]> {
  const answer = await page.request.get(`${front.url}/api/management/v1/api-keys?limit=100&status=active`);
  const { items } = (await answer.json()) as { items: { id: string; name: string }[] };
  return items.filter((key) => key.name === name).map(({ id }) => id);
}

export { expect };
