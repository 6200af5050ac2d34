import { screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it, onTestFinished } from "vitest";
import { page } from "vitest/browser";
import { stillness } from "../stillness.ts";
import { emulateSafeAreas } from "./emulate.ts";
import { giveBack } from "./screenSteps.tsx";
import { mainScreens } from "./screens.tsx";

afterEach(giveBack);

async function open(name: "create dialog" | "revealed key" | "key details") {
  const container = document.createElement("div");
  document.body.append(container);
  onTestFinished(() => container.remove());
  await mainScreens[name]({ container });
  const dialog = await screen.findByRole("dialog");
  const box = dialog.querySelector(".mak-dialog") as HTMLElement;
  await stillness();
  return { dialog, box };
}

/** What a finger goes to or an eye reads: everything that has no other one in it. */
const leaves = (box: HTMLElement) =>
  [...box.querySelectorAll<HTMLElement>("button, input, select, h2, p, dt, dd")].filter((element) =>
    element.checkVisibility({ visibilityProperty: true }),
  );

describe("a phone's notch and the bar at its bottom cover nothing", () => {
  it.each(["create dialog", "revealed key", "key details"] as const)("in the sheet: %s", async (name) => {
    await page.viewport(390, 844);
    await emulateSafeAreas({ top: 47, bottom: 34 });
    const { dialog, box } = await open(name);
    expect(box.getBoundingClientRect().height).toBe(844);
    const close = within(dialog).getByRole("button", { name: "Close" });
    expect(close.getBoundingClientRect().top).toBeGreaterThanOrEqual(47);
    const foot = box.querySelector(".mak-dialog-footer") ?? box.querySelector(".mak-dialog-body");
    foot?.scrollTo(0, foot.scrollHeight);
    const bottoms = leaves(box).map((element) => element.getBoundingClientRect().bottom);
    expect(Math.max(...bottoms)).toBeLessThanOrEqual(844 - 34);
  });

  it("in the details beside the page, of a phone that is held sideways", async () => {
    await page.viewport(844, 600);
    await emulateSafeAreas({ left: 47, right: 47, bottom: 21 });
    const { box } = await open("key details");
    expect(box.getBoundingClientRect().right).toBe(844);
    const foot = box.querySelector(".mak-dialog-footer") ?? box.querySelector(".mak-dialog-body");
    foot?.scrollTo(0, foot.scrollHeight);
    for (const element of leaves(box)) {
      const { right, bottom } = element.getBoundingClientRect();
      expect(right).toBeLessThanOrEqual(844 - 47);
      expect(bottom).toBeLessThanOrEqual(600 - 21);
    }
  });

  it("in a dialog of a low window", async () => {
    await page.viewport(844, 390);
    await emulateSafeAreas({ left: 47, right: 47, bottom: 21 });
    const { box } = await open("create dialog");
    box.scrollTo(0, box.scrollHeight);
    const create = within(box).getByRole("button", { name: "Create" }).getBoundingClientRect();
    expect(create.bottom).toBeLessThanOrEqual(390 - 21 - 12);
  });
});
