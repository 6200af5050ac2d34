import { expect, test } from "./support/test.ts";

test("G24 a rotation ends by itself: the old key works until its time, can be kept, and is stopped now", async ({
  keys,
  api,
  page,
}) => {
  await keys.open();
  const old = await keys.create({ name: "Nightly" });
  await keys.openMenu("Nightly");
  await page.getByRole("menuitem", { name: "Rotate" }).click();
  await keys.dialog.getByRole("combobox", { name: "Old key stops" }).selectOption({ label: "In 24 hours" });
  await keys.dialog.getByRole("button", { name: "Create replacement" }).click();
  const fresh = await keys.takeSecret();

  const row = keys.row("Nightly");
  await expect(row).toContainText("Stops tomorrow");
  const works = async (secret: string) => (await api(secret).call("/knowledge-bases")).status;
  expect([await works(old), await works(fresh)]).toEqual([200, 200]);

  const details = page.getByRole("dialog", { name: "Nightly", exact: true });
  await row.getByRole("button", { name: "Nightly", exact: true }).click();
  await expect(details).toContainText("The key was used after its replacement was created");
  await details.getByRole("button", { name: "Keep this key" }).click();
  await expect(details.getByRole("button", { name: "Keep this key" })).toHaveCount(0);
  await expect(details.getByRole("listitem").first()).toContainText("Schedule cancelled");
  await page.keyboard.press("Escape");
  await expect(row).not.toContainText("Stops");

  await keys.openMenu("Nightly");
  await page.getByRole("menuitem", { name: "Revoke" }).click();
  await keys.confirmation.getByRole("combobox", { name: "When" }).selectOption({ label: "In 1 hour" });
  await keys.confirmation.getByRole("button", { name: "Schedule" }).click();
  await expect(row).toContainText(/Stops in (?:1 hour|59 minutes)/);
  expect(await works(old)).toBe(200);

  await row.getByRole("button", { name: "Nightly", exact: true }).click();
  await details.getByRole("button", { name: "Stop now" }).click();
  await keys.confirmation.getByRole("button", { name: "Revoke key" }).click();
  await expect(row).toContainText("Revoked");
  expect([await works(old), await works(fresh)]).toEqual([401, 200]);
});

test("G26 the reveal waits for the first request with the key, and says that it works", async ({ keys, api }) => {
  await keys.open();
  await keys.fillCreate({ name: "First call" });
  await keys.dialog.getByRole("button", { name: "Create", exact: true }).click();
  await expect(keys.dialog).toContainText("Waiting for the first request…");
  const secret = await keys.dialog.getByRole("textbox", { name: "Your new key" }).innerText();
  await api(secret).knowledgeBases();
  await expect(keys.dialog).toContainText(/It works: first used at \d+:\d\d/);
  await keys.finishReveal();
  await expect(keys.row("First call")).toContainText("Active");
});
