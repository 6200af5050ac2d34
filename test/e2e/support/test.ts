import { test as base, expect } from "@playwright/test";
import { ApiKeysScreen } from "./ApiKeysScreen.ts";
import { publicApi, type PublicApi } from "./publicApi.ts";
import { watchConsole } from "../../support/watchConsole.ts";
import { startReportEndpoint, type ReportEndpoint } from "./reportEndpoint.ts";
import { startApp, type App } from "./startApp.ts";

export interface AppOptions {
  /** What the database holds at first: a month of life, or neither keys nor imports. */
  seed: "demo" | "none";
  /** `server` is PostgreSQL where there is one, so that a second process can join; `embedded` is what `npm start` has. */
  database: "embedded" | "server";
  /** Further settings of the backend, as environment variables. */
  settings: Record<string, string>;
}

interface Fixtures {
  /** A server with a database of the test's own. */
  app: App;
  /** Another server process on the same database; the same one where the database cannot be shared. */
  otherApp: App;
  /** The API Keys page in the host, and the ways of a person through it. */
  keys: ApiKeysScreen;
  /** A real HTTP client of the public API for a key. */
  api: (key: string) => PublicApi;
  /** Lets a test that breaks something expect what the browser says of it. Anything else fails the test. */
  allowConsole: (text: RegExp) => void;
}

interface WorkerFixtures {
  /** Where the browser reports what a policy refused. A test that provokes reports takes them out again. */
  endpoint: ReportEndpoint;
}

export const test = base.extend<
  AppOptions & Fixtures & { quietConsole: RegExp[]; obeyedPolicy: undefined },
  WorkerFixtures
>({
  seed: ["demo", { option: true }],
  database: ["server", { option: true }],
  settings: [{}, { option: true }],
  endpoint: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from the pattern.
    async ({}, use) => {
      const endpoint = await startReportEndpoint();
      await use(endpoint);
      await endpoint.stop();
    },
    { scope: "worker" },
  ],
  obeyedPolicy: [
    async ({ endpoint }, use) => {
      await use(undefined);
      expect(endpoint.reports.splice(0), "what the browser reported of the content security policy").toEqual([]);
    },
    { auto: true },
  ],
  app: async ({ seed, database, settings, endpoint }, use) => {
    const app = await startApp({ seed, database, settings, cspReportUrl: endpoint.url });
    await use(app);
    await app.stop();
  },
  otherApp: async ({ app, seed, settings, endpoint }, use) => {
    if (app.databaseUrl === undefined) return use(app);
    const other = await startApp({ seed, settings, databaseUrl: app.databaseUrl, cspReportUrl: endpoint.url });
    await use(other);
    await other.stop();
  },
  baseURL: async ({ app }, use) => use(app.url),
  context: async ({ context, app }, use) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: app.url });
    await use(context);
  },
  quietConsole: [
    async ({ context }, use) => {
      const allowed: RegExp[] = [];
      const check = watchConsole(context, allowed);
      await use(allowed);
      check();
    },
    { auto: true },
  ],
  allowConsole: async ({ quietConsole }, use) => use((text) => void quietConsole.push(text)),
  keys: async ({ page }, use) => use(new ApiKeysScreen(page)),
  api: async ({ app }, use) => use((key) => publicApi(app.url, key)),
});

export { expect };
