import type { Locator, Page } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { expect, test } from "./support/test.ts";
import { tabTo } from "./support/tabTo.ts";

/** The focused element shows a ring of 2 px, and nothing lies over it. */
async function seesFocus(page: Page): Promise<void> {
  const focus = await page.evaluate(() => {
    const at = document.activeElement as HTMLElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(at);
    const { left, top, width, height } = at.getBoundingClientRect();
    const over = document.elementFromPoint(left + width / 2, top + height / 2);
    const covered = over !== null && !at.contains(over) && !over.contains(at);
    return { at: at.outerHTML.slice(0, 100), ring: `${outlineStyle} ${outlineWidth}`, covered };
  });
  expect(focus).toEqual({ at: focus.at, ring: "solid 2px", covered: false });
}

/** Tab to an element, see that the focus is shown there, and press a key. */
async function go(page: Page, target: Locator, key?: string): Promise<void> {
  await tabTo(page, target);
  await seesFocus(page);
  if (key !== undefined) await page.keyboard.press(key);
}

async function chooseByLetters(page: Page, select: Locator, text: string): Promise<void> {
  await go(page, select);
  await page.keyboard.type(text);
  await expect(select.locator("option:checked")).toHaveText(text);
}

test("G15 S05-S10 by keyboard alone: create, copy, take as .env, save, close (2.1.1, 2.4.7, 2.4.11)", async ({
  page,
  keys,
}) => {
  await keys.open();
  await go(page, keys.createButton, "Space");
  await expect(keys.dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(keys.createButton).toBeFocused();
  await page.keyboard.press("Enter");
  await go(page, keys.dialog.getByLabel("Key name"));
  await page.keyboard.press("Enter");
  await expect(keys.dialog.getByLabel("Key name"), "what is missing has the focus").toBeFocused();
  await page.keyboard.type("By keyboard");
  await page.keyboard.press("Enter");
  const copy = keys.dialog.getByRole("button", { name: "Copy", exact: true });
  await expect(copy).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(keys.dialog.getByRole("button", { name: "Go back" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(copy).toBeFocused();
  await seesFocus(page);
  await page.keyboard.press("Enter");
  await expect(keys.dialog.getByRole("button", { name: "Copied" })).toBeFocused();
  await go(page, keys.dialog.getByRole("tab", { name: "Key" }));
  await page.keyboard.press("ArrowRight");
  await expect(keys.dialog.getByRole("tab", { name: ".env" })).toBeFocused();
  await expect(keys.secret).toHaveText(/^MARK_AI_API_KEY=/);
  await go(page, copy, "Space");
  await expect(keys.dialog.getByRole("button", { name: "Copied" })).toBeFocused();
  await go(page, keys.dialog.getByRole("button", { name: "Done" }), "Enter");
  await expect(keys.dialog).toBeHidden();
  await expect(keys.createButton).toBeFocused();
  await seesFocus(page);
});

test("G15 S11-S14, S23 by keyboard alone: rotate, then revoke the old key by its menu", async ({ page, keys }) => {
  await keys.open();
  const menu = keys.table.getByRole("button", { name: "Actions for Production", exact: true });
  await go(page, menu, "Enter");
  const rotate = page.getByRole("menuitem", { name: "Rotate" });
  await expect(page.getByRole("menuitem").first()).toBeFocused();
  while (!(await rotate.evaluate((item) => item === document.activeElement))) await page.keyboard.press("ArrowDown");
  await seesFocus(page);
  await page.keyboard.press("Enter");
  await expect(keys.dialog.getByLabel("Name of the replacement")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(keys.dialog.getByRole("button", { name: "Copy", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await go(page, keys.dialog.getByRole("button", { name: "Done" }), "Enter");
  await expect(menu, "back to where it began").toBeFocused();

  await page.keyboard.press("Enter");
  await page.keyboard.press("End");
  await expect(page.getByRole("menuitem", { name: "Revoke" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(keys.confirmation.getByRole("button", { name: "Cancel" })).toBeFocused();
  await seesFocus(page);
  await go(page, keys.confirmation.getByRole("button", { name: "Revoke key" }), "Enter");
  await expect(keys.confirmation).toBeHidden();
  const name = keys.row("Production").getByRole("rowheader");
  await expect(name).toBeFocused();
  await expect(keys.row("Production")).toContainText("Revoked");
});

test("G15 G09 by keyboard alone: search, filter, clear, sort", async ({ page, keys }) => {
  await keys.open();
  await go(page, keys.main.getByRole("searchbox", { name: "Search keys" }));
  await page.keyboard.type("no such key");
  await expect(keys.main.getByText("No matching keys")).toBeVisible();
  await go(page, keys.main.getByRole("button", { name: "Clear filters" }), "Enter");
  await expect(keys.main.getByRole("searchbox", { name: "Search keys" })).toBeFocused();
  await go(page, keys.main.getByRole("radio", { name: /^All/ }));
  await page.keyboard.press("ArrowLeft");
  await expect(keys.main.getByRole("radio", { name: /^Revoked/ })).toBeChecked();
  await expect(keys.table.getByRole("cell", { name: /^Active/ })).toHaveCount(0);
  await go(page, keys.main.getByRole("button", { name: "Clear filters" }), "Space");
  await expect(keys.table.getByRole("cell", { name: /^Active/ }).first()).toBeVisible();
  const header = keys.table.getByRole("columnheader", { name: "Name" });
  await go(page, header.getByRole("button"), "Enter");
  await expect(header).toHaveAttribute("aria-sort", "ascending");
  await page.keyboard.press("Enter");
  await expect(header).toHaveAttribute("aria-sort", "descending");
  await expect(header.getByRole("button")).toBeFocused();
});

test("G15 S19-S22 by keyboard alone: read the chart, as a table, as a file; open the guidance", async ({
  page,
  keys,
}) => {
  await keys.open();
  await chooseByLetters(page, keys.chart.getByRole("combobox", { name: "Chart workspace" }), "Sales");
  await expect(keys.chart).toContainText("in Sales");
  const reader = keys.chart.getByRole("slider");
  await go(page, reader, "End");
  await expect(reader).toHaveAttribute("aria-valuetext", /^Today, /);
  await page.keyboard.press("ArrowLeft");
  await expect(reader).toHaveAttribute("aria-valuenow", "29");
  await page.keyboard.press("Home");
  await expect(reader).toHaveAttribute("aria-valuenow", "1");
  const options = keys.chart.getByRole("button", { name: "Chart options" });
  await go(page, options, "Space");
  await page.keyboard.press("Enter");
  await expect(keys.chart.getByRole("table")).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    (async () => {
      await go(page, options, "ArrowUp");
      await page.keyboard.press("Enter");
    })(),
  ]);
  expect((await readFile(await download.path(), "utf8")).trim().split("\n").length).toBe(31);

  const guidance = keys.main.getByText("Keep your keys safe", { exact: true });
  await go(page, guidance, "Enter");
  await expect(keys.main.getByText("Store it in environment variables or a secrets manager.")).toBeVisible();
  await go(page, keys.main.getByText("Questions", { exact: true }), "Space");
  await expect(keys.main.getByText("I lost my key")).toBeVisible();
});

test("G15 below a host's sticky header the focus is never hidden, in the page nor in what floats (2.4.11)", async ({
  page,
  keys,
}) => {
  await page.setViewportSize({ width: 1000, height: 420 });
  await keys.open();
  await page.evaluate(() => {
    const header = document.createElement("div");
    header.style.cssText = "position: sticky; top: 0; height: 80px; z-index: 900; background: #eee";
    document.body.prepend(header);
    document.documentElement.style.scrollPaddingBlock = "88px 8px";
  });
  await tabTo(page, keys.createButton);
  for (let presses = 0; presses < 25; presses += 1) {
    await page.keyboard.press("Tab");
    // The host's own navigation is beside the page, and not below the header.
    const hidden = await page.evaluate(() => {
      const at = document.activeElement;
      const ours = at?.closest(".mak-root") !== null && at?.closest(".mak-root") !== undefined;
      return ours && at.getBoundingClientRect().bottom <= 80 ? at.outerHTML.slice(0, 100) : "";
    });
    expect(hidden, "it stands behind the header").toBe("");
  }
  await tabTo(page, keys.createButton);
  await page.keyboard.press("Enter");
  await expect(keys.dialog).toBeVisible();
  let seen = 0;
  let left = 0;
  for (let presses = 0; presses < 8; presses += 1) {
    await page.keyboard.press("Tab");
    // Past its last element a native dialog hands the focus to the browser's own controls, and never to the page below.
    if (await page.evaluate(() => document.activeElement === document.body)) {
      left += 1;
      continue;
    }
    await expect(keys.dialog.locator(":focus")).toHaveCount(1);
    await seesFocus(page);
    seen += 1;
  }
  expect(seen, "the dialog's own elements were reached").toBeGreaterThanOrEqual(5);
  expect(left, "the focus comes back after one press").toBeLessThanOrEqual(2);
});
