import { screen } from "@testing-library/react";
import { afterEach, describe, expect, it, onTestFinished } from "vitest";
import { page } from "vitest/browser";
import { emulatePrint } from "./emulate.ts";
import { giveBack, mount } from "./screenSteps.tsx";
import { mainScreens } from "./screens.tsx";

afterEach(giveBack);

function addPlace(width: number): HTMLElement {
  const place = document.createElement("div");
  place.style.inlineSize = `${width}px`;
  document.body.append(place);
  onTestFinished(() => place.remove());
  return place;
}

describe("on paper (FAULTS A17)", () => {
  it("no key is printed while one is shown", async () => {
    const container = addPlace(1000);
    await mainScreens["revealed key"]({ container });
    const secret = screen.getByRole("textbox", { name: "Your new key" });
    expect(secret).toBeVisible();
    await emulatePrint();
    expect(matchMedia("print").matches).toBe(true);
    const shown = [...document.querySelectorAll<HTMLElement>("body *")].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) &&
        [...element.childNodes].some(
          ({ nodeType, textContent }) => nodeType === 3 && /mk_live_\w{20}/u.test(textContent ?? ""),
        ),
    );
    expect(shown).toEqual([]);
    expect(secret).not.toBeVisible();
    // What stands behind the dialog is on paper.
    expect(container.querySelector(".mak-table")).toBeVisible();
  });

  it.each(["light", "dark", "system"] as const)("the scheme %s is printed dark on white", async (colorScheme) => {
    const container = addPlace(1000);
    await mount({ container, props: { colorScheme } });
    await emulatePrint();
    const probe = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    if (probe === null) throw new Error("There is no canvas.");
    probe.fillStyle = getComputedStyle(container.querySelector(".mak-title") as Element).color;
    probe.fillRect(0, 0, 1, 1);
    const [red = 255] = probe.getImageData(0, 0, 1, 1).data;
    expect(red).toBeLessThan(90);
  });

  it("the whole chart is on paper that is narrower than the window", async () => {
    await page.viewport(1500, 1200);
    const container = addPlace(1400);
    await mainScreens.page({ container });
    const canvas = container.querySelector("canvas");
    const card = container.querySelector(".mak-chart");
    if (canvas === null || card === null) throw new Error("There is no chart.");
    const drawn = canvas.width;
    await emulatePrint();
    // A browser lays out for paper and draws nothing anew.
    container.style.inlineSize = "480px";
    const [inner, outer] = [canvas.getBoundingClientRect(), card.getBoundingClientRect()];
    expect(inner.right).toBeLessThanOrEqual(outer.right);
    expect(getComputedStyle(canvas).objectFit).toBe("contain");
    expect(canvas.width).toBe(drawn);
  });

  it.each([1000, 400])("controls are left out at %d px, and the meter keeps its colour", async (width) => {
    const container = addPlace(width);
    await mainScreens.page({ container });
    expect(screen.getByRole("combobox", { name: "Chart workspace" })).toBeVisible();
    await emulatePrint();
    const shown = [...container.querySelectorAll("button:not(.mak-sort, .mak-row-open), input, select, label")].filter(
      (element) => element.checkVisibility(),
    );
    expect(shown.map((element) => element.textContent)).toEqual([]);
    const meter = container.querySelector(".mak-quota-meter-bar") as Element;
    expect(getComputedStyle(meter).getPropertyValue("print-color-adjust")).toBe("exact");
  });
});
