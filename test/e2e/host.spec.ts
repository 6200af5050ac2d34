import { expect, test } from "./support/test.ts";

test("a member sees the keys but not the means to change them, with the reason", async ({ keys }) => {
  await keys.open();
  await keys.person.selectOption({ label: "Ben Ortiz (member)" });
  await expect(keys.createButton).toHaveAccessibleDescription(/Only an administrator of Acme can do this\./);
  await expect(keys.row("Zapier Integration")).toBeVisible();
});

test("someone of another company sees none of the first one's keys, imports or workspaces", async ({ page, keys }) => {
  await keys.open();
  await expect(keys.row("Zapier Integration")).toBeVisible();
  await keys.person.selectOption({ label: "Grace Lindqvist (admin)" });
  await expect(keys.workspace.locator("option")).toHaveText(["Globex Research"]);
  await expect(keys.card.getByText("0 out of 2,000", { exact: true })).toBeVisible();
  await expect(page.getByText("No keys yet")).toBeVisible();
  await expect(keys.row("Zapier Integration")).toHaveCount(0);
});

test("language, appearance and workspace are remembered, and the page follows them", async ({ page, keys }) => {
  await keys.open();
  await keys.workspace.selectOption({ label: "Sales" });
  await page.getByRole("combobox", { name: "Appearance" }).selectOption({ label: "Dark" });
  await page.getByRole("combobox", { name: "Language" }).selectOption({ label: "Français" });
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(page.getByRole("combobox", { name: "Espace de travail" }).first().locator("option:checked")).toHaveText(
    "Sales",
  );
  await expect(page.getByRole("main")).toContainText("Clés API");
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe("dark");
});

test("G01 the host's router asks before it leaves a key that nobody has saved", async ({ page, keys }) => {
  await page.goto("/");
  await keys.navigation.getByRole("link", { name: "API Keys" }).click();
  await keys.fillCreate({ name: "Almost lost" });
  await keys.dialog.getByRole("button", { name: "Create", exact: true }).click();
  await expect(keys.dialog).toContainText("Your key is ready");

  await page.goBack();
  const question = page.getByRole("alertdialog", { name: "Leave without saving the key?" });
  await expect(question.getByRole("button", { name: "Stay on the page" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(question).toHaveCount(0);
  await expect(keys.dialog).toContainText("Your key is ready");
  const secret = await keys.takeSecret();
  expect(secret).toMatch(/^mk_live_/);

  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "Knowledge bases" })).toBeVisible();
});

test("G14 the host's pages come with a policy that allows nothing inline", async ({ page }) => {
  const answer = await page.goto("/developers/api-keys");
  const policy = answer?.headers()["content-security-policy"] ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("style-src 'self'");
  expect(policy).not.toContain("unsafe");
});

test("nothing scrolls sideways from 320 px up, and the menu folds away", async ({ page, keys }) => {
  await page.setViewportSize({ width: 320, height: 720 });
  await keys.open();
  await expect(keys.navigation).toBeHidden();
  await page.getByRole("button", { name: "Menu" }).click();
  await keys.navigation.getByRole("link", { name: "API reference" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "API reference" })).toBeVisible();
  await expect(keys.navigation).toBeHidden();
  for (const address of ["/", "/docs/api", "/developers/api-keys"]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(320);
  }
});

test("an address without a page says so", async ({ page }) => {
  await page.goto("/nowhere");
  await expect(page.getByRole("heading", { name: "There is no page at this address" })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Go to Home" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Knowledge bases" })).toBeVisible();
});
