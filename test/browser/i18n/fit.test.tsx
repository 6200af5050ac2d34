import { describe, expect, it, onTestFinished } from "vitest";
import { page } from "vitest/browser";
import { en } from "@mark-ai/api-keys/locales/en";
import { languages } from "../../../stories/support/toolbar.ts";
import { brokenWords } from "../visual/measure.ts";
import { misfits, watchCanvases, widenEastAsian } from "./fit.ts";
import { stage } from "./scene.tsx";
import { detailsScenes } from "./detailsScenes.ts";
import { scenes } from "./scenes.ts";
import { cleanUpScenes } from "./cleanUpScenes.ts";
import { scheduleScenes } from "./scheduleScenes.ts";
import { stepUpScenes } from "./stepUpScenes.ts";
import { usageScenes } from "./usageScenes.ts";

/** Each look of the page once; scenes that differ from one of these only in what is announced are left out. */
const looks = [
  "first-ever",
  "many keys",
  "filtered to nothing",
  "filtered to the revoked ones",
  "failed: network, not_found, not_from_api",
  "too many requests",
  "stale",
  "feature off",
  "forbidden, without reasons",
  "quota over",
  "quota unlimited",
  "the chart as a table, in another workspace",
  "each day of the chart being read",
  "the guidance open",
  "a row's menu",
  "create: no name",
  "create: a name that is too long",
  "create: under way, and not to be closed",
  "create: refused",
  "reveal",
  "reveal: the copy was refused",
  "reveal: asks before it closes",
  "answer lost: newer keys",
  "answer lost: a newer key could not be revoked",
  "secret lost",
  "a key that nobody saved",
  "revoke",
  "revoke: not the key's name",
  "revoke: nobody knows",
  "revoke: revoked meanwhile",
  "rotate",
  "rotate: the old key still works",
  "imports that could not be loaded, in the rows and in the chart of one key",
  "all workspaces of 90 days, which cannot be compared",
  "the way to a higher limit",
  "schedule: done",
  "schedule: refused, then nobody knows",
  "schedule: the key that stops, not used since, is being kept",
  "schedule: a rotation whose old key could not be stopped",
  "details: made by someone who has left, replaced, with every event of its history",
  "details: attributes that could not be changed",
  "clean-up: keys are selected behind a door",
  "clean-up: the review of the selected keys",
  "clean-up: under way, then closed",
  "clean-up: what became of each key",
];
const all = [...scenes, ...usageScenes, ...scheduleScenes, ...detailsScenes, ...stepUpScenes, ...cleanUpScenes];
const measured = looks.map((name) => {
  const scene = all.find((one) => one.name === name);
  if (scene === undefined) throw new Error(`There is no scene ${name}.`);
  return scene;
});

/** Looks of one part. Behind a dialog nothing is measured; the cards and the guidance beside a table have looks of their own. */
const alone =
  /^(?:create|reveal|answer|secret|revoke|rotate|details|clean-up|schedule|filtered|a row's menu|a key that nobody saved)/;

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Charts draw again in the frame after the one in which they were told of their size. */
async function resize(width: number): Promise<void> {
  if (window.innerWidth === width) return;
  await page.viewport(width, 900);
  await frame();
  await frame();
}

/** The words of a status or a control that break over lines. */
const broken = () =>
  [...document.querySelectorAll<HTMLElement>(".mak-badge, .mak-button-label, .mak-tab")].flatMap((element) =>
    brokenWords(element).map((word) => `${JSON.stringify(word)} breaks over lines`),
  );

describe(
  "G13 in every language no text is cut off, sticks out or lies over another, at 1100 and at 320 px",
  { timeout: 90_000 },
  () => {
    it.each(measured)("$name", async (scene) => {
      const canvases = watchCanvases();
      onTestFinished(canvases.stop);
      await resize(1100);
      const { update } = await stage(scene, en, alone.test(scene.name) ? { hide: ["quota", "chart", "guidance"] } : {});
      const found: string[] = [];
      for (const width of [1100, 320]) {
        await resize(width);
        for (const [index, [name, { locale }]] of Object.entries(languages).entries()) {
          // At 320 px everything is tight, so each language is measured there. At 1100 px they take turns.
          if (width === 1100 && index % 3 !== looks.indexOf(scene.name) % 3) continue;
          update({ locale });
          const narrow = /^(?:ja|zh-CN|ko)$/.test(name) ? widenEastAsian(document.body) : undefined;
          // What is twice as long never fits a control of one line: there it ends with an ellipsis.
          const words = /^(?:ja|zh-CN|ko|pseudo)$/.test(name) ? [] : broken();
          const here = [...misfits({ controls: name !== "pseudo" }), ...canvases.misfits(), ...words];
          found.push(...here.map((misfit) => `${name} at ${String(width)}: ${misfit}`));
          narrow?.();
        }
      }
      expect(found).toEqual([]);
    });
  },
);
