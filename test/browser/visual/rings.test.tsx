import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { linesOf } from "./measure.ts";
import { stillness } from "../stillness.ts";
import { draw } from "./scene.tsx";

/** The outer edge of the ring around an element that has the focus. */
function ringOf(element: Element) {
  const { outlineStyle, outlineOffset, outlineWidth } = getComputedStyle(element);
  expect(outlineStyle).toBe("solid");
  const away = parseFloat(outlineOffset) + parseFloat(outlineWidth);
  const { top, right, bottom, left } = element.getBoundingClientRect();
  return { top: top - away, right: right + away, bottom: bottom + away, left: left - away };
}

async function openForm() {
  await userEvent.click(screen.getByRole("button", { name: "Create API Key" }));
  return within(await screen.findByRole("dialog")).findByRole("textbox", { name: "Key name" });
}

it("draws the ring around a tab with room on both sides of its word, and through no other word", async () => {
  await draw();
  await userEvent.fill(await openForm(), "Zapier");
  await userEvent.keyboard("{Enter}");
  const first = await screen.findByRole("tab", { name: "Key" });
  while (document.activeElement !== first) await userEvent.keyboard("{Shift>}{Tab}{/Shift}");
  for (const tab of screen.getAllByRole("tab")) {
    expect(document.activeElement).toBe(tab);
    const ring = ringOf(tab);
    const [word] = linesOf(tab);
    expect((word?.rect.left ?? 0) - ring.left).toBeGreaterThanOrEqual(8);
    expect(ring.right - (word?.rect.right ?? 0)).toBeGreaterThanOrEqual(8);
    const others = screen.getAllByRole("tab").filter((other) => other !== tab);
    for (const { rect } of others.flatMap(linesOf)) expect(rect.right < ring.left || rect.left > ring.right).toBe(true);
    await userEvent.keyboard("{ArrowRight}");
  }
  expect(document.activeElement).toBe(first);
});

it("rounds the ring of everything on the page that takes the focus by key", async () => {
  const { root } = await draw();
  await screen.findByRole("slider");
  const square = new Set<string>();
  let count = 0;
  await userEvent.keyboard("{Tab}");
  while (root.contains(document.activeElement)) {
    const focused = document.activeElement as HTMLElement;
    ringOf(focused);
    count += 1;
    if (parseFloat(getComputedStyle(focused).borderStartStartRadius) === 0) square.add(focused.className);
    await userEvent.keyboard("{Tab}");
  }
  expect(count).toBeGreaterThan(20);
  expect([...square]).toEqual([]);
});

it("keeps a row's height while its name is edited below 860 px, and the ring inside it and off the workspace", async () => {
  const updateKey = () => Promise.reject(new Error("No name is saved here."));
  const { root, widen } = await draw({ width: 768, methods: { updateKey } }, { hide: ["quota", "chart", "guidance"] });
  for (const width of [600, 768]) {
    widen(width);
    const row = screen.getByRole("rowheader", { name: /Production/ }).closest(".mak-row") as HTMLElement;
    const { height } = row.getBoundingClientRect();
    await userEvent.click(screen.getByRole("button", { name: "Actions for Production" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Rename" }));
    const field = await screen.findByRole("textbox", { name: "New name" });
    await stillness();
    const ring = ringOf(field);
    const { top, height: edited } = row.getBoundingClientRect();
    expect(edited).toBe(height);
    expect(ring.top).toBeGreaterThan(top);
    const [workspace] = linesOf(row.querySelector(".mak-workspace") as Element);
    // The box of a line has room above its capitals.
    expect(ring.bottom).toBeLessThanOrEqual((workspace?.rect.top ?? 0) + 4);
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(root.querySelector(".mak-editor")).toBeNull());
  }
});

it("shows what is said below a field that gets the focus by key, where the form is higher than the window", async () => {
  await draw();
  await openForm();
  const expires = screen.getByRole("combobox", { name: "Expires" });
  const body = document.querySelector(".mak-dialog-body") as HTMLElement;
  const note = document.getElementById(expires.getAttribute("aria-describedby")?.split(" ")[0] ?? "") as HTMLElement;
  for (const height of [500, 540, 580, 620, 660]) {
    await page.viewport(900, height);
    screen.getByRole("textbox", { name: "Key name" }).focus();
    body.scrollTop = 0;
    while (document.activeElement !== expires) await userEvent.keyboard("{Tab}");
    await stillness();
    expect(note.getBoundingClientRect().height).toBeGreaterThan(10);
    expect(note.getBoundingClientRect().bottom, `${String(height)} px`).toBeLessThanOrEqual(
      body.getBoundingClientRect().bottom,
    );
  }
});
