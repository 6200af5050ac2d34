import { test as base, expect } from "@playwright/test";
import { ApiKeysScreen } from "../../e2e/support/ApiKeysScreen.ts";
import { startApp } from "../../e2e/support/startApp.ts";
import { watchConsole } from "../../support/watchConsole.ts";
import { start } from "./build.ts";
import type { Cell } from "./cells.ts";
import type { Served } from "./serve.ts";

interface Fixtures {
  keys: ApiKeysScreen;
  /** Builds and serves a consumer; where its adapter is the one over HTTP, with the reference backend behind it. */
  start: (cell: Cell) => Promise<Served>;
  /** Lets a test that breaks something expect what the browser says of it. Anything else fails the test. */
  allowConsole: (text: RegExp) => void;
}

export const test = base.extend<Fixtures & { quietConsole: RegExp[] }>({
  quietConsole: [
    async ({ context }, use) => {
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      const allowed: RegExp[] = [];
      const check = watchConsole(context, allowed);
      await use(allowed);
      check();
    },
    { auto: true },
  ],
  allowConsole: async ({ quietConsole }, use) => use((text) => void quietConsole.push(text)),
  keys: async ({ page }, use) => use(new ApiKeysScreen(page)),
  start: async ({ page }, use) => {
    const running: { stop: () => Promise<void> }[] = [];
    await use(async (cell) => {
      const backend = cell.adapter === "rest" ? await startApp({ seed: "none" }) : undefined;
      if (backend !== undefined) running.push(backend);
      const served = await start(cell, backend?.url);
      running.push(served);
      return served;
    });
    // A page that is still there would meet servers that are gone.
    await page.close();
    for (const { stop } of running.reverse()) await stop();
  },
});

export { expect };
