import type { Response } from "@playwright/test";
import { holdRequests } from "./support/holdRequests.ts";
import { expect, test } from "./support/test.ts";

const listOfKeys = /\/api\/management\/v1\/api-keys(\?|$)/;
const wholeKey = /^mk_live_[A-Za-z0-9]{36}$/;

test("S05 the dialog begins with the workspace, preselected, and says that a key reaches only that one", async ({
  keys,
}) => {
  await keys.open();
  await keys.host.chooseWorkspace("Sales");
  await keys.createButton.click();
  const workspace = keys.dialog.getByRole("combobox", { name: "Workspace" });
  await expect(workspace.locator("option:checked")).toHaveText("Sales");
  await expect(workspace).toHaveAccessibleDescription(
    "The key is tied to this workspace and reaches only its resources. This cannot be changed later.",
  );
  const select = await workspace.boundingBox();
  const name = await keys.dialog.getByLabel("Key name").boundingBox();
  expect(select?.y).toBeLessThan(name?.y ?? 0);

  await workspace.selectOption({ label: "Marketing" });
  await keys.dialog.getByLabel("Key name").fill("Newsletter");
  await keys.dialog.getByRole("button", { name: "Create", exact: true }).click();
  await expect(keys.dialog).toContainText("Newsletter in Marketing");
});

test("S06 Key name suggests descriptive names and only names the key for people", async ({ keys }) => {
  await keys.open();
  await keys.createButton.click();
  const name = keys.dialog.getByRole("textbox", { name: "Key name" });
  await expect(name).toBeFocused();
  await expect(name).toHaveAccessibleDescription("A label to help you recognize the key. Say what uses it.");
  for (const suggestion of ["Production", "Staging", "Zapier Integration"]) {
    await keys.dialog.getByRole("button", { name: suggestion }).click();
    await expect(name).toHaveValue(suggestion);
    await expect(name).toBeFocused();
  }
});

test("S07 Create confirms, Enter does too, and a second press while pending does nothing", async ({ page, keys }) => {
  await keys.open();
  const held = await holdRequests(page, (request) => request.method() === "POST" && listOfKeys.test(request.url()));

  await keys.fillCreate({ name: "By Enter" });
  await page.keyboard.press("Enter");
  await held.arrived();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await keys.dialog.getByRole("button", { name: "Creating…" }).click({ force: true, clickCount: 2 });
  expect(held.count).toBe(1);
  await held.release();
  await expect(keys.dialog).toContainText("Your key is ready");
  expect(held.count).toBe(1);
  await keys.finishReveal();
  await expect(keys.row("By Enter")).toHaveCount(1);

  await keys.fillCreate({ name: "By button" });
  await keys.dialog.getByRole("button", { name: "Create", exact: true }).click();
  await held.release();
  await expect(keys.dialog).toContainText("Your key is ready");
  await keys.finishReveal();
  await expect(keys.row("By button")).toHaveCount(1);
});

test("S08 the key is displayed in full, and Copy copies it", async ({ keys }) => {
  await keys.open();
  await keys.fillCreate({ name: "Uploader" });
  await keys.dialog.getByRole("button", { name: "Create", exact: true }).click();
  await keys.dialog.getByRole("button", { name: "Copy", exact: true }).click();
  await expect(keys.dialog.getByRole("button", { name: "Copied" })).toBeVisible();
  const copied = await keys.clipboard();
  expect(copied).toMatch(wholeKey);
  expect((await keys.secret.evaluate(textOf)).trim()).toBe(copied);
});

test("S09 the key is displayed this once: closing, reopening, reloading and every later answer never show it", async ({
  page,
  keys,
}) => {
  const answers: Promise<string>[] = [];
  const listen = (response: Response) => {
    if (!response.url().includes("/api/")) return;
    answers.push(
      response.text().then(
        (body) => `${response.request().method()} ${response.url()} ${body}`,
        () => "",
      ),
    );
  };
  await keys.open();
  await keys.fillCreate({ name: "Only once" });
  await keys.dialog.getByRole("button", { name: "Create", exact: true }).click();
  await expect(keys.dialog).toContainText("This is the only time it is shown.");
  await expect(keys.dialog).toContainText("a password manager");
  await expect(keys.dialog).toContainText("If you lose it, revoke it and create a new one.");
  const secret = (await keys.secret.evaluate(textOf)).trim();
  expect(secret).toMatch(wholeKey);
  page.on("response", listen);
  const isOnThePage = async () => (await page.evaluate(everythingOnThePage)).includes(secret);
  expect(await isOnThePage(), "while it is shown, this very check finds it").toBe(true);
  await keys.finishReveal();
  expect(await isOnThePage(), "after closing").toBe(false);

  await keys.createButton.click();
  await expect(keys.dialog.getByLabel("Key name")).toHaveValue("");
  expect(await isOnThePage(), "in the dialog opened again").toBe(false);
  await page.keyboard.press("Escape");

  await page.reload();
  await expect(keys.row("Only once")).toBeVisible();
  expect(await isOnThePage(), "after a reload").toBe(false);
  const texts = await Promise.all(answers);
  expect(texts.some((text) => text.includes("Only once"))).toBe(true);
  expect(texts.filter((text) => text.includes(secret))).toEqual([]);
});

test("S10 the new key stands in the table at once, even while the list cannot be read again", async ({
  page,
  keys,
}) => {
  await keys.open();
  await expect(keys.table.getByRole("row").nth(1)).toBeVisible();
  await keys.fillCreate({ name: "Help desk", workspace: "Sales" });
  const held = await holdRequests(page, (request) => request.method() === "GET" && listOfKeys.test(request.url()));
  const created = page.waitForResponse(
    (answer) => answer.request().method() === "POST" && listOfKeys.test(answer.url()),
  );
  await keys.dialog.getByRole("button", { name: "Create", exact: true }).click();
  const secret = (await keys.secret.evaluate(textOf)).trim();
  await keys.finishReveal();

  const row = keys.row("Help desk");
  const today = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeZone: "Asia/Kathmandu" });
  await expect(row).toContainText("Sales");
  await expect(row).toContainText(`${secret.slice(0, 12)}…${secret.slice(-4)}`);
  await expect(row).toContainText("Active");
  // The day of the creation: another one may have begun since.
  const { key } = (await (await created).json()) as { key: { createdAt: string } };
  const day = today.formatToParts(new Date(key.createdAt));
  for (const type of ["day", "month", "year"] as const) {
    await expect(row).toContainText(day.find((part) => part.type === type)?.value ?? "none");
  }
  await held.release();
  await expect(row).toHaveCount(1);
});

function textOf(element: Element): string {
  return element instanceof HTMLInputElement ? element.value : element.textContent;
}

/** Markup, values and storages: wherever a page could keep a text. */
function everythingOnThePage(): string {
  const values = [...document.querySelectorAll("input, textarea")].map((field) => (field as HTMLInputElement).value);
  const stores = [localStorage, sessionStorage].map((store) => JSON.stringify(Object.entries(store)));
  return [document.documentElement.outerHTML, location.href, JSON.stringify(history.state), ...values, ...stores].join(
    "\n",
  );
}
