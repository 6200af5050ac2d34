import { cleanup } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { pointerSettles } from "../stillness.ts";
import { deliveries, differences, hostile, portrait, withoutPlainStyles } from "./hostileHost.ts";
import { giveBack, type Place } from "./screenSteps.tsx";
import { mainScreens } from "./screens.tsx";

const undo: (() => void)[] = [];

beforeAll(() => page.viewport(1100, 1800));

afterEach(() => {
  giveBack();
  for (const step of undo.splice(0).reverse()) step();
});

function addSheet(css: string): HTMLStyleElement {
  const sheet = document.createElement("style");
  sheet.textContent = css;
  // First, as a host's reset stands before what it imports.
  document.head.prepend(sheet);
  undo.push(() => sheet.remove());
  return sheet;
}

/** A place that no rule of the host's moves, below a header that does not keep to its own. */
function addPlace(): HTMLElement {
  const host = document.createElement("main");
  host.style.cssText = "position: absolute; left: 20px; top: 60px; width: 1000px";
  // A font is the host's to give, on both pages the same.
  document.body.style.fontFamily = "Arial";
  document.body.append(host);
  undo.push(() => host.remove());
  return host;
}

async function look(show: (place: Place) => Promise<void>) {
  const host = addPlace();
  const inside = document.createElement("div");
  host.append(inside);
  await show({ container: inside });
  await pointerSettles();
  const seen = portrait();
  cleanup();
  host.remove();
  giveBack();
  return seen;
}

describe.each(Object.entries(mainScreens))("the %s in a hostile host (G12)", (_name, show) => {
  it("is measured equal to a clean one, with both style sheets", async () => {
    const clean = await look(show);
    expect(clean.size).toBeGreaterThan(1);
    document.documentElement.dir = "rtl";
    document.documentElement.lang = "ar";
    undo.push(() => document.documentElement.removeAttribute("dir"));
    undo.push(() => document.documentElement.removeAttribute("lang"));
    for (const [name, deliver] of Object.entries(deliveries)) {
      const restore = name === "styles.layer.css" ? withoutPlainStyles() : () => undefined;
      const sheet = addSheet(deliver(hostile));
      expect(getComputedStyle(document.documentElement).fontSize).toBe("10px");
      const found = differences(clean, await look(show));
      sheet.remove();
      restore();
      expect(found, name).toEqual([]);
    }
  });
});
