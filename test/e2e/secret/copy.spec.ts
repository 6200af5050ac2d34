import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { chromiumArgs, findChromium } from "../../../scripts/browser.mjs";
import { listenToAnnouncements, paste } from "../support/secretClipboard.ts";
import { openedUp } from "../support/secretHeap.ts";
import { expect, hostUrl, test } from "../support/secretTest.ts";

test.use({ launchOptions: { executablePath: findChromium(), args: [...chromiumArgs, ...openedUp] }, hasTouch: true });

const gestures: Record<string, (button: Locator, page: Page) => Promise<void>> = {
  "the mouse": (button) => button.click(),
  touch: (button) => button.tap(),
  Enter: async (button, page) => {
    await expect(button).toBeFocused();
    await page.keyboard.press("Enter");
  },
  "the space bar": async (button, page) => {
    await expect(button).toBeFocused();
    await page.keyboard.press("Space");
  },
};

for (const place of ["where the browser trusts the page", "on plain http"] as const) {
  for (const [gesture, press] of Object.entries(gestures)) {
    test(`G02 Copy copies, and says so once: by ${gesture}, ${place}`, async ({
      page,
      keys,
      front,
      openHost,
      reveal,
    }) => {
      const secure = place !== "on plain http";
      await openHost(secure ? {} : { origin: `http://insecure.test:${front.port}` });
      expect(await page.evaluate(() => "clipboard" in navigator)).toBe(secure);
      const secret = await reveal();
      // The page says that the key is there a frame after it shows it.
      await expect(keys.dialog.locator("[aria-live=polite]")).toContainText("was created. Copy it now.");
      const said = await listenToAnnouncements(page);
      await press(keys.dialog.getByRole("button", { name: "Copy", exact: true }), page);
      await expect(keys.dialog.getByRole("button", { name: "Copied", exact: true })).toBeVisible();
      expect(await paste(page)).toBe(secret);
      await expect.poll(said).toEqual(["Copied to the clipboard."]);
      await keys.dialog.getByRole("button", { name: "Done" }).click();
      await expect(keys.dialog).toBeHidden();
    });
  }
}

test("G02 a clipboard that refuses gives way to the command, in the same gesture", async ({
  page,
  context,
  keys,
  front,
  openHost,
  reveal,
}) => {
  // Granting one permission refuses all others.
  await context.clearPermissions();
  await context.grantPermissions(["geolocation"], { origin: front.url });
  await openHost();
  const refused = () =>
    navigator.clipboard.writeText("not the key").then(String, (error: unknown) => (error as DOMException).name);
  expect(await page.evaluate(refused)).toBe("NotAllowedError");
  const secret = await reveal();
  await keys.dialog.getByRole("button", { name: "Copy", exact: true }).click();
  await expect(keys.dialog.getByRole("button", { name: "Copied", exact: true })).toBeVisible();
  expect(await paste(page)).toBe(secret);
});

test("G02 in an iframe of another origin that was given no clipboard, Copy copies all the same", async ({
  page,
  front,
  allowConsole,
}) => {
  // What Chromium says of the refusal that this is about.
  allowConsole(/Permissions policy violation: The Clipboard API/);
  const at = (name: string) => `http://${name}.mark.localhost:${front.port}`;
  const src = hostUrl(front, { origin: at("embedded") });
  await page.goto(`${at("outside")}/frame?src=${encodeURIComponent(src)}`);
  const frame = page.frameLocator("iframe");
  await frame.getByRole("button", { name: "Create API Key" }).click();
  await frame.getByLabel("Key name").fill("In a frame");
  await page.keyboard.press("Enter");
  await expect(frame.getByLabel("Your new key")).toBeVisible();
  const refused = () =>
    navigator.clipboard.writeText("not the key").then(String, (error: unknown) => (error as DOMException).name);
  expect(await page.frames()[1]?.evaluate(refused)).toBe("NotAllowedError");
  await frame.getByRole("button", { name: "Copy", exact: true }).click();
  await expect(frame.getByRole("button", { name: "Copied", exact: true })).toBeVisible();
  expect(await paste(page)).toBe(front.secrets[0]);
});

for (const refusal of ["refuse", "never answer", "lie"] as const) {
  test(`G02 where both ways ${refusal}, the key is selected, its keys are named, and "Copied" is not said`, async ({
    page,
    keys,
    openHost,
    reveal,
  }) => {
    await page.addInitScript((how) => {
      navigator.clipboard.writeText = () =>
        how === "never answer"
          ? new Promise(() => undefined)
          : Promise.reject(new DOMException("no", "NotAllowedError"));
      // Says that it has copied, and has not.
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the page's last resort.
      document.execCommand = () => how === "lie";
    }, refusal);
    await openHost();
    const secret = await reveal();
    await page.evaluate(() => {
      const copied = { seen: false };
      Object.assign(window, { copied });
      new MutationObserver(() => {
        if (document.body.textContent.includes("Copied")) copied.seen = true;
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
    });
    await keys.dialog.getByRole("button", { name: "Copy", exact: true }).click();
    await expect(keys.dialog.getByRole("button", { name: "Press Ctrl+C" })).toBeVisible();
    expect(await page.evaluate(() => (window as unknown as { copied: { seen: boolean } }).copied.seen)).toBe(false);
    expect(await page.evaluate(() => String(getSelection()))).toBe(secret);

    await page.keyboard.press("Control+c");
    await expect(keys.dialog.getByRole("button", { name: "Done" })).toBeVisible();
    expect(await paste(page)).toBe(secret);
  });
}

for (const place of ["where the browser trusts the page", "on plain http"] as const) {
  test(`G10 the .env line, the curl command and the .env file are exactly that, ${place}`, async ({
    page,
    keys,
    front,
    openHost,
    reveal,
    allowConsole,
  }) => {
    // What Chromium says of an object URL that is revoked.
    allowConsole(/ERR_FILE_NOT_FOUND/);
    const origin = place === "on plain http" ? `http://insecure.test:${front.port}` : front.url;
    await openHost({ origin });
    const secret = await reveal();
    const press = (name: string) => keys.dialog.getByRole("button", { name }).click();

    await keys.copyAs(".env");
    expect(await paste(page)).toBe(`MARK_AI_API_KEY=${secret}`);
    await keys.copyAs("cURL");
    expect(await paste(page)).toBe(`curl ${origin}/api/v1/knowledge-bases -H "X-API-Key: ${secret}"`);

    const downloading = page.waitForEvent("download");
    await keys.dialog.getByRole("tab", { name: ".env" }).click();
    await press("Download .env");
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/\.env$/);
    expect(await readFile(await download.path(), "utf8")).toBe(`MARK_AI_API_KEY=${secret}\n`);
    expect(download.url()).toMatch(/^blob:/);
    const isGone = (url: string) =>
      new Promise<boolean>((resolve) => {
        const asking = new XMLHttpRequest();
        asking.onload = () => resolve(false);
        asking.onerror = () => resolve(true);
        asking.open("GET", url);
        asking.send();
      });
    expect(await page.evaluate(isGone, download.url()), "the object URL is revoked").toBe(true);
    const live = () => URL.createObjectURL(new Blob(["control"]));
    expect(await page.evaluate(isGone, await page.evaluate(live)), "one that is not would be found").toBe(false);
  });
}

test("G10 a download does not count as saved: closing still asks", async ({ page, keys, openHost, reveal }) => {
  await openHost();
  await reveal();
  const downloading = page.waitForEvent("download");
  await keys.dialog.getByRole("tab", { name: ".env" }).click();
  await keys.dialog.getByRole("button", { name: "Download .env" }).click();
  await downloading;
  await page.keyboard.press("Escape");
  await expect(keys.dialog).toContainText("Close without saving the key?");
});
