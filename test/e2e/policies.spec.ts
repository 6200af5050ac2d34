import { runOnServer } from "../support/newDatabase.ts";
import { expect, test } from "./support/test.ts";

test("G20 a key that expires stops at that moment at the public API, and reads Expired everywhere (needs a PostgreSQL server: the test moves the expiry there)", async ({
  app,
  keys,
  api,
  page,
}) => {
  test.skip(app.databaseUrl === undefined, "the test moves the expiry in the database, which needs a server");
  await keys.open();
  await keys.fillCreate({ name: "Trial" });
  await keys.dialog.getByRole("combobox", { name: "Expires" }).selectOption({ label: "30 days" });
  await expect(keys.dialog).toContainText(/Stops working at the end of .+ \(.+\)\./);
  await keys.dialog.getByRole("button", { name: "Create", exact: true }).click();
  const secret = await keys.takeSecret();
  const [base] = await api(secret).knowledgeBases();
  expect(base).toBeDefined();

  await runOnServer(app.databaseUrl ?? "", "update api_keys set expires_at = now() where name = 'Trial'");
  expect((await api(secret).call("/knowledge-bases")).status).toBe(401);
  expect((await api(secret).importText(base?.id ?? "")).status).toBe(401);

  await page.reload();
  await expect(keys.row("Trial")).toContainText("Expired");
  await keys.row("Trial").getByRole("button", { name: "Trial", exact: true }).click();
  const panel = page.getByRole("dialog", { name: "Trial" });
  await expect(panel.getByText("Expired", { exact: true })).toBeVisible();
  await expect(panel).toContainText("Requests with this key have been refused since");
  await expect(panel.getByRole("button", { name: "Revoke" })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  await keys.openMenu("Trial");
  await expect(page.getByRole("menuitem", { name: "Rotate" })).toBeVisible();
  await expect(page.getByRole("menuitem", { name: "Revoke" })).toHaveCount(0);
});

test("G21 a key without documents:write is refused with 403, and the page says so in its row, details and dialogs", async ({
  keys,
  api,
  page,
}) => {
  await keys.open();
  await keys.fillCreate({ name: "Dashboard" });
  await keys.dialog.getByRole("button", { name: /^Permissions/ }).click();
  await keys.dialog.getByRole("radio", { name: "Read only" }).check();
  await expect(keys.dialog).toContainText("Can read knowledge bases. Cannot import documents.");
  await keys.dialog.getByRole("button", { name: "Create", exact: true }).click();
  const secret = await keys.takeSecret();

  const [base] = await api(secret).knowledgeBases();
  const refused = await api(secret).importText(base?.id ?? "");
  expect(refused.status).toBe(403);
  expect(refused.body).toMatchObject({ code: "insufficient_scope" });

  await expect(keys.row("Dashboard")).toContainText("Read only");
  await keys.row("Dashboard").getByRole("button", { name: "Dashboard", exact: true }).click();
  const panel = page.getByRole("dialog", { name: "Dashboard" });
  await expect(panel).toContainText("Read only: Can read knowledge bases. Cannot import documents.");
  await panel.getByRole("button", { name: "Revoke" }).click();
  await expect(keys.confirmation).toContainText("Read only: Can read knowledge bases. Cannot import documents.");
});
