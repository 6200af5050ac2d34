import type { Page } from "@playwright/test";
import { middleOf } from "../support/secretHeap.ts";
import { listenToConsole, placesWith, readPlaces } from "../support/secretPlaces.ts";
import { expect, test } from "../support/secretTest.ts";

test.use({ contextOptions: { reducedMotion: "no-preference" } });

const onlyWhereItIsShown = ["document"];
const everywhere = [
  "IndexedDB",
  "React's fibers",
  "address",
  "cache storage",
  "console",
  "cookies",
  "document",
  "errors",
  "events",
  "history",
  "localStorage",
  "mutation cache",
  "performance",
  "query cache",
  "sessionStorage",
  "title",
  "window.name",
];

async function look(page: Page, heard: () => Promise<string>, secret: string): Promise<string[]> {
  return placesWith({ ...(await readPlaces(page)), console: await heard() }, middleOf(secret));
}

const eventsOf = (page: Page) => page.evaluate(() => window.testHost?.events.map(({ type }) => type));

for (const host of [
  { title: "the host's own client", client: "shared" },
  { title: "a client that is kept in localStorage", client: "persisted" },
  { title: "StrictMode with React's development build", client: "shared", strict: true, build: "development" },
] as const) {
  test(`G03 shown, the secret is in its node and nowhere else; closed, nowhere: ${host.title}`, async ({
    page,
    keys,
    openHost,
    reveal,
  }) => {
    const { title: name, ...options } = host;
    const heard = listenToConsole(page);
    await openHost({ ...options, whole: true });
    // A key can be created before the list has been answered.
    await expect.poll(() => eventsOf(page)).toEqual(["ready"]);
    const secret = await reveal(name);
    expect(await look(page, heard, secret), "at first").toEqual(onlyWhereItIsShown);
    await keys.copyAs("cURL");
    await keys.copyAs(".env");
    await keys.dialog.getByRole("button", { name: "Download .env" }).click();
    await keys.copyAs("Key");
    await expect(keys.dialog.getByRole("button", { name: "Copied", exact: true })).toBeVisible();
    expect(await look(page, heard, secret), "after each take-away").toEqual(onlyWhereItIsShown);
    await keys.dialog.getByRole("button", { name: "Done" }).click();
    await expect(keys.dialog).toBeHidden();
    await expect(keys.row(name)).toBeVisible();
    expect(await look(page, heard, secret), "after closing").toEqual([]);
    expect(await eventsOf(page)).toEqual(["ready", "key-created", "secret-copied", "secret-copied", "secret-copied"]);
  });
}

test("G03 an error thrown while it is shown holds nothing of the secret, in its node or elsewhere", async ({
  page,
  keys,
  openHost,
  reveal,
  allowConsole,
}) => {
  allowConsole(/A part of the host is broken/);
  const heard = listenToConsole(page);
  await openHost({ build: "development", client: "shared" });
  const secret = await reveal("Broken");
  await page.evaluate(() => window.testHost?.render({ pageThrows: true }));
  await expect(page.getByText("This part of the page failed")).toBeVisible();
  await expect(keys.secret, "the key outlives what threw").toHaveText(secret);
  await keys.dialog.getByRole("button", { name: "I have saved it" }).click();
  await expect(keys.dialog).toBeHidden();
  expect(await heard(), "the console was told of the error").toContain("A part of the host is broken");
  expect(await look(page, heard, secret)).toEqual([]);
});

test("G03 control: planted in each place, the secret is found in each", async ({ page, openHost, reveal }) => {
  const heard = listenToConsole(page);
  await openHost({ client: "shared", leak: "places" });
  const secret = await reveal();
  expect(await look(page, heard, secret)).toEqual(everywhere);
});

for (const record of ["marked", "unmarked"] as const) {
  const title =
    record === "marked"
      ? "G03 an rrweb recording of the whole flow, with rrweb's own settings, does not hold the secret"
      : "G03 control: without rrweb's mark on its node, the recording holds the secret";
  test(title, async ({ page, keys, openHost, reveal }) => {
    await openHost({ record, whole: true });
    const secret = await reveal(record);
    await keys.secret.focus();
    await page.keyboard.press("Control+c");
    await keys.copyAs(".env");
    await keys.copyAs("Key");
    await keys.dialog.getByRole("button", { name: "Copied", exact: true }).waitFor();
    await keys.dialog.getByRole("button", { name: "Done" }).click();
    await expect(keys.row(record)).toBeVisible();
    const events = await page.evaluate(() => JSON.stringify(window.testHost?.recording));
    expect(events, "the flow was recorded").toContain("Your key is ready");
    expect(events.includes(middleOf(secret))).toBe(record === "unmarked");
  });
}
