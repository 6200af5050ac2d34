import { addDays } from "@mark-ai/api-keys/contract";
import { createPageDriver } from "@mark-ai/api-keys/testing/playwright";
import { fr } from "@mark-ai/api-keys/locales/fr";
import { expect, test } from "./support/test.ts";

test.use({ seed: "demo" });

test("B9 the Playwright driver goes through a key's life on the reference host", async ({ page, keys }) => {
  await keys.open();
  const driver = createPageDriver({ page });
  const before = await driver.keyNames();
  expect(before.length).toBeGreaterThan(2);
  await driver.create({ name: "Active (new) + more", workspace: "Sales" });
  await driver.copy();
  await driver.finish();
  expect(await driver.keyNames()).toEqual(["Active (new) + more", ...before]);
  expect(await driver.status("Active (new) + more")).toBe("Active");
  await driver.revoke("Active (new) + more");
  expect(await driver.status("Active (new) + more")).toBe("Revoked");
  await driver.search("Active (new)");
  await expect.poll(() => driver.keyNames()).toEqual(["Active (new) + more"]);
});

test("B9 G19 the Playwright driver chooses expiry and permissions, renames, describes and reads the details", async ({
  page,
  keys,
}) => {
  await keys.open();
  const driver = createPageDriver({ page });
  const expiry = addDays(new Date().toISOString().slice(0, 10), 90);
  await driver.create({
    name: "Driven",
    description: "For the tests",
    expiry,
    permissions: ["read knowledge bases"],
  });
  await driver.finish();
  await driver.rename("Driven", "Renamed");
  await driver.describe("Renamed", "Ask Ada");
  const details = await driver.details("Renamed");
  expect(details).toMatchObject({
    Permissions: expect.stringMatching(/Can read knowledge bases\./),
    Description: "Ask Ada",
  });
  const month = new Intl.DateTimeFormat("en", { month: "short", timeZone: "UTC" }).format(Date.parse(expiry));
  expect(details["Expires"]).toMatch(new RegExp(`${month}\\s${String(Number(expiry.slice(8)))}\\b`, "u"));
});

test("B9 the Playwright driver works in the page's language, and with two keys of one name", async ({ page, keys }) => {
  await keys.open();
  await keys.host.chooseLanguage("Français");
  const driver = createPageDriver({ page, locale: fr });
  for (const name of ["Double", "Double"]) {
    await driver.create({ name });
    await driver.finish();
  }
  await driver.revoke("Double");
  expect(await driver.status("Double")).toBe(fr.messages.table.statuses.revoked);
});

test("B9 the Playwright driver says for what it waited in vain", async ({ page, keys }) => {
  await keys.open();
  await createPageDriver({ page }).keyNames();
  const driver = createPageDriver({ page, timeout: 500 });
  const [first = ""] = await driver.keyNames();
  await expect(driver.row("No such key")).rejects.toThrow(
    `Waited 0.5 s for a key named "No such key" in the table. It shows: "${first}", `,
  );
  await expect(driver.finish()).rejects.toThrow(
    'Waited 0.5 s for the button "I have saved it" or "Done". There is no button.',
  );
  const patient = createPageDriver({ page, timeout: 4_000 });
  const close = () => page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  await expect(patient.create({ name: "x", expiry: 7 })).rejects.toThrow(
    /^Waited 4 s for the option "7" of "Expires"\. Its options are "30 days", .*"Never"\.$/u,
  );
  await close();
  await expect(patient.create({ name: "x", permissions: "Nothing" })).rejects.toThrow(
    /^Waited 4 s for the radio "Nothing"\. Found for radio: ".+", "Custom.*"\.$/u,
  );
  await close();
  await expect(patient.create({ name: "" })).rejects.toThrow(
    'Waited 4 s for the dialog "Your key is ready". The form says: "Give the key a name, so that people know what uses it.".',
  );
});
