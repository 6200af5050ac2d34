import { expect, test } from "./support/test.ts";
import { tabTo } from "./support/tabTo.ts";

// On the database that `npm start` has.
test.use({ database: "embedded", seed: "none" });

test("the whole help article, by keyboard alone", async ({ page, keys, api }) => {
  const press = (key: string) => page.keyboard.press(key);
  await page.goto("/");
  await tabTo(page, keys.navigation.getByRole("link", { name: "API Keys" }));
  await press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "API Keys" })).toBeVisible();
  await expect(keys.card.getByText("0 out of 2,000", { exact: true })).toBeVisible();

  await tabTo(page, keys.createButton);
  await press("Enter");
  const workspace = keys.dialog.getByRole("combobox", { name: "Workspace" });
  await expect(keys.dialog.getByLabel("Key name")).toBeFocused();
  await press("Shift+Tab");
  await expect(workspace).toBeFocused();
  await page.keyboard.type("Sales");
  await expect(workspace.locator("option:checked")).toHaveText("Sales");
  await press("Tab");
  await expect(keys.dialog.getByLabel("Key name")).toBeFocused();
  await page.keyboard.type("Zapier Integration");
  await press("Enter");

  await tabTo(page, keys.dialog.getByRole("button", { name: "Copy", exact: true }));
  await press("Enter");
  await expect(keys.dialog.getByRole("button", { name: "Copied" })).toBeVisible();
  const secret = await keys.clipboard();
  await tabTo(page, keys.dialog.getByRole("button", { name: "Done" }));
  await press("Enter");
  await expect(keys.dialog).toBeHidden();
  await expect(keys.createButton, "the focus is back where it came from").toBeFocused();
  await expect(keys.row("Zapier Integration")).toContainText("Active");

  const client = api(secret);
  const [base] = await client.knowledgeBases();
  for (const text of ["Monday", "Tuesday"]) expect((await client.importText(base?.id ?? "", text)).status).toBe(201);
  await page.reload();
  await expect(keys.card.getByText("2 out of 2,000", { exact: true })).toBeVisible();
  const picker = keys.chart.getByRole("combobox", { name: "Chart workspace" });
  await tabTo(page, picker);
  await page.keyboard.type("Sales");
  await expect(keys.chart).toContainText("2 imports in Sales");

  await tabTo(page, keys.row("Zapier Integration").getByRole("button", { name: "Actions for Zapier Integration" }));
  await press("Enter");
  const revoke = page.getByRole("menuitem", { name: "Revoke" });
  await expect(revoke).toBeVisible();
  for (let presses = 0; presses < 6; presses += 1) {
    if (await revoke.evaluate((element) => element === document.activeElement)) break;
    await press("ArrowDown");
  }
  await expect(revoke).toBeFocused();
  await press("Enter");
  await expect(keys.confirmation.getByRole("button", { name: "Cancel" }), "the safe answer comes first").toBeFocused();
  await tabTo(page, keys.confirmation.getByRole("button", { name: "Revoke key" }));
  await press("Enter");
  await expect(keys.confirmation).toBeHidden();
  await expect(keys.row("Zapier Integration")).toContainText("Revoked");
  expect(await page.evaluate(() => document.activeElement?.tagName), "the focus is not lost").not.toBe("BODY");
  expect((await client.call("/knowledge-bases")).status).toBe(401);
});
