import { afterEach, describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { emulateMedia } from "../usage/emulateMedia.ts";
import { giveBack } from "../theme/screenSteps.tsx";
import { allScreens } from "../theme/screens.tsx";
import { ambiguousControls, doubleText, lostTexts, motion, sideways, smallTargets, spaceText } from "./measures.ts";

afterEach(async () => {
  giveBack();
  await emulateMedia({});
  await page.viewport(1280, 800);
});

const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

async function at(width: number, height: number) {
  await page.viewport(width, height);
  await frames();
}

async function under(change: () => () => void, look: () => string[]) {
  const undo = change();
  await frames();
  const found = look();
  undo();
  return found;
}

// Each screen is drawn once and measured in each way: what is found stands under the number of its criterion.
// What a host's own slots do to a row is the host's.
const screens = Object.entries(allScreens).filter(([name]) => name !== "broken slots");
describe.each(screens)("G15: the screen %s", (_name, show) => {
  it("has distinct names, targets of 24 px, no loss at 320 px, at 200 % and with text spacing, and does not move", async () => {
    await emulateMedia({ "prefers-reduced-motion": "reduce" });
    await at(1280, 800);
    const container = document.createElement("main");
    document.body.append(container);
    await show({ container });
    await frames();
    const found = {
      "2.4.6 names": await ambiguousControls(),
      "2.5.8 targets": smallTargets(),
      "2.3.3 motion": motion(),
      "1.4.4 text of 200 %": await under(doubleText, lostTexts),
      "1.4.12 text spacing": await under(spaceText, lostTexts),
    };
    // 200 % of a window of 1280 × 800.
    await at(640, 400);
    const zoomed = { "1.4.4 zoom of 200 %": [...sideways(), ...lostTexts()] };
    await at(320, 640);
    const narrow = {
      "1.4.10 reflow": [...sideways(), ...lostTexts()],
      "1.4.12 text spacing at 320 px": await under(spaceText, () => [...sideways(), ...lostTexts()]),
      "2.5.8 targets at 320 px": smallTargets(),
    };
    container.remove();
    for (const [criterion, faults] of Object.entries({ ...found, ...zoomed, ...narrow })) {
      expect.soft(faults, criterion).toEqual([]);
    }
  });
});
