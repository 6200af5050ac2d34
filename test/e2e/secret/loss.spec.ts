import type { Page } from "@playwright/test";
import type { ApiKeysScreen } from "../support/ApiKeysScreen.ts";
import { paste } from "../support/secretClipboard.ts";
import { activeKeys, expect, test } from "../support/secretTest.ts";

const press = (keys: ApiKeysScreen, name: string) => keys.dialog.getByRole("button", { name, exact: true }).click();

/** Whether the browser asks before the page is closed. The page stays. */
async function browserAsks(page: Page): Promise<boolean> {
  const asked = page.waitForEvent("dialog").catch(() => undefined);
  await page.close({ runBeforeUnload: true });
  const dialog = await Promise.race([asked, page.waitForEvent("close").then(() => undefined)]);
  if (dialog === undefined) return false;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();
  return true;
}

const closings: Record<string, (keys: ApiKeysScreen) => Promise<void>> = {
  Escape: (keys) => keys.page.keyboard.press("Escape"),
  "a click outside": async ({ page }) => {
    // What comes within 300 ms of the opening is the second press of a double click, and answers nothing.
    const from = performance.now();
    await expect.poll(() => performance.now() - from).toBeGreaterThan(300);
    await page.mouse.click(5, 5);
  },
  "the close button": (keys) => press(keys, "Close"),
};

for (const [closing, close] of Object.entries(closings)) {
  test(`G01 ${closing} asks before an unsaved key is lost, and goes back to it`, async ({ keys, reveal }) => {
    await keys.open();
    const secret = await reveal("Kept");
    await close(keys);
    await expect(keys.dialog).toContainText("Close without saving the key?");
    await expect(keys.dialog.getByRole("button", { name: "Go back" })).toBeFocused();
    await press(keys, "Go back");
    await expect(keys.secret).toHaveText(secret);
    await press(keys, "Copy");
    await expect(keys.dialog.getByRole("button", { name: "Copied", exact: true })).toBeVisible();
    await close(keys);
    await expect(keys.dialog, "after a true copy nothing asks").toBeHidden();
  });
}

test("G01 the browser asks before it leaves while the key is unsaved, and only then", async ({
  page,
  context,
  keys,
  reveal,
}) => {
  await keys.open();
  const secret = await reveal("Guarded");
  expect(await browserAsks(page)).toBe(true);
  await expect(keys.secret).toHaveText(secret);
  await press(keys, "Copy");
  await expect(keys.dialog.getByRole("button", { name: "Copied", exact: true })).toBeVisible();
  expect(await browserAsks(page), "copied").toBe(false);

  const other = new (keys.constructor as new (page: Page) => ApiKeysScreen)(await context.newPage());
  await other.open();
  await other.fillCreate({ name: "Only typed" });
  expect(await browserAsks(other.page), "only typed").toBe(false);
});

test("G01 the host's router asks before it leaves an unsaved key, and the next visit tells of it", async ({
  page,
  keys,
  front,
  reveal,
}) => {
  await page.goto("/");
  await keys.navigation.getByRole("link", { name: "API Keys" }).click();
  const secret = await reveal("Router");
  await page.evaluate(() => history.back());
  const asking = page.getByRole("alertdialog", { name: "Leave without saving the key?" });
  await asking.getByRole("button", { name: "Stay on the page" }).click();
  await expect(asking).toBeHidden();
  await expect(keys.secret).toHaveText(secret);

  await page.evaluate(() => history.back());
  await asking.getByRole("button", { name: "Leave without it" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Home" })).toBeVisible();
  await keys.navigation.getByRole("link", { name: "API Keys" }).click();
  await expect(keys.main).toContainText("The page was closed before the key “Router” was saved.");
  await keys.main.getByRole("button", { name: "Revoke it and create another" }).click();
  await expect(keys.dialog.getByLabel("Key name")).toHaveValue("Router");
  expect(await activeKeys(page, front, "Router")).toEqual([]);
  await press(keys, "Create");
  await keys.finishReveal();
  expect(await activeKeys(page, front, "Router")).toHaveLength(1);
  await expect(keys.main).not.toContainText("before the key “Router” was saved");
});

for (const build of ["production", "development"] as const) {
  test(`G01 the key outlives all that a host does beside it: ${build}${build === "development" ? ", StrictMode" : ""}`, async ({
    page,
    keys,
    openHost,
    reveal,
    allowConsole,
  }) => {
    allowConsole(/Failed to load resource|A part of the host is broken/);
    await openHost({ whole: true, build, strict: build === "development", client: "shared" });
    await page.route(/\/api\/management\/v1\/api-keys\?/, (route) => route.abort("connectionreset"));
    await page.route(/\/api\/management\/v1\/access/, (route) => route.abort("connectionreset"));
    const secret = await reveal("Unshaken");
    const { workspaces } = (await (await page.request.get("/api/management/v1/access")).json()) as {
      workspaces: { id: string }[];
    };
    for (const { id } of workspaces) {
      await page.evaluate((workspaceId) => window.testHost?.render({ workspaceId }), id);
      await expect(keys.secret).toHaveText(secret);
    }
    await page.evaluate(() => window.testHost?.render({ workspaceId: "ws_that_is_gone", slotThrows: true }));
    for (let times = 0; times < 20; times += 1) await page.evaluate(() => window.testHost?.render());
    await page.evaluate(() => window.testHost?.client.invalidateQueries());
    await expect(keys.secret).toHaveText(secret);
    expect(await page.evaluate(() => window.testHost?.unsaved.at(-1))).toBe(true);
    await press(keys, "Copy");
    await expect(keys.dialog.getByRole("button", { name: "Copied", exact: true })).toBeVisible();
    expect(await paste(page)).toBe(secret);
    expect(await page.evaluate(() => window.testHost?.unsaved.at(-1))).toBe(false);
  });
}

test("G01 a page that is torn down destroys the secret, and the next mount says which key was never saved", async ({
  page,
  keys,
  front,
  openHost,
  reveal,
}) => {
  await openHost({ client: "shared" });
  const secret = await reveal("Torn down");
  await page.evaluate(() => window.testHost?.render({ shown: false }));
  await expect(keys.dialog).toBeHidden();
  expect(await page.content()).not.toContain(secret);
  await page.evaluate(() => window.testHost?.render({ shown: true, scope: "someone else" }));
  await expect(keys.createButton).toBeVisible();
  await expect(keys.main).not.toContainText("Torn down");
  await page.evaluate(() => window.testHost?.render({ shown: true, scope: "test-host" }));
  await expect(keys.main).toContainText("The page was closed before the key “Torn down” was saved.");
  await keys.main.getByRole("button", { name: "Revoke it and create another" }).click();
  await press(keys, "Create");
  await expect(keys.secret).toBeVisible();
  expect(await keys.secret.textContent()).toBe(front.secrets[1]);
  expect(await activeKeys(page, front, "Torn down")).toHaveLength(1);
});

test("G01 a reload with an unsaved key is told of afterwards, from what the tab remembers: never the secret", async ({
  page,
  keys,
  reveal,
}) => {
  await keys.open();
  const secret = await reveal("Reloaded");
  const remembered = await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)));
  expect(remembered).toContain("Reloaded");
  expect(remembered).not.toContain(secret);
  page.once("dialog", (dialog) => void dialog.accept());
  await page.reload();
  await expect(keys.main).toContainText("The page was closed before the key “Reloaded” was saved.");
  await keys.main.getByRole("button", { name: "I have saved it" }).click();
  await page.reload();
  await expect(keys.createButton).toBeVisible();
  await expect(keys.main).not.toContainText("Reloaded was saved");
});

test("G01 closing while the answer is awaited does not abandon it", async ({ page, keys, front, openHost }) => {
  front.faults.push("answer held");
  await openHost();
  await keys.fillCreate({ name: "Awaited" });
  await press(keys, "Create");
  await expect.poll(() => front.secrets.length).toBe(1);
  await page.keyboard.press("Escape");
  await expect(keys.dialog.getByRole("alert").filter({ visible: true, hasText: /\S/ })).toContainText("Please wait");
  expect(await browserAsks(page)).toBe(true);
  front.release();
  await expect(keys.secret).toHaveText(front.secrets[0] ?? "none");
});
