import type { ApiKeysScreen } from "../support/ApiKeysScreen.ts";
import type { Fault } from "../support/secretFront.ts";
import { activeKeys, expect, test } from "../support/secretTest.ts";

const press = (keys: ApiKeysScreen, name: string) => keys.dialog.getByRole("button", { name, exact: true }).click();
const unknown = "We do not know whether the key was created";

test.beforeEach(({ allowConsole }) => allowConsole(/Failed to load resource/));

const faults: readonly { fault: Fault; created: boolean }[] = [
  { fault: "never arrives", created: false },
  { fault: "answer lost", created: true },
  { fault: "answer cut", created: true },
  { fault: "answer held", created: true },
];

for (const { fault, created } of faults) {
  test(`G04 ${fault}: the page says that it does not know, and trying again settles it`, async ({
    page,
    keys,
    front,
    openHost,
  }) => {
    const name = `After: ${fault}`;
    front.faults.push(fault);
    await openHost({ timeout: fault === "answer held" ? 4_000 : undefined });
    await keys.fillCreate({ name });
    await press(keys, "Create");
    await expect(keys.dialog).toContainText(unknown);
    // The page may give up before the backend has created the key.
    await expect
      .poll(() => front.creates.map(({ status }) => status), "nothing is sent again by itself")
      .toEqual([created ? 201 : 0]);
    expect(await activeKeys(page, front, name)).toHaveLength(created ? 1 : 0);

    await press(keys, "Try again safely");
    if (created) {
      await expect(keys.dialog).toContainText("The key was created, but it never reached you");
      await press(keys, "Revoke it and create another");
    }
    await expect(keys.secret).toBeVisible();
    expect(await keys.secret.textContent()).toBe(front.secrets.at(-1));
    expect(await activeKeys(page, front, name)).toHaveLength(1);
    const [first, second, third] = front.creates;
    expect(second?.idempotencyKey, "the same submission").toBe(first?.idempotencyKey);
    expect(front.creates.map(({ status }) => status)).toEqual(created ? [201, 409, 201] : [0, 201]);
    if (created) expect(third?.idempotencyKey, "a new submission").not.toBe(first?.idempotencyKey);
  });
}

test("G04 in the reference host: an answer lost twice, then settled", async ({ page, keys, front }) => {
  front.faults.push("answer lost", "answer lost");
  await keys.open();
  await keys.fillCreate({ name: "Bad line" });
  await press(keys, "Create");
  await expect(keys.dialog).toContainText(unknown);
  await press(keys, "Try again safely");
  await expect(keys.dialog.getByRole("button", { name: "Try again safely" })).toBeVisible();
  await expect.poll(() => front.creates.length).toBe(2);
  await press(keys, "Try again safely");
  await expect(keys.dialog).toContainText("The key was created, but it never reached you");
  await press(keys, "Revoke it and create another");
  await expect(keys.secret).toBeVisible();
  await keys.finishReveal();
  expect(await activeKeys(page, front, "Bad line")).toHaveLength(1);
  expect(new Set(front.creates.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(2);
});

test("G04 an answer that comes after all, while the page does not know, is shown", async ({
  keys,
  front,
  openHost,
}) => {
  front.faults.push("answer held");
  await openHost({ impatient: true });
  await keys.fillCreate({ name: "Slow" });
  await press(keys, "Create");
  await expect(keys.dialog).toContainText(unknown);
  front.release();
  await expect(keys.secret).toHaveText(front.secrets[0] ?? "none");
});

test("G04 what the browser sends again by itself on a kept connection makes no second key", async ({
  page,
  keys,
  front,
  openHost,
}) => {
  front.keepAlive = true;
  await openHost();
  front.faults.push("answer lost");
  await keys.fillCreate({ name: "Sent twice" });
  await press(keys, "Create");
  await expect(keys.dialog).toContainText("The key was created, but it never reached you");
  expect(front.creates.map(({ status }) => status)).toEqual([201, 409]);
  await press(keys, "Revoke it and create another");
  await expect(keys.secret).toBeVisible();
  expect(await activeKeys(page, front, "Sent twice")).toHaveLength(1);
});

test("G04 an adapter that may create twice is never asked twice: the newer keys are shown, and can be revoked", async ({
  page,
  keys,
  front,
  openHost,
}) => {
  front.faults.push("answer lost");
  await openHost({ forgetful: true });
  await keys.fillCreate({ name: "Forgetful" });
  await press(keys, "Create");
  await expect(keys.dialog).toContainText(unknown);
  await expect(keys.dialog).toContainText("Keys created since your attempt");
  await expect(keys.dialog.getByRole("button", { name: /Try again/ })).toHaveCount(0);
  const row = keys.dialog.getByRole("listitem").filter({ hasText: "Forgetful" });
  await row.getByRole("button", { name: "Revoke" }).click();
  await row.getByRole("button", { name: "Revoke key" }).click();
  await expect(row).toHaveCount(0);
  expect(await activeKeys(page, front, "Forgetful")).toEqual([]);
  expect(front.creates).toHaveLength(1);
});

for (const [gesture, submit] of Object.entries({
  "a double click": (keys: ApiKeysScreen) =>
    keys.dialog.getByRole("button", { name: "Create", exact: true }).dblclick(),
  "Enter held down": async ({ page, dialog }: ApiKeysScreen) => {
    await dialog.getByLabel("Key name").focus();
    for (let times = 0; times < 30; times += 1) await page.keyboard.down("Enter");
  },
})) {
  test(`G04 ${gesture} makes one key, and leaves it shown`, async ({ page, keys, front, openHost }) => {
    await openHost();
    await keys.fillCreate({ name: gesture });
    await submit(keys);
    await expect(keys.secret).toHaveText(/^mk_live_/);
    await page.keyboard.down("Enter");
    await page.keyboard.up("Enter");
    await page.keyboard.down("Shift");
    await page.keyboard.up("Shift");
    expect(await keys.secret.textContent()).toBe(front.secrets[0]);
    expect(front.creates).toHaveLength(1);
    expect(await activeKeys(page, front, gesture)).toHaveLength(1);
  });
}

test("G04 offline nothing is sent, and nothing is sent later behind one's back", async ({
  page,
  context,
  keys,
  front,
  openHost,
}) => {
  await openHost({ whole: true, client: "shared" });
  await keys.fillCreate({ name: "Offline" });
  await context.setOffline(true);
  await press(keys, "Create");
  await expect(keys.dialog).toContainText("You are offline. Nothing was sent.");
  await press(keys, "Cancel");
  await expect(keys.dialog).toBeHidden();
  await context.setOffline(false);
  await keys.create({ name: "Online again" });
  expect(front.creates.map(({ name }) => name)).toEqual(["Online again"]);
  expect(await activeKeys(page, front, "Offline")).toEqual([]);
});
