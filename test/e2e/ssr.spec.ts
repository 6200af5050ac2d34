import type { Page } from "@playwright/test";
import { expect, test } from "./support/ssrTest.ts";

const hour = 3_600_000;
const zones = ["Pacific/Auckland", "Asia/Kolkata", "Pacific/Honolulu"];
const languages = { en: "API Keys", fr: "Clés API", ar: "مفاتيح API" };
const schemes = ["light", "dark", "system"];
const renderers = ["renderToString", "renderToPipeableStream", "renderToReadableStream"];

interface Row {
  readonly id: string;
  readonly createdAt: string;
}

/** How a reader in a zone writes an instant's day. */
/** As the page writes a day: it never breaks over lines. */
const dayIn = (language: string, timeZone: string | undefined) => {
  const format = new Intl.DateTimeFormat(language, { timeZone, day: "numeric", month: "short", year: "numeric" });
  return ({ createdAt }: Row) => format.format(new Date(createdAt)).replaceAll(" ", "\u00a0");
};

async function firstRows(page: Page): Promise<Row[]> {
  const answer = await page.request.get("/api/management/v1/api-keys?limit=25&sort=createdAt:desc");
  return ((await answer.json()) as { items: Row[] }).items;
}

const shownDays = (page: Page) => page.locator(".mak-cell-created time").allTextContents();

/** The name that the browser gives to its zone, an older one of several. */
const ownZone = (page: Page) => page.evaluate(() => new Intl.DateTimeFormat().resolvedOptions().timeZone);

/**
 * What the page was mended and moved by since it began. The host's own footer stands below all of it, and gives way
 * when the guidance arrives.
 */
const troubles = (page: Page) =>
  page.evaluate(() => ({
    recovered: window.ssr.recovered,
    moved: window.ssr.moved.filter((what) => what !== "footer"),
  }));

const untroubled = { recovered: [], moved: [] };

for (const [zoneIndex, zone] of zones.entries()) {
  for (const [languageIndex, [language, title]] of Object.entries(languages).entries()) {
    const scheme = schemes[(zoneIndex + languageIndex) % 3] ?? "";
    const by = renderers[(zoneIndex + 2 * languageIndex) % 3] ?? "";

    test.describe(`read in ${zone}`, () => {
      test.use({ timezoneId: zone, colorScheme: "dark" });

      test(`G14: drawn by ${by} an hour ago, hydrated in ${zone} in ${language}, ${scheme}: no warning, no shift, then the reader's days`, async ({
        page,
      }) => {
        const address = `/?language=${language}&scheme=${scheme}&by=${by}&age=${hour}`;
        const answer = await page.goto(address);
        const markup = (await answer?.text()) ?? "";
        const rows = await firstRows(page);
        expect(rows.length).toBeGreaterThan(5);

        // What came from the server is whole, drawn in UTC, and nothing in it is inline.
        expect(markup).toContain(title);
        expect(markup).not.toMatch(/\sstyle=|<style|mk_live_[A-Za-z0-9]{36}/);
        expect(markup.match(/<script(?! id="state" type="application\/json"| type="module" src=)/g)).toBeNull();
        const inUtc = rows.map(dayIn(language, "UTC"));
        for (const [index, { id }] of rows.entries()) {
          const row = markup.slice(markup.indexOf(`data-key-id="${id}"`)).split("</tr>")[0];
          expect(row).toContain(`>${inUtc[index] ?? ""}</time>`);
        }
        const inZone = rows.map(dayIn(language, zone));
        expect(inZone, "the zone makes a difference").not.toEqual(inUtc);

        // What the reader ends with is theirs.
        await expect.poll(() => shownDays(page)).toEqual(inZone);
        await expect(page.locator(".mak-chart-counts")).toContainText(await ownZone(page));
        const uses = await page.locator(".mak-cell-used time").allTextContents();
        expect(
          uses.some((text) => !markup.includes(`>${text}</time>`)),
          "the clock makes a difference",
        ).toBe(true);
        await expect(page.locator(".mak-chart-canvas")).toBeVisible();
        const root = page.locator(".mak-root").first();
        await expect(root).toHaveAttribute("dir", language === "ar" ? "rtl" : "ltr");
        const light = await root.evaluate((element) => getComputedStyle(element).colorScheme);
        expect(light).toBe({ light: "light", dark: "dark", system: "light dark" }[scheme]);
        expect(await troubles(page)).toEqual(untroubled);
      });
    });
  }
}

test.describe("read by somebody whose browser is in French", () => {
  test.use({ locale: "fr-CA" });

  test("G14: the reader's own language comes after an English first HTML, and hydrates without a warning", async ({
    page,
  }) => {
    const answer = await page.goto("/?language=auto");
    const markup = (await answer?.text()) ?? "";
    expect(markup).toContain(languages.en);
    expect(markup).not.toContain("data-mak-language");
    await expect(page.getByRole("heading", { level: 1, name: languages.fr })).toBeVisible();
    await expect(page.locator(".mak-root")).toHaveAttribute("lang", "fr-CA");
    expect((await troubles(page)).recovered).toEqual([]);
  });
});

test.describe("in Kathmandu", () => {
  test("G14: without data from the server the skeletons come, hydrate and settle without a shift", async ({ page }) => {
    const answer = await page.goto("/?data=none");
    const markup = (await answer?.text()) ?? "";
    expect(markup).toContain("mak-skeleton-rows");
    expect(markup).not.toContain("data-key-id");
    await expect(page.locator("[data-key-id]").first()).toBeVisible();
    await expect(page.locator(".mak-chart-canvas")).toBeVisible();
    expect(await troubles(page)).toEqual(untroubled);
  });

  test("G14: with the right guess at the zone the first HTML has rows and card, and nothing is asked again, the chart's days neither", async ({
    page,
  }) => {
    await page.goto("/favicon.ico");
    const zone = await ownZone(page);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    const answer = await page.goto(`/?zone=${zone}`);
    const markup = (await answer?.text()) ?? "";
    expect(markup).toContain("data-key-id");
    expect(markup).toContain('role="meter"');
    expect(markup).toContain('<nav aria-label="Developers">Marketing, Sales');
    await expect(page.locator(".mak-chart-canvas")).toBeVisible();
    expect(asked.filter((path) => path.startsWith("/api/"))).toEqual([]);
    expect(await troubles(page)).toEqual(untroubled);
  });

  test("G14: with a wrong guess the reader's own zone wins, and the chart is read anew in it", async ({ page }) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto("/?zone=Pacific/Kiritimati");
    const zone = await ownZone(page);
    await expect(page.locator(".mak-chart-counts")).toContainText(zone);
    expect(asked.some((url) => url.includes("/usage/history") && url.includes(encodeURIComponent(zone)))).toBe(true);
    expect((await troubles(page)).recovered).toEqual([]);
  });

  test("old data is shown at once and refreshed behind; fresh data is not asked for again", async ({ page }) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`/?age=${hour}`);
    for (const path of ["access", "api-keys", "usage/quota"]) {
      await expect.poll(() => asked).toContain(`/api/management/v1/${path}`);
    }
    expect(await troubles(page)).toEqual(untroubled);
  });

  for (const [spoilt, warning] of Object.entries({
    scope: /read for the scope "globex", and the page has "acme"/,
    version: /not what this version's prefetchApiKeys\(\) makes/,
    shape: /listKeys answered with items/,
    access: /getAccess answered with/,
  })) {
    test(`prefetched data with a wrong ${spoilt} is not shown: a warning says why, and the page loads it anew`, async ({
      page,
      ssr,
      allowConsole,
    }) => {
      allowConsole(/Prefetched data is not used/);
      const warned: string[] = [];
      page.on("console", (message) => warned.push(message.text()));
      const answer = await page.goto(`/?spoilt=${spoilt}`);
      // It comes through a pipe, which the answer may overtake.
      let complained = "";
      await expect.poll(() => (complained += ssr.complaints()), "the server says it as well").toMatch(warning);
      const markup = (await answer?.text()) ?? "";
      if (spoilt !== "access") expect(markup.split('id="state"')[0]).not.toContain("data-key-id");
      await expect(page.locator("[data-key-id]").first()).toBeVisible();
      // The rows may be the server's: then they are there before the page is hydrated.
      await expect.poll(() => warned.filter((text) => warning.test(text))).not.toEqual([]);
      expect((await troubles(page)).recovered).toEqual([]);
    });
  }

  test("a page that was left and comes back does not show what the server read: a key revoked since reads Revoked", async ({
    page,
    keys,
  }) => {
    await page.goto("/");
    const row = keys.table.getByRole("row").filter({ hasText: "Active" }).first();
    const name = (await row.getByRole("rowheader").locator("bdi").textContent()) ?? "";
    await keys.revoke(name);
    await expect(keys.row(name)).toContainText("Revoked");

    const held: (() => void)[] = [];
    await page.route("**/api/management/v1/api-keys?*", async (route) => {
      await new Promise<void>((resolve) => held.push(resolve));
      await route.continue();
    });
    await page.getByRole("button", { name: "Leave" }).click();
    await expect(keys.table).toHaveCount(0);
    await page.getByRole("button", { name: "Come back" }).click();
    await expect.poll(() => held.length).toBe(1);
    await expect(keys.row(name)).toHaveCount(0);
    held[0]?.();
    await expect(keys.row(name)).toContainText("Revoked");
  });

  test("G14: the control: an inline style and script in the server's markup are reported", async ({
    page,
    endpoint,
    allowConsole,
  }) => {
    allowConsole(/Content Security Policy/);
    await page.goto("/?inline");
    await expect(page.locator("[data-key-id]").first()).toBeVisible();
    await expect
      .poll(() => endpoint.reports.map(({ directive }) => directive).sort())
      .toEqual(["script-src-elem", "style-src-attr"]);
    endpoint.reports.length = 0;
  });
});
