import { expect, test } from "./support/test.ts";

test("S22 the page says how keys are kept safe", async ({ keys }) => {
  await keys.open();
  await keys.main.getByText("Keep your keys safe", { exact: true }).click();
  for (const advice of [
    "Never put a key in a chat, an email, a channel, source code or a repository.",
    "Store it in environment variables or a secrets manager.",
    "Rotate your keys regularly, and when someone who knew one leaves.",
    "When in doubt, revoke the key at once.",
  ]) {
    await expect(keys.main.getByText(advice)).toBeVisible();
  }
});

test("S23 rotation is guided: create the replacement, update the integrations, revoke the old key", async ({
  page,
  keys,
  api,
}) => {
  await keys.open();
  const old = api(await keys.create({ name: "Zapier" }));
  await keys.openMenu("Zapier");
  await page.getByRole("menuitem", { name: "Rotate" }).click();
  await expect(keys.dialog).toHaveAccessibleName("Rotate Zapier");
  for (const step of ["Create the replacement here.", "Put it into every integration", "Revoke the old key."]) {
    await expect(keys.dialog).toContainText(step);
  }
  await expect(keys.dialog.getByLabel("Name of the replacement")).toHaveValue("Zapier (new)");
  await keys.dialog.getByRole("button", { name: "Create replacement" }).click();
  const replacement = api(await keys.takeSecret());
  await expect(keys.row("Zapier (new)")).toContainText("Active");
  expect((await old.call("/knowledge-bases")).status, "the old key works until it is revoked").toBe(200);
  expect((await replacement.call("/knowledge-bases")).status).toBe(200);

  await keys.main.getByRole("button", { name: "Revoke old key: Zapier" }).click();
  await keys.confirmation.getByRole("button", { name: "Revoke key" }).click();
  await expect(keys.row("Zapier")).toContainText("Revoked");
  expect((await old.call("/knowledge-bases")).status).toBe(401);
  expect((await replacement.call("/knowledge-bases")).status).toBe(200);
});

test("S24 the page answers the four questions", async ({ keys }) => {
  await keys.open();
  const answers = {
    "I lost my key": "Revoke the lost key, then create a new one.",
    "My integration stopped working": "Look at the key’s status in the table. If it is Revoked",
    "What does the chart count?": "so the charts may not add up to the number on the card",
    "Why does someone not see the Developers page?":
      "only available if the Developers feature is enabled for the workspace",
  };
  for (const answer of Object.values(answers)) await expect(keys.main.getByText(answer)).toBeHidden();
  await keys.main.getByText("Questions", { exact: true }).click();
  for (const [question, answer] of Object.entries(answers)) {
    await expect(keys.main.getByRole("heading", { name: question })).toBeVisible();
    await expect(keys.main.getByText(answer)).toBeVisible();
  }
});
