import { publicApi } from "./support/publicApi.ts";
import { expect, test } from "./support/test.ts";

test("S11 each row has an actions menu on its right side, which carries the key's name", async ({ keys }) => {
  await keys.open();
  await keys.create({ name: "Web shop" });
  await keys.create({ name: "Nightly sync" });
  for (const name of ["Web shop", "Nightly sync"]) {
    const row = keys.row(name);
    const menu = row.getByRole("button", { name: `Actions for ${name}`, exact: true });
    await expect(menu).toBeVisible();
    const [button, whole] = [await menu.boundingBox(), await row.boundingBox()];
    if (!button || !whole) throw new Error("The row has no box.");
    expect(whole.x + whole.width - (button.x + button.width)).toBeLessThan(32);
  }
});

test("S12 the menu has Revoke, and a revoked key's row offers none", async ({ page, keys }) => {
  await keys.open();
  await keys.create({ name: "Nightly sync" });
  await keys.openMenu("Nightly sync");
  await expect(page.getByRole("menuitem", { name: "Revoke" })).toBeVisible();
  await page.keyboard.press("Escape");
  await keys.revoke("Nightly sync");
  await expect(keys.row("Nightly sync")).toContainText("Revoked");
  const menu = keys.row("Nightly sync").getByRole("button", { name: "Actions for Nightly sync", exact: true });
  if ((await menu.count()) > 0) await menu.click();
  await expect(page.getByRole("menuitem", { name: "Revoke" })).toHaveCount(0);
});

test("S13 Revoke asks first, and says what happens and how access is regained", async ({ page, keys }) => {
  await keys.open();
  await keys.create({ name: "Nightly sync" });
  await keys.openMenu("Nightly sync");
  await page.getByRole("menuitem", { name: "Revoke" }).click();
  await expect(keys.confirmation).toHaveAccessibleName("Revoke Nightly sync?");
  for (const part of [
    "immediate and permanent",
    "cannot be undone",
    "Whatever uses the key stops working at once.",
    "To restore access, create a new key and add it to every integration that used this one.",
  ]) {
    await expect(keys.confirmation).toContainText(part);
  }
  await expect(keys.confirmation.getByRole("button", { name: "Cancel" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(keys.confirmation).toBeHidden();
  await expect(keys.row("Nightly sync")).toContainText("Active");
});

test("S14 after the confirmation the status reads Revoked, the row stays, and nothing reactivates it", async ({
  page,
  keys,
}) => {
  await keys.open();
  await keys.create({ name: "Nightly sync" });
  await keys.revoke("Nightly sync");
  await expect(keys.row("Nightly sync")).toContainText("Revoked");
  await page.reload();
  await expect(keys.row("Nightly sync")).toContainText("Revoked");

  const base = "/api/management/v1/api-keys";
  const list = async () => {
    const answer = (await (await page.request.get(`${base}?limit=100`)).json()) as {
      items: { id: string; name: string; status: string; revokedAt?: string }[];
    };
    return answer.items.find(({ name }) => name === "Nightly sync");
  };
  const revoked = await list();
  expect(revoked?.status).toBe("revoked");
  const id = revoked?.id ?? "";
  const headers = { Origin: new URL(page.url()).origin, "Idempotency-Key": crypto.randomUUID() };
  // A name may still be changed, so this route exists; what it does not know changes nothing.
  const patched = await page.request.patch(`${base}/${id}`, { headers, data: { status: "active", revokedAt: null } });
  expect(await patched.json()).toMatchObject({ id, status: "revoked", revokedAt: revoked?.revokedAt });
  const attempts = [
    page.request.put(`${base}/${id}`, { headers, data: { ...revoked, status: "active" } }),
    ...["activate", "reactivate", "restore", "unrevoke"].map((verb) =>
      page.request.post(`${base}/${id}/${verb}`, { headers, data: {} }),
    ),
  ];
  for (const attempt of await Promise.all(attempts)) expect([404, 405]).toContain(attempt.status());
  const again = await page.request.post(`${base}/${id}/revoke`, { headers, data: {} });
  expect(again.status()).toBe(200);
  expect(await list(), "the second revocation changes nothing either").toEqual(revoked);
});

test.describe("on a database that two server processes share", () => {
  test.use({ database: "server" });

  test("S15 from that moment a request with that key answers 401, from every server process", async ({
    keys,
    api,
    otherApp,
  }) => {
    await keys.open();
    const key = await keys.create({ name: "Nightly sync" });
    const clients = [api(key), publicApi(otherApp.url, key)];
    let baseId = "";
    for (const client of clients) {
      expect((await client.call("/knowledge-bases")).status).toBe(200);
      baseId = (await client.knowledgeBases())[0]?.id ?? "";
      expect((await client.importText(baseId)).status).toBe(201);
    }

    await keys.revoke("Nightly sync");
    for (const client of clients) {
      expect((await client.call("/knowledge-bases")).status).toBe(401);
      expect((await client.importText(baseId)).status).toBe(401);
      expect((await client.importBatch(baseId, [{ text: "late" }])).status).toBe(401);
    }
  });
});
