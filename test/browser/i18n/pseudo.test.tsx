import { cleanup } from "@testing-library/react";
import { beforeAll, describe, expect, it } from "vitest";
import { page as viewport } from "vitest/browser";
import type { Locale, Messages } from "@mark-ai/api-keys";
import { en } from "@mark-ai/api-keys/locales/en";
import { createPseudoLocale } from "@mark-ai/api-keys/locales/pseudo";
import { createFormat } from "../../../src/i18n/format.ts";
import { listenToPage, plainIn } from "./plainEnglish.ts";
import { stage } from "./scene.tsx";
import { detailsScenes } from "./detailsScenes.ts";
import { policyScenes } from "./policyScenes.ts";
import { cleanUpScenes } from "./cleanUpScenes.ts";
import { scheduleScenes } from "./scheduleScenes.ts";
import { scenes, writeNumbersBy } from "./scenes.ts";
import { stepUpScenes } from "./stepUpScenes.ts";
import { usageScenes } from "./usageScenes.ts";
import { allowAdapterFaults } from "../../support/failOnConsole.ts";

allowAdapterFaults();

/** Every message by its path, each ending with a private-use character of its own, which tells that it was shown. */
const marks = new Map<string, string>();

function marked(message: unknown, path: string): unknown {
  if (typeof message === "object" && message !== null) {
    return Object.fromEntries(
      Object.entries(message).map(([name, own]) => [name, marked(own, path === "" ? name : `${path}.${name}`)]),
    );
  }
  const mark = String.fromCharCode(0xe100 + marks.size);
  marks.set(path, mark);
  if (typeof message === "string") return message + mark;
  return (parameters: unknown) => (message as (parameters: unknown) => string)(parameters) + mark;
}

/** The pseudo-locale with the dates and numbers of a language that has no Latin letters. */
const pseudo: Locale = {
  ...createPseudoLocale({ ...en, messages: marked(en.messages, "") as Messages }),
  code: "ar",
};
const zone = "Asia/Kathmandu";
writeNumbersBy((value) => createFormat(pseudo.code, zone).number(value));

beforeAll(() => viewport.viewport(1100, 900));

const shown = new Set<string>();

/** Messages for which no scene is written yet. Their own tests draw them in English. */
// noUseYet stands after two minutes of waiting.
const withoutScene = /^reveal\.noUseYet$|^table\.(?:createdOn|expiredOn)$/u;

describe("G13 with the pseudo-locale no plain English is left", () => {
  it("and what is accepted besides is data alone", () => {
    expect(createFormat(pseudo.code, zone).dateTime("2026-11-16T10:30:00Z")).not.toMatch(/[a-z]/iu);
    expect(plainIn("mk_live_AbCd…wxyz Ključ")).not.toBe("");
    expect(plainIn("mk_live_AbCd…wxyz ключ")).toBe("");
  });

  it.each([
    ...scenes,
    ...policyScenes,
    ...scheduleScenes,
    ...usageScenes,
    ...detailsScenes,
    ...stepUpScenes,
    ...cleanUpScenes,
  ])("$name", async (scene) => {
    const page = listenToPage();
    try {
      await stage(scene, pseudo);
    } finally {
      page.stop();
      cleanup();
    }
    const text = [...page.texts].join("\n");
    for (const [path, mark] of marks) if (text.includes(mark)) shown.add(path);
    expect([...page.texts].filter((own) => plainIn(own) !== "")).toEqual([]);
  });

  it("on any screen: every message of the catalogue that has a scene stood on one of these", () => {
    const missing = [...marks.keys()].filter((path) => !shown.has(path) && !withoutScene.test(path));
    expect(missing, missing.join(", ")).toEqual([]);
  });
});
