import { QueryClient } from "@tanstack/react-query";
import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { ApiKeysError, type ApiKeysAdapter } from "@mark-ai/api-keys";
import { brokenWords, cutTexts, linesOf, rowHeights } from "./measure.ts";
import { languages as all } from "../../../stories/support/toolbar.ts";
import { backendOf, draw, languages } from "./scene.tsx";

const box = (root: HTMLElement, selector: string) =>
  (root.querySelector(selector) as HTMLElement).getBoundingClientRect();

it("A30 keeps rows of one height, whole words and whole states between a phone and a tablet", async () => {
  const { root, set, widen } = await draw({}, { hide: ["quota", "chart", "guidance"] });
  const found: string[] = [];
  for (const locale of languages) {
    set({ locale });
    for (const width of [560, 600, 640, 700]) {
      widen(width);
      const faults = [rowHeights(60), cutTexts].flatMap((rule) => rule(root));
      const broken = [...root.querySelectorAll<HTMLElement>(".mak-workspace")].flatMap(brokenWords);
      found.push(...[...faults, ...broken].map((fault) => `${locale.code} ${String(width)}: ${fault}`));
    }
  }
  expect(found).toEqual([]);
});

it("begins each line of a column's title where the column begins", async () => {
  const { root, set, widen } = await draw({ width: 600 }, { hide: ["quota", "chart", "guidance"] });
  widen(600);
  for (const locale of languages) {
    set({ locale });
    const side = locale.code === "ar" ? "right" : "left";
    for (const title of root.querySelectorAll<HTMLElement>(".mak-th .mak-text")) {
      const edges = linesOf(title).map(({ rect }) => Math.round(rect[side]));
      expect(new Set(edges).size, `${locale.code}: ${title.innerText}`).toBeLessThanOrEqual(1);
    }
  }
});

it("begins each workspace where its column begins, also from right to left", async () => {
  const { root, set } = await draw({ width: 600 }, { hide: ["quota", "chart", "guidance"] });
  for (const locale of languages) {
    set({ locale });
    const side = locale.code === "ar" ? "right" : "left";
    for (const name of root.querySelectorAll<HTMLElement>(".mak-workspace")) {
      const [line] = linesOf(name);
      const cell = (name.closest(".mak-cell") as HTMLElement).getBoundingClientRect();
      expect(line?.rect[side], `${locale.code}: ${name.innerText}`).toBeCloseTo(cell[side], 0);
    }
  }
});

it("leaves no choice of the toolbar alone on a line", async () => {
  const { root, set, widen } = await draw({ width: 560 }, { hide: ["quota", "chart", "guidance"] });
  for (const locale of languages) {
    set({ locale });
    for (const width of [560, 600, 639, 700]) {
      widen(width);
      const tops = [...root.querySelectorAll<HTMLElement>(".mak-filter")]
        .map((choice) => choice.getBoundingClientRect())
        .filter(({ width: seen }) => seen > 0)
        .map(({ top, bottom }) => Math.round((top + bottom) / 2));
      expect(tops.length).toBe(3);
      expect(new Set(tops).size, `${locale.code} ${String(width)}`).toBe(1);
    }
  }
});

it("moves nothing when it says that its data are old, from a tablet on, in every language", async () => {
  const queryClient = new QueryClient();
  let broken = false;
  const working = backendOf();
  const methods = Object.fromEntries(
    (["getImportQuota", "getImportHistory"] as const).map((name) => {
      const method = working[name] as (...input: unknown[]) => Promise<unknown>;
      const error = new ApiKeysError("unavailable", { retryable: false });
      return [name, (...input: unknown[]) => (broken ? Promise.reject(error) : method(...input))];
    }),
  ) as Partial<ApiKeysAdapter>;
  const { root, set, widen } = await draw({ methods }, { queryClient, hide: ["table", "guidance"] });
  const eachLook = (look: (at: string) => void) => {
    for (const [name, { locale }] of Object.entries(all)) {
      if (name === "pseudo") continue;
      set({ locale });
      for (const width of [600, 1099, 1100]) {
        widen(width);
        look(`${name} ${String(width)}`);
      }
    }
  };
  // Lets the browser load the font of each language.
  eachLook(() => box(root, ".mak-summary"));
  await document.fonts.ready;
  const before = new Map<string, number>();
  eachLook((at) => before.set(at, box(root, ".mak-summary").top));
  broken = true;
  await queryClient.invalidateQueries();
  const note = () => root.querySelector(".mak-page > .mak-stale");
  await waitFor(() => expect(note()).not.toBeNull());
  eachLook((at) => {
    expect(box(root, ".mak-summary").top, at).toBe(before.get(at));
    for (const { rect } of linesOf(note() as Element)) {
      expect(rect.top, at).toBeGreaterThanOrEqual(box(root, ".mak-header").bottom);
      expect(rect.bottom, at).toBeLessThan(box(root, ".mak-summary").top);
    }
  });
});

it("says in the title of the company's card whose numbers they are, below it on a phone", async () => {
  const { root, set, widen } = await draw({ width: 312 }, { hide: ["table", "guidance"] });
  await screen.findByRole("slider");
  for (const locale of languages) {
    set({ locale });
    widen(312);
    const lines = linesOf(root.querySelector(".mak-quota .mak-card-title") as Element);
    const scope = lines.at(-1);
    const title = lines.filter(({ text }) => text !== scope?.text);
    expect(title.map(({ text }) => text)).not.toContain(" · ");
    expect(scope?.rect.top, locale.code).toBeGreaterThanOrEqual(Math.max(...title.map(({ rect }) => rect.bottom)) - 4);
    widen(560);
    const wide = linesOf(root.querySelector(".mak-quota .mak-card-title") as Element);
    expect(new Set(wide.map(({ rect }) => Math.round(rect.bottom))).size, locale.code).toBe(1);
  }
});

it("leaves no word of a sentence alone on its last line", async () => {
  const { root, set, widen } = await draw({ width: 312 }, { hide: ["table", "guidance"] });
  await screen.findByRole("slider");
  for (const locale of languages) {
    set({ locale });
    for (const width of [312, 390]) {
      widen(width);
      for (const selector of [".mak-lead", ".mak-quota-note", ".mak-chart-summary > .mak-text", ".mak-chart-counts"]) {
        const lines = new Map<number, number>();
        for (const { rect } of linesOf(root.querySelector(selector) as Element))
          lines.set(Math.round(rect.bottom), (lines.get(Math.round(rect.bottom)) ?? 0) + rect.width);
        const last = [...lines.values()].at(-1) ?? 0;
        expect(last / Math.max(...lines.values()), `${locale.code} ${String(width)} ${selector}`).toBeGreaterThan(0.5);
      }
    }
  }
});
