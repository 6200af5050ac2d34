import type { BrowserContext, Locator, Route } from "@playwright/test";
import { ApiKeysScreen } from "./support/ApiKeysScreen.ts";
import { holdRequests } from "./support/holdRequests.ts";
import { expect, test } from "./support/test.ts";

interface Region {
  path: RegExp;
  /** What says that the region could not be read. */
  failure: string;
  /** The region with its data. */
  whole: (keys: ApiKeysScreen) => Locator;
}

const regions: Record<string, Region> = {
  quota: {
    path: /\/usage\/quota$/,
    failure: "The import count could not be loaded.",
    whole: (keys) => keys.card.getByText(/^[\d,]+ out of 2,000$/),
  },
  chart: {
    path: /\/usage\/history\?/,
    failure: "The chart could not be loaded.",
    whole: (keys) => keys.chart.getByText(/imports in Marketing/),
  },
  table: {
    path: /\/v1\/api-keys\?/,
    failure: "The keys could not be loaded. This does not mean there are none.",
    whole: (keys) => keys.row("Zapier Integration"),
  },
};

const faults: Record<string, (route: Route) => Promise<void>> = {
  fails: (route) =>
    route.fulfill({
      status: 500,
      contentType: "application/problem+json",
      body: JSON.stringify({ code: "unknown", title: "Broken", status: 500, requestId: "req_test" }),
    }),
  "answers nonsense": (route) => route.fulfill({ json: { used: "many", days: 3, items: "some" } }),
  "answers HTML": (route) => route.fulfill({ contentType: "text/html", body: "<h1>It works</h1>" }),
  "is cut off": (route) => route.abort("connectionreset"),
};

for (const [region, { path, failure, whole }] of Object.entries(regions)) {
  const others = Object.entries(regions).filter(([name]) => name !== region);

  for (const [fault, answer] of Object.entries(faults)) {
    test(`${region}: where its request ${fault}, it says so alone, and a retry mends it`, async ({
      page,
      keys,
      allowConsole,
    }) => {
      allowConsole(/Failed to load resource/);
      await page.route(path, answer);
      await keys.open();
      const notice = keys.main.getByText(failure).first();
      await expect(notice).toBeVisible();
      for (const [, other] of others) await expect(other.whole(keys)).toBeVisible();
      await expect(keys.main.getByText("No keys yet")).toHaveCount(0);
      await expect(whole(keys)).toHaveCount(0);

      await page.unroute(path);
      await keys.main.getByRole("button", { name: "Try again" }).click();
      await expect(whole(keys)).toBeVisible();
      await expect(notice).toHaveCount(0);
    });
  }

  test(`${region}: while its request hangs, the others are there`, async ({ page, keys }) => {
    const held = await holdRequests(page, (request) => path.test(request.url()));
    await keys.open();
    await held.arrived();
    for (const [, other] of others) await expect(other.whole(keys)).toBeVisible();
    await expect(whole(keys)).toHaveCount(0);
    await expect(keys.main.getByText(failure)).toHaveCount(0);
    await held.release();
    await expect(whole(keys)).toBeVisible();
  });
}

test.describe("a key that another tab revokes", () => {
  test("meanwhile: the confirmation ends well, and the row reads Revoked", async ({ context, page, keys }) => {
    await keys.open();
    await keys.create({ name: "Two tabs" });
    await keys.openMenu("Two tabs");
    await page.getByRole("menuitem", { name: "Revoke" }).click();
    await expect(keys.confirmation).toBeVisible();
    await revokeElsewhere(context, "Two tabs");

    await keys.confirmation.getByRole("button", { name: "Revoke key" }).click();
    await expect(keys.confirmation).toBeHidden();
    await expect(keys.row("Two tabs")).toContainText("Revoked");
  });

  test("before: the dialog says so and asks for nothing", async ({ context, page, keys }) => {
    await keys.open();
    await keys.create({ name: "Two tabs" });
    await keys.openMenu("Two tabs");
    await revokeElsewhere(context, "Two tabs");

    await page.getByRole("menuitem", { name: "Revoke" }).click();
    await expect(keys.confirmation).toContainText("The key “Two tabs” had already been revoked.");
    await expect(keys.confirmation.getByRole("button", { name: "Revoke key" })).toHaveCount(0);
    await page.keyboard.press("Escape");
    await expect(keys.row("Two tabs")).toContainText("Revoked");
  });
});

const refusals = {
  "is refused": {
    status: 403,
    code: "forbidden",
    says: "The key was not revoked. It still works.",
  },
  "breaks on its way": {
    status: 503,
    code: "unavailable",
    says: "We could not confirm that the key was revoked. It is safe to try again.",
  },
};

for (const [what, { status, code, says }] of Object.entries(refusals)) {
  test(`a revocation that ${what}: its dialog says so and stays, and a second try works`, async ({
    page,
    keys,
    allowConsole,
  }) => {
    allowConsole(/Failed to load resource/);
    await keys.open();
    await keys.create({ name: "Stubborn" });
    await page.route("**/revoke", (route) =>
      route.fulfill({ status, contentType: "application/problem+json", body: JSON.stringify({ status, code }) }),
    );
    await keys.openMenu("Stubborn");
    await page.getByRole("menuitem", { name: "Revoke" }).click();
    await keys.confirmation.getByRole("button", { name: "Revoke key" }).click();
    await expect(keys.confirmation).toContainText(says);
    await page.unroute("**/revoke");
    await keys.confirmation.getByRole("button", { name: "Revoke key" }).click();
    await expect(keys.confirmation).toBeHidden();
    await expect(keys.row("Stubborn")).toContainText("Revoked");
  });
}

async function revokeElsewhere(context: BrowserContext, name: string): Promise<void> {
  const tab = await context.newPage();
  const elsewhere = new ApiKeysScreen(tab);
  await elsewhere.open();
  await elsewhere.revoke(name);
  await tab.close();
}
