import type { Page } from "@playwright/test";
import { expect, test } from "./support/test.ts";
import { phoneFaults, sheetFaults } from "./support/phoneFaults.ts";

// On the database that `npm start` has.
test.use({ database: "embedded", seed: "none", hasTouch: true, isMobile: true, deviceScaleFactor: 2 });

/** What is wrong with the screen at this step, for a person with a thumb. */
async function checkScreen(page: Page, step: string): Promise<void> {
  await expect.poll(() => page.evaluate(phoneFaults), step).toEqual([]);
}

/** The same of a sheet, which also stands at the foot of the screen. */
async function checkSheet(page: Page, step: string): Promise<void> {
  // It slides into its place.
  await expect.poll(() => page.evaluate(sheetFaults), step).toEqual([]);
  await checkScreen(page, step);
}

for (const width of [390, 320]) {
  test.describe(`on a phone of ${String(width)} px`, () => {
    test.use({ viewport: { width, height: 844 } });

    test("S01 to S24 the whole help article, by thumb alone", async ({ page, keys, api }) => {
      await page.goto("/");
      await keys.host.menuButton.tap();
      await keys.navigation.getByRole("link", { name: "API Keys" }).tap();
      await expect(page.getByRole("heading", { level: 1, name: "API Keys" })).toBeVisible();
      await expect(keys.card.getByText("0 out of 2,000", { exact: true })).toBeVisible();
      await expect(keys.main.getByRole("heading", { name: "No keys yet" })).toBeVisible();
      await checkScreen(page, "first ever");

      await keys.createButton.tap();
      await expect(keys.dialog.getByLabel("Key name")).toBeFocused();
      await checkSheet(page, "the create form");
      await keys.dialog.getByLabel("Workspace").selectOption({ label: "Sales" });
      await keys.dialog.getByRole("button", { name: "Zapier Integration" }).tap();
      await expect(keys.dialog.getByLabel("Key name")).toHaveValue("Zapier Integration");
      await keys.dialog.getByRole("button", { name: "Create", exact: true }).tap();

      const copy = keys.dialog.getByRole("button", { name: "Copy", exact: true });
      await expect(copy).toBeInViewport({ ratio: 1 });
      await checkSheet(page, "the new key");
      await copy.tap();
      await expect(keys.dialog.getByRole("button", { name: "Copied", exact: true })).toBeVisible();
      const secret = await keys.clipboard();
      await checkSheet(page, "the copied key");
      await keys.dialog.getByRole("button", { name: "Done" }).tap();
      await expect(keys.dialog).toBeHidden();
      const row = keys.row("Zapier Integration");
      await expect(row).toContainText("Active");
      await checkScreen(page, "one key");

      const client = api(secret);
      const [base] = await client.knowledgeBases();
      for (const text of ["Monday", "Tuesday"])
        expect((await client.importText(base?.id ?? "", text)).status).toBe(201);
      await page.reload();
      await expect(keys.card.getByText("2 out of 2,000", { exact: true })).toBeVisible();
      await keys.chart.getByRole("combobox", { name: "Chart workspace" }).selectOption({ label: "Sales" });
      await expect(keys.chart).toContainText("2 imports in Sales");

      const days = keys.chart.getByRole("slider");
      await days.scrollIntoViewIfNeeded();
      const plot = await days.boundingBox();
      if (plot === null) throw new Error("The chart is not on the screen.");
      await days.tap({ position: { x: plot.width - 24, y: plot.height / 2 } });
      const reading = keys.chart.locator(".mak-chart-tooltip");
      await expect(reading, "a tap reads a day, and the reading stays").toContainText("2 imports");
      await checkScreen(page, "a day of the chart");
      await days.tap({ position: { x: plot.width / 2, y: plot.height / 2 } });
      await expect(reading, "the next tap reads another").toContainText("0 imports");

      const safety = keys.main.getByRole("group").filter({ hasText: "Keep your keys safe" });
      await safety.getByText("Keep your keys safe").tap();
      await expect(safety.getByText(/password manager|secrets manager/u).first()).toBeVisible();
      await checkScreen(page, "the guidance");

      await row.getByRole("button", { name: "Zapier Integration", exact: true }).tap();
      await expect(keys.dialog.getByRole("heading", { name: "Zapier Integration" })).toBeVisible();
      await checkScreen(page, "the details");
      await keys.dialog.getByRole("button", { name: "Close" }).tap();
      await expect(keys.dialog).toBeHidden();

      await row.getByRole("button", { name: "Actions for Zapier Integration" }).tap();
      await page.getByRole("menuitem", { name: "Revoke" }).tap();
      await expect(keys.confirmation).toBeVisible();
      await checkSheet(page, "the question before revoking");
      await keys.confirmation.getByRole("button", { name: "Revoke key" }).tap();
      await expect(keys.confirmation).toBeHidden();
      await expect(row).toContainText("Revoked");
      await checkScreen(page, "the revoked key");
      expect((await client.call("/knowledge-bases")).status).toBe(401);
    });
  });
}
