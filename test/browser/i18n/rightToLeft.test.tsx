import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { ar } from "@mark-ai/api-keys/locales/ar";
import { en } from "@mark-ai/api-keys/locales/en";
import { fixtureKey, fixtureNow } from "@mark-ai/api-keys/testing";
import { foreign, stage } from "./scene.tsx";

const words = ar.messages;
const production = foreign("Production");
const many = { name: "many keys", scenario: "many" } as const;
const demo = { name: "some keys" } as const;

const box = (element: Element) => element.getBoundingClientRect();
const middle = (element: Element) => (box(element).left + box(element).right) / 2;

/** From left to right, where the characters of a text stand. */
function charactersOf(element: Element): string {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found: { letter: string; left: number }[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    Array.from((node as Text).data).forEach((letter, at) => {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const { left, width } = range.getBoundingClientRect();
      if (width > 0) found.push({ letter, left });
    });
  }
  return found
    .sort((a, b) => a.left - b.left)
    .map(({ letter }) => letter)
    .join("");
}

beforeEach(() => page.viewport(1100, 900));

/** A colour of any notation as the screen shows it. */
function drawn(colour: string): string {
  const context = document.createElement("canvas").getContext("2d");
  if (context === null) throw new Error("There is no canvas to read the colour from.");
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return `rgb(${[...context.getImageData(0, 0, 1, 1).data].slice(0, 3).join(", ")})`;
}

/** The colours that are drawn along an element's middle, at these parts of its width from the left. */
async function coloursAlong(element: Element, parts: readonly number[]): Promise<string[]> {
  const base64 = await page.screenshot({ element, save: false });
  const image = new Image();
  image.src = `data:image/png;base64,${base64}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.width, image.height];
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("There is no canvas to read the colours from.");
  context.drawImage(image, 0, 0);
  return parts.map((part) => {
    const at = context.getImageData(Math.floor(part * image.width), Math.floor(image.height / 2), 1, 1).data;
    return `rgb(${[...at].slice(0, 3).join(", ")})`;
  });
}

describe("G13 from right to left, the page is mirrored", () => {
  it("in its layout: title, columns, the row's menu, and what the menu opens", async () => {
    const { press } = await stage(demo, ar);
    const title = screen.getByRole("heading", { level: 1 });
    const create = screen.getByRole("button", { name: words.page.createKey });
    expect(box(title).right).toBeGreaterThan(1090);
    expect(box(create).left).toBeLessThan(10);

    const columns = screen.getAllByRole("columnheader").map(middle);
    expect(columns).toEqual([...columns].sort((a, b) => b - a));
    const table = screen.getByRole("table");
    const button = within(table).getByRole("button", { name: words.table.rowMenu({ keyName: production }) });
    expect(box(button).left - box(table).left).toBeLessThan(16);

    await press(words.table.rowMenu({ keyName: production }));
    const menu = await screen.findByRole("menu");
    expect(menu).toHaveAttribute("dir", "rtl");
    await waitFor(() => expect(Math.abs(box(menu).left - box(button).left)).toBeLessThan(2));
    for (const item of within(menu).getAllByRole("menuitem")) expect(getComputedStyle(item).direction).toBe("rtl");
  });

  it("at 320 px too: the menu stands at the left end of its card", async () => {
    await page.viewport(320, 900);
    await stage(demo, ar);
    const row = await screen.findByRole("row", { name: new RegExp(production) });
    const name = within(row).getByText(production);
    const button = within(row).getByRole("button", { name: words.table.rowMenu({ keyName: production }) });
    expect(box(row).right - box(name).right).toBeLessThan(16);
    expect(box(button).left - box(row).left).toBeLessThan(16);
  });

  it("in its meter, its axis and its arrow keys", async () => {
    const { user } = await stage(demo, ar);
    const meter = screen.getByRole("meter");
    const fill = meter.querySelector("progress");
    if (fill === null) throw new Error("The meter has no fill.");
    // The filled part is the browser's own and has no box to ask for: it is looked at. 64 % are used.
    const [left, beforeEnd, afterEnd, right] = await coloursAlong(meter, [0.05, 0.33, 0.39, 0.95]);
    expect([left, beforeEnd]).toEqual([left, left]);
    expect([afterEnd, right]).toEqual([right, right]);
    expect(left).not.toBe(right);
    expect(right).toBe(drawn(getComputedStyle(fill).color));

    const reader = screen.getByRole("slider");
    reader.focus();
    expect(reader).toHaveAttribute("aria-valuenow", "30");
    const tip = () => document.querySelector(".mak-chart-tooltip");
    await waitFor(() => expect(tip()).not.toBeNull());
    const today = tip()?.getAttribute("data-side");
    await user.keyboard("{ArrowRight}");
    expect(reader).toHaveAttribute("aria-valuenow", "29");
    await user.keyboard("{ArrowLeft}");
    expect(reader).toHaveAttribute("aria-valuenow", "30");
    await user.keyboard("{Home}");
    expect(reader).toHaveAttribute("aria-valuenow", "1");
    // Today stands at the left end, the first day at the right one.
    expect([today, tip()?.getAttribute("data-side")]).toEqual(["left", "right"]);
  });

  it("in its chevrons, and the way that they point is the way that they lead", async () => {
    await stage(many, ar);
    const previous = await screen.findByRole("button", { name: words.table.previous });
    const next = screen.getByRole("button", { name: words.table.next });
    expect(box(next).left).toBeLessThan(box(previous).left);
    for (const button of [previous, next]) {
      const chevron = button.querySelector("svg");
      expect(chevron === null ? "" : getComputedStyle(chevron).transform).toBe("matrix(-1, 0, 0, 1, 0, 0)");
    }
    const closed = document.querySelector("summary svg");
    expect(closed === null ? "" : getComputedStyle(closed).transform).toBe("matrix(-1, 0, 0, 1, 0, 0)");
  });
});

describe("G13 from right to left, what is written from left to right stays so", () => {
  it("masked keys, in the row and in the dialogs", async () => {
    const { user, press } = await stage(demo, ar);
    const row = await screen.findByRole("row", { name: new RegExp(production) });
    const shown = within(row).getByText(/^mk_live_/);
    expect(charactersOf(shown)).toBe(shown.textContent);
    await press(words.table.rowMenu({ keyName: production }));
    await user.click(await screen.findByRole("menuitem", { name: words.table.revoke }));
    const dialog = await screen.findByRole("alertdialog");
    expect(getComputedStyle(dialog).direction).toBe("rtl");
    expect(charactersOf(within(dialog).getByText(/^mk_live_/))).toBe(shown.textContent);
  });

  it("the secret, which is shown from its beginning", async () => {
    const { user, press } = await stage(demo, ar);
    await press(words.page.createKey);
    const dialog = await screen.findByRole("dialog");
    await user.type(within(dialog).getByRole("textbox"), "Zapier{Enter}");
    const secret = await within(dialog).findByRole("textbox", { name: words.reveal.secretLabel });
    expect(getComputedStyle(secret).direction).toBe("ltr");
    expect(charactersOf(secret)).toMatch(/^mk_live_\w{36}$/);
    expect(secret.scrollLeft).toBe(0);
  });

  it("names with signs at their ends, in the sentences around them", async () => {
    const name = "Zapier (prod)";
    const keys = [fixtureKey({ name, createdAt: new Date(fixtureNow).toISOString() })];
    const { user, press } = await stage(
      { name: "one key", faults: { listKeys: { type: "answer", value: { items: keys } } } },
      ar,
    );
    await press(words.table.rowMenu({ keyName: name }));
    await user.click(await screen.findByRole("menuitem", { name: words.table.revoke }));
    const title = within(await screen.findByRole("alertdialog")).getByRole("heading");
    expect(charactersOf(title)).toContain(name);
  });

  it("and a name from right to left does not turn an English sentence", async () => {
    const replaced = { id: "key_2", name: "مفتاح جديد (2)" };
    const keys = [fixtureKey({ name: "مفتاح", replacedBy: replaced })];
    await stage({ name: "rotated", faults: { listKeys: { type: "answer", value: { items: keys } } } }, en);
    const text = await screen.findByText(/is being replaced by|replaced by/);
    expect(getComputedStyle(text).direction).toBe("ltr");
    expect(charactersOf(text)).toMatch(/^\S+ .*replaced by/);
  });
});
