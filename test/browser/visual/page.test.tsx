import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { createTheme } from "@mark-ai/api-keys";
import { smallTargets } from "../a11y/measures.ts";
import { stillness } from "../stillness.ts";
import {
  brokenDates,
  cardHeights,
  columnsOf,
  controlHeights,
  cutTexts,
  linesOf,
  offTheGrid,
  rowHeights,
  textNearLines,
  weakContrast,
  type Rule,
} from "./measure.ts";
import { draw, languages, settled } from "./scene.tsx";

const widths = [320, 390, 768, 1000, 1040, 1100, 1280, 1440];
const densities = ["comfortable", "compact"] as const;
type Density = (typeof densities)[number];

const rowHeight = (width: number, density: Density) => (density === "compact" ? 40 : 48) + (width < 860 ? 12 : 0);
const controls = { comfortable: [24, 28, 32, 36, 44], compact: [24, 28, 32, 44] };

const rulesAt = (width: number, density: Density): readonly Rule[] => [
  textNearLines,
  // On the smallest phone a line may be too short for a date with its label.
  ...(width < 390 ? [] : [brokenDates]),
  offTheGrid,
  smallTargets,
  controlHeights(controls[density]),
  ...(width < 560 ? [] : [rowHeights(rowHeight(width, density)), cutTexts]),
  ...(width < 860 ? [] : [cardHeights]),
];

it("A30 measures the page at every width, in both densities, in English, German and Arabic", async () => {
  const { root, set, widen } = await draw();
  const found: string[] = [];
  for (const locale of languages)
    for (const density of densities) {
      set({ locale, density });
      for (const width of widths) {
        widen(width);
        const faults = rulesAt(width, density).flatMap((rule) => rule(root));
        found.push(...faults.map((fault) => `${locale.code} ${density} ${String(width)}: ${fault}`));
      }
    }
  expect(found).toEqual([]);
});

it("A28 keeps every column where it is when a filter is set, and in each language", async () => {
  const { root, set, widen } = await draw();
  for (const width of [768, 1100, 1440]) {
    widen(width);
    const before = columnsOf(root);
    expect(before.length).toBeGreaterThan(4);
    for (const locale of languages) {
      set({ locale });
      expect(columnsOf(root)).toEqual(before);
      for (const status of ["revoked", "all"] as const) {
        set({
          locale,
          view: { search: "", status, workspaceId: "", sort: "createdAt:desc", pageSize: 25 },
          onViewChange: () => undefined,
        });
        await settled();
        await waitFor(() => expect(root.querySelectorAll(".mak-row")).toHaveLength(status === "revoked" ? 1 : 8));
        expect(columnsOf(root)).toEqual(before);
      }
    }
  }
});

const open = (name: string | RegExp) => userEvent.click(screen.getByRole("button", { name }));
const dialogs: Readonly<Record<string, () => Promise<unknown>>> = {
  "the create form": async () => {
    await open("Create API Key");
    await screen.findByRole("textbox", { name: "Key name" });
  },
  "a new key": async () => {
    await open("Create API Key");
    await userEvent.fill(await screen.findByRole("textbox", { name: "Key name" }), "Zapier");
    await open("Create");
    await screen.findByRole("textbox", { name: "Your new key" });
  },
  "the question before a new key is left": async () => {
    await dialogs["a new key"]?.();
    await userEvent.keyboard("{Escape}");
    await screen.findByRole("button", { name: "Go back" });
  },
  "the question about revoking": async () => {
    await open("Actions for Production");
    await userEvent.click(await screen.findByRole("menuitem", { name: "Revoke" }));
    await screen.findByRole("alertdialog");
  },
  "a row's menu": async () => {
    await open("Actions for Production");
    await screen.findByRole("menu");
  },
  "a key's details": async () => {
    await open("Production");
    await screen.findByRole("dialog");
  },
};

describe("A30 measures what floats", () => {
  it.each(Object.entries(dialogs))("%s", async (_, show) => {
    const { set } = await draw();
    await show();
    await stillness();
    const found: string[] = [];
    const floating = () => document.querySelector("[data-mak-modal], .mak-menu") as HTMLElement;
    const rules = [offTheGrid, smallTargets, controlHeights(controls.comfortable)];
    for (const locale of languages) {
      set({ locale });
      const faults = rules.flatMap((rule) => rule(floating()));
      found.push(...faults.map((fault) => `${locale.code}: ${fault}`));
    }
    for (const colorScheme of ["light", "dark"] as const) {
      set({ colorScheme });
      await stillness();
      const page = getComputedStyle(document.querySelector(".mak-dialog, .mak-menu") as Element).backgroundColor;
      found.push(...weakContrast(page)(floating()).map((fault) => `${colorScheme}: ${fault}`));
    }
    expect(found).toEqual([]);
  });
});

it("keeps each key and last use on one line in a host's larger type", async () => {
  const theme = createTheme({ tokens: { fontSize: "16px" } });
  const { root, widen } = await draw({}, { theme });
  for (const width of [768, 900, 1100]) {
    widen(width);
    const texts = [...root.querySelectorAll<HTMLElement>(".mak-row :is(.mak-row-key, .mak-row-use)")];
    expect(texts.length).toBeGreaterThan(10);
    const broken = texts.filter((text) => new Set(linesOf(text).map(({ rect }) => Math.round(rect.top))).size > 1);
    expect(broken.map((text) => text.textContent)).toEqual([]);
  }
});

it("keeps a field's label clear of the ring around the field", async () => {
  await draw();
  await dialogs["the create form"]?.();
  await userEvent.keyboard("{Shift>}{Tab}{/Shift}");
  const labels = [...document.querySelectorAll<HTMLElement>(".mak-dialog [data-layout=stacked] > label")];
  expect(labels.map(({ textContent }) => textContent)).toEqual(["Workspace", "Key name"]);
  for (const label of labels) {
    const field = (label as HTMLLabelElement).control as HTMLElement;
    field.focus();
    const { outlineOffset, outlineWidth } = getComputedStyle(field);
    const ring = field.getBoundingClientRect().top - parseFloat(outlineOffset) - parseFloat(outlineWidth);
    expect(ring - label.getBoundingClientRect().bottom).toBeGreaterThanOrEqual(4);
  }
});

it("paints every text, edge and dot with enough contrast, in both schemes", async () => {
  const { root, set } = await draw();
  for (const colorScheme of ["light", "dark"] as const) {
    set({ colorScheme });
    await stillness();
    expect(weakContrast(colorScheme === "light" ? "white" : "black")(root)).toEqual([]);
  }
});

describe("a dialog does not move while an error appears", () => {
  const edges = async () => {
    await stillness();
    const box = document.querySelector(".mak-dialog")?.getBoundingClientRect();
    return { top: box?.top, height: box?.height };
  };

  it("in the create form", async () => {
    await draw();
    await dialogs["the create form"]?.();
    const before = await edges();
    expect(before.top).toBeCloseTo(window.innerHeight * 0.12, 0);
    await open("Create");
    await within(await screen.findByRole("dialog")).findByText(/name/i, { selector: "[data-kind=error] *" });
    expect(await edges()).toEqual(before);
  });

  it("in the question that wants the key's name", async () => {
    await draw({}, { revokeConfirmation: "name" });
    await dialogs["the question about revoking"]?.();
    const before = await edges();
    expect(before.top).toBeCloseTo(window.innerHeight * 0.12, 0);
    await userEvent.fill(screen.getByRole("textbox"), "another");
    await open("Revoke key");
    await waitFor(() => expect(document.querySelector("[data-kind=error]")).not.toBeNull());
    expect(await edges()).toEqual(before);
  });
});

const late = <T,>(ms: number, value: T) => new Promise<T>((resolve) => setTimeout(() => resolve(value), ms));

it.each([1280, 390])("A30 nothing moves while it loads, %i px wide", async (width) => {
  const shifts: PerformanceEntry[] = [];
  const observer = new PerformanceObserver((list) => shifts.push(...list.getEntries()));
  observer.observe({ type: "layout-shift" });
  const { root } = await draw(
    {
      late: { getAccess: 40, listKeys: 160, getImportQuota: 80, getImportHistory: 240, getKeyUsage: 80 },
      width,
    },
    { density: "comfortable" },
  );
  await waitFor(() => expect(root.querySelector("[role=slider]")).not.toBeNull());
  await late(50, undefined);
  shifts.push(...observer.takeRecords());
  observer.disconnect();
  const value = shifts.map((shift) => (shift as PerformanceEntry & { value: number }).value);
  expect(value).toEqual([]);
});

describe("each rule finds what breaks it", () => {
  const breaks: readonly (readonly [Rule, string])[] = [
    [textNearLines, ".mak-row { line-height: 3 } .mak-cell { padding-block: 0; vertical-align: top; line-height: 1 }"],
    [rowHeights(48), ".mak-row-date { display: block; padding-block: 24px }"],
    [brokenDates, ".mak-row-date { display: block; inline-size: 40px; white-space: normal }"],
    [cutTexts, ".mak-cell-used { inline-size: 60px; overflow: hidden; white-space: nowrap }"],
    [offTheGrid, ".mak-toolbar { gap: 10px }"],
    [smallTargets, ".mak-row-menu { inline-size: 20px }"],
    [controlHeights(controls.comfortable), ".mak-button { min-block-size: 37px }"],
    [cardHeights, ".mak-quota-body { min-block-size: 190px }"],
    [weakContrast("white"), ".mak-row-date { opacity: 0.6 }"],
    [weakContrast("white"), ".mak-input { border-color: #ccc }"],
  ];
  it("of the page", async () => {
    const { root } = await draw();
    for (const [rule, css] of breaks) {
      expect(rule(root), css).toEqual([]);
      const sheet = document.createElement("style");
      sheet.textContent = css.replaceAll(/ \}/g, " }").replaceAll(/([a-z0-9.%]+)( \}|;)/g, "$1 !important$2");
      document.head.append(sheet);
      await stillness();
      expect(rule(root).length, css).toBeGreaterThan(0);
      sheet.remove();
    }
  });
});
