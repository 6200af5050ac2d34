import { expect, test } from "./support/test.ts";

test("G27 a key's details open by its name: it is described and renamed there, and its history says so", async ({
  keys,
  page,
}) => {
  await keys.open();
  await keys.fillCreate({ name: "Nightly sync" });
  await keys.dialog.getByRole("button", { name: "Create", exact: true }).click();
  await keys.takeSecret();

  await keys.row("Nightly sync").getByRole("button", { name: "Nightly sync", exact: true }).click();
  const panel = page.getByRole("dialog", { name: "Nightly sync" });
  await expect(panel).toContainText("Active");
  await expect(panel.getByText("Created", { exact: true }).last()).toBeVisible();

  await panel.getByRole("button", { name: "Add a description" }).click();
  await panel.getByRole("textbox", { name: "Description" }).fill("Ask Ada before you revoke it");
  await page.keyboard.press("Enter");
  await expect(panel).toContainText("Ask Ada before you revoke it");

  await panel.getByRole("button", { name: "Rename" }).click();
  await panel.getByRole("textbox", { name: "New name" }).fill("Hourly sync");
  await page.keyboard.press("Enter");
  const renamed = page.getByRole("dialog", { name: "Hourly sync" });
  await expect(renamed).toContainText("Before: Nightly sync");
  await page.keyboard.press("Escape");
  await expect(renamed).toBeHidden();
  await expect(keys.row("Hourly sync")).toBeVisible();

  await page.reload();
  await keys.main.getByRole("searchbox", { name: "Search keys" }).fill("Ask Ada");
  await expect(keys.row("Hourly sync")).toBeVisible();
});

test("G27 the details of a revoked key say since when it is refused, and offer a replacement", async ({
  keys,
  page,
}) => {
  await keys.open();
  await keys.row("Old script").getByRole("button", { name: "Old script", exact: true }).click();
  const panel = page.getByRole("dialog", { name: "Old script" });
  await expect(panel).toContainText(/Requests with this key have been refused since .+\d{4}/);
  await panel.getByRole("button", { name: "Create a replacement" }).click();
  await expect(keys.dialog.getByRole("textbox", { name: "Key name" })).toHaveValue(/Old script/);
});
