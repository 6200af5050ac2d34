import type { Page } from "playwright";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { url, useBrowser } from "./support.ts";

describe("G16: the built Storybook", () => {
  const browser = useBrowser();
  const said: string[] = [];
  let page: Page;

  beforeEach(async () => {
    said.length = 0;
    page = await browser().newPage({ viewport: { width: 1280, height: 900 } });
    page.on("console", (message) => {
      // Storybook tells the authors of its own addons what its next version wants of them.
      if (message.text().includes("will become mandatory in Storybook 11")) return;
      if (["error", "warning"].includes(message.type())) said.push(message.text());
    });
    page.on("pageerror", (error) => said.push(error.message));
  });
  afterEach(() => page.close());

  const preview = () => page.frameLocator("#storybook-preview-iframe");

  it("opens with the page for designers, and every section in its list", async () => {
    await page.goto(url);
    await preview().getByRole("heading", { name: "API keys", level: 1 }).waitFor();
    for (const section of ["Page", "Theming", "Adapters", "Partners"]) {
      await page.getByRole("button", { name: section, exact: true }).first().waitFor();
    }
    expect(said).toEqual([]);
  });

  it("shows a story, with the toolbar above it", async () => {
    await page.goto(`${url}/?path=/story/page--default`);
    await preview().getByRole("row").nth(12).waitFor();
    await page.getByRole("button", { name: /Scheme/ }).waitFor();
    expect(said).toEqual([]);
  });

  it("has a toolbar that fits into 1440 pixels, in the letters of the page", async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`${url}/?path=/story/page--default`);
    const menus = page.getByRole("button", {
      name: /^(?:Scheme|Language|Direction|Density|Width|Scenario|Theme)\b/,
    });
    await menus.nth(6).waitFor();
    for (const menu of await menus.all()) {
      const box = await menu.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? Infinity), await menu.textContent().then(String)).toBeLessThan(1440);
    }
    const fonts = await page.evaluate(async () => [...(await document.fonts.ready)].map(({ status }) => status));
    expect(fonts).toContain("loaded");
  });

  it("shows a page of docs", async () => {
    await page.goto(`${url}/?path=/docs/sections-quota-card--docs`);
    await preview().getByRole("heading", { name: "Quota card" }).waitFor();
    await preview().getByText("out of 2,000", { exact: true }).waitFor();
    expect(said).toEqual([]);
  });

  it("is drawn in its own fonts", async () => {
    await page.goto(`${url}/iframe.html?viewMode=story&id=page--default`);
    await page.getByRole("row").nth(12).waitFor();
    const loaded = await page.evaluate(async () => {
      const fonts = await document.fonts.ready;
      return [...fonts].filter(({ status }) => status === "loaded").map(({ family }) => family.replaceAll('"', ""));
    });
    expect(loaded).toEqual(expect.arrayContaining(["Inter Variable", "JetBrains Mono Variable"]));
  });
});
