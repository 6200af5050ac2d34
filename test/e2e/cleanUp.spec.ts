import type { Locator, Page } from "@playwright/test";
import { holdRequests } from "./support/holdRequests.ts";
import { expect, test } from "./support/test.ts";

const bulk = "/api-keys/revoke";
const door = (page: Page, name: string): Locator => page.getByRole("button", { name, exact: true });
const reviewDialog = (page: Page): Locator => page.getByRole("alertdialog", { name: "Review and revoke" });

/** Goes through a door, selects all keys behind it, and opens their review. */
async function review(page: Page, name: string): Promise<Locator> {
  await door(page, name).click();
  await page.getByRole("checkbox", { name: "Select all keys on this page" }).check();
  await page.getByRole("button", { name: "Review and revoke" }).click();
  return reviewDialog(page);
}

for (const database of ["server", "embedded"] as const) {
  test.describe(`on the ${database} database`, () => {
    test.use({ database });

    test("G25 a person cleans up what nobody uses: a door, a review, one request, and what became of each key", async ({
      keys,
      page,
    }) => {
      const requests: string[] = [];
      page.on("request", (request) => {
        if (request.method() === "POST" && request.url().includes("/revoke")) requests.push(request.url());
      });
      await keys.open();
      await expect(page.getByRole("checkbox")).toHaveCount(0);
      const dialog = await review(page, "3 not used for 90 days");
      await expect(dialog.getByRole("checkbox")).toHaveCount(3);
      await dialog.getByRole("button", { name: "Revoke 3 keys" }).click();
      await expect(dialog.getByRole("paragraph").filter({ hasText: "3 of 3 keys revoked." })).toBeVisible();
      for (const name of ["Spreadsheet import", "Website relaunch", "Newsletter form"]) {
        await expect(dialog.getByRole("listitem").filter({ hasText: name })).toContainText("Revoked");
      }
      expect(requests).toHaveLength(1);
      expect(requests[0]).toContain(bulk);
      await dialog.getByRole("button", { name: "Close" }).last().click();
      await expect(dialog).toBeHidden();

      await page.reload();
      await expect(door(page, "2 expire within 14 days")).toBeVisible();
      await expect(page.getByRole("button", { name: /not used for 90 days/ })).toHaveCount(0);
    });
  });
}

test("G25 what was used in the last week is left out until somebody ticks it", async ({ keys, page }) => {
  await keys.open();
  const dialog = await review(page, "2 made by people who left");
  const busy = dialog.getByRole("checkbox", { name: /Monthly report/ });
  await expect(busy).not.toBeChecked();
  await expect(dialog.getByRole("checkbox", { name: /Website relaunch/ })).toBeChecked();
  await dialog.getByRole("button", { name: "Revoke 1 key", exact: true }).click();
  await expect(dialog.getByRole("paragraph").filter({ hasText: "1 of 1 key revoked." })).toBeVisible();
  await dialog.getByRole("button", { name: "Close" }).last().click();
  await expect(door(page, "1 made by people who left")).toBeVisible();
  await expect(keys.row("Monthly report")).toContainText("Active");
});

test("G25 offline, nothing is sent and nothing is said to be revoked; back online, the same keys are tried again", async ({
  keys,
  page,
  context,
  allowConsole,
}) => {
  allowConsole(/ERR_INTERNET_DISCONNECTED/u);
  await keys.open();
  const dialog = await review(page, "3 not used for 90 days");
  await context.setOffline(true);
  await dialog.getByRole("button", { name: "Revoke 3 keys" }).click();
  await expect(dialog.getByRole("paragraph").filter({ hasText: "0 of 3 keys revoked." })).toBeVisible();
  await expect(dialog.getByText("Not sent", { exact: true })).toHaveCount(3);
  await context.setOffline(false);
  await dialog.getByRole("button", { name: "Try again" }).click();
  await expect(dialog.getByRole("paragraph").filter({ hasText: "3 of 3 keys revoked." })).toBeVisible();
});

test("G25 a page that is reloaded in the middle claims nothing, and shows what the backend says", async ({
  keys,
  page,
}) => {
  await keys.open();
  const held = await holdRequests(page, (request) => request.method() === "POST" && request.url().endsWith(bulk));
  const dialog = await review(page, "3 not used for 90 days");
  await dialog.getByRole("button", { name: "Revoke 3 keys" }).click();
  await held.arrived();
  await expect(dialog.getByRole("paragraph").filter({ hasText: "0 of 3 keys done" })).toBeVisible();
  await page.reload();
  await expect(dialog).toHaveCount(0);
  await expect(door(page, "3 not used for 90 days")).toBeVisible();
  await expect(page.getByText(/keys revoked/)).toHaveCount(0);
});
