import fc from "fast-check";
import { expect, inject, it } from "vitest";
import { check } from "./support/checks.ts";
import { Stage, type Place } from "./support/stage.tsx";
import { allSteps, type Model } from "./support/steps.ts";

declare module "vitest" {
  interface ProvidedContext {
    fuzz: { readonly count: number; readonly seed: number | null; readonly path: string | null };
  }
}

const { count, seed: given, path } = inject("fuzz");
const isLong = count > 50;
// The short run is the same every time, so that a change fails for what it changed.
const seed = given ?? (isLong ? Math.floor(Math.random() * 2 ** 31) : 3);
const secondsPerRun = 20;
/** The short run stops after so long, however slow the machine is. */
const longestShortRun = 45_000;
const longestRun = 30;

/** However the run went, the page must still do its work. */
async function leaveOrderly(stage: Stage): Promise<void> {
  const { network, user } = stage;
  network.faults.clear();
  stage.setOffline(false);
  await stage.settle();
  for (let doors = 0; stage.place !== "page" && doors < 8; doors += 1) {
    await user.keyboard("{Escape}");
    const buttons = stage.isConfirming ? stage.dialog?.querySelectorAll(".mak-dialog-footer button") : undefined;
    if (buttons?.[0] != null) await user.click(buttons[0]);
    await stage.settle();
  }
  expect(stage.place).toBe("page");
  stage.controller.refresh();
  await stage.settle();
  const name = `Last ${String((stage.names += 1))}`;
  stage.asked.set(name, 1);
  const { driver } = stage;
  await driver.create({ name });
  await driver.copy();
  await driver.finish();
  await stage.settle();
  await check(stage);
  const keys = stage.company.keys().filter(({ status }) => status === "active");
  expect(keys.map((key) => key.name)).toContain(name);
}

it(
  `keeps its promises to ${String(count)} random people (seed ${String(seed)})`,
  async () => {
    const visits = new Map<Place, number>();
    let runs = 0;
    const begun = performance.now();
    const property = fc.asyncProperty(
      fc.commands(allSteps, { maxCommands: longestRun, size: "max" }),
      async (commands) => {
        const stage = new Stage();
        try {
          stage.show();
          await stage.settle();
          const setup = (): { model: Model; real: Stage } => ({ model: { place: stage.place }, real: stage });
          await fc.asyncModelRun(setup, commands);
          await leaveOrderly(stage);
          runs += 1;
        } finally {
          for (const place of stage.visited) visits.set(place, (visits.get(place) ?? 0) + 1);
          stage.end();
        }
      },
    );
    await fc.assert(property, {
      numRuns: count,
      seed,
      ...(path !== null && { path }),
      ...(!isLong && { interruptAfterTimeLimit: longestShortRun, markInterruptAsFailure: false }),
    });
    console.info(
      `${String(runs)} runs with seed ${String(seed)} in ${String(Math.round((performance.now() - begun) / 1_000))} s; runs by place:`,
      JSON.stringify(Object.fromEntries(visits)),
    );
    // Whoever never comes to a dialog proves nothing about it.
    expect(runs).toBeGreaterThan(0);
    if (runs >= 50) {
      expect([...visits.keys()]).toEqual(
        expect.arrayContaining(["page", "menu", "dialog", "form", "revealed", "unknown"]),
      );
    }
  },
  count * secondsPerRun * 1_000,
);
