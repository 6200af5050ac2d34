import { afterEach, describe, expect, it, onTestFinished } from "vitest";
import { page } from "vitest/browser";
import { emulateTouch } from "./emulate.ts";
import { giveBack } from "./screenSteps.tsx";
import { allScreens } from "./screens.tsx";

afterEach(giveBack);

const screens = ["page", "menu", "create dialog", "revealed key", "revoke dialog", "many keys"] as const;

/** Where a finger goes, but for links in a sentence, which WCAG 2.5.8 excepts. */
const controls = "button, input, select, summary, [role=menuitem], [role=radio], [role=tab]";

const isSeen = (element: Element) =>
  element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 1;

describe.each(screens)("by touch, the screen %s (FAULTS A19)", (name) => {
  it.each([390, 1024])("has targets of 44 px and fields that phones do not zoom, %i px wide", async (width) => {
    await page.viewport(width, 1600);
    await emulateTouch();
    expect(matchMedia("(pointer: coarse)").matches).toBe(true);
    const container = document.createElement("div");
    document.body.append(container);
    onTestFinished(() => container.remove());
    await allScreens[name]?.({ container, props: { density: "compact" } });
    const all = [...document.querySelectorAll(".mak-root")].flatMap((root) => [...root.querySelectorAll(controls)]);
    const seen = [...new Set(all)].filter(isSeen);
    expect(seen.length).toBeGreaterThan(0);
    const small = seen.filter((element) => {
      const { width: w, height: h } = element.getBoundingClientRect();
      return Math.min(w, h) < 43.9;
    });
    expect(small.map((element) => element.outerHTML.slice(0, 120))).toEqual([]);
    const fields = seen.filter((element) => element.matches("input:not([type=radio]), select"));
    expect(fields.filter((field) => parseFloat(getComputedStyle(field).fontSize) < 16)).toEqual([]);
  });
});
