import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { ar } from "@mark-ai/api-keys/locales/ar";
import { fixtureAccess } from "@mark-ai/api-keys/testing";
import { languages as all } from "../../../stories/support/toolbar.ts";
import { brokenWords, linesOf } from "./measure.ts";
import { draw, languages } from "./scene.tsx";

const statuses = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>(".mak-row-status")];

it("G13 reads each status as whole words on a phone inside the margins of a host, in every language", async () => {
  const { root, set, widen } = await draw({ width: 320 }, { hide: ["quota", "chart", "guidance"] });
  const found: string[] = [];
  for (const width of [272, 288, 304]) {
    widen(width);
    for (const [name, { locale }] of Object.entries(all)) {
      // Chinese, Japanese and Korean may break anywhere, and the pseudo-locale has words of twice the length.
      if (/^(?:ja|zh-CN|ko|pseudo)$/u.test(name)) continue;
      set({ locale });
      expect(statuses(root).length).toBeGreaterThan(6);
      found.push(
        ...statuses(root).flatMap((status) => brokenWords(status).map((word) => `${name} ${String(width)}: ${word}`)),
      );
      expect(root.scrollWidth).toBeLessThanOrEqual(width);
    }
  }
  expect(found).toEqual([]);
});

/** The lines of text that a ring of the focus would run through. */
function textUnderRing(element: HTMLElement, root: HTMLElement): string[] {
  const { outlineOffset, outlineWidth } = getComputedStyle(element);
  const [offset, width] = [Number.parseFloat(outlineOffset), Number.parseFloat(outlineWidth)];
  const { top, bottom, left, right } = element.getBoundingClientRect();
  const isAcross = (from: number, to: number, edge: number) => from < edge + offset + width && to > edge + offset;
  return linesOf(root)
    .filter(({ rect }) => rect.right > left && rect.left < right)
    .filter(({ rect }) => isAcross(-rect.bottom, -rect.top, -top) || isAcross(rect.top, rect.bottom, bottom))
    .map(({ text }) => text);
}

it("A26 draws the ring of the focused chart around the bars, and through no text", async () => {
  const { root, widen } = await draw({}, { hide: ["quota", "table", "guidance"] });
  const days = await screen.findByRole("slider");
  for (const width of [288, 320, 390, 1100]) {
    widen(width);
    await userEvent.keyboard("{Tab}");
    days.focus();
    await expect.poll(() => root.querySelector(".mak-chart-tooltip")).not.toBeNull();
    expect(getComputedStyle(days).outlineStyle).toBe("solid");
    expect(textUnderRing(days, root), `at ${String(width)} px`).toEqual([]);
    days.blur();
  }
});

it("reads a day on a phone in one line above the bars, in every language, and keeps no other room for it", async () => {
  const { root, set, widen } = await draw({ width: 390 }, { hide: ["quota", "table", "guidance"] });
  const days = await screen.findByRole("slider");
  const of = (selector: string) => root.querySelector<HTMLElement>(selector) as HTMLElement;
  for (const [name, { locale }] of Object.entries(all)) {
    if (name === "pseudo") continue;
    set({ locale });
    for (const width of [288, 312, 390, 559]) {
      widen(width);
      // Today says more than any other day: that it is not over.
      days.blur();
      days.focus();
      await expect.poll(() => root.querySelector(".mak-chart-tooltip")).not.toBeNull();
      const area = of(".mak-chart-area").getBoundingClientRect();
      const at = `${name} ${String(width)}`;
      expect(area.top - of(".mak-chart-summary").getBoundingClientRect().bottom, at).toBeLessThanOrEqual(8);
      for (const { text, rect } of linesOf(of(".mak-chart-tooltip"))) {
        expect(rect.bottom, `${at}: ${text}`).toBeLessThanOrEqual(area.top + 20);
        expect(rect.top, `${at}: ${text}`).toBeGreaterThanOrEqual(area.top);
      }
    }
  }
});

it("A30 puts what stands in the place of numbers into the middle of its card", async () => {
  const refused = { allowed: false, reason: "Only administrators can see the usage." };
  const permissions = { ...fixtureAccess().permissions, viewUsage: refused };
  const { root, widen } = await draw({ methods: { getAccess: () => Promise.resolve(fixtureAccess({ permissions })) } });
  const reasons = [...root.querySelectorAll<HTMLElement>(".mak-card-reason")];
  expect(reasons).toHaveLength(2);
  for (const width of [320, 390, 1100]) {
    widen(width);
    for (const reason of reasons) {
      const own = reason.getBoundingClientRect();
      const around = (reason.parentElement as HTMLElement).getBoundingClientRect();
      expect(Math.abs(own.top - around.top - (around.bottom - own.bottom))).toBeLessThan(2);
      expect(Math.abs(own.left - around.left - (around.right - own.right))).toBeLessThan(2);
    }
  }
});

it("A30 keeps the menu of the chart at the end of its card on a phone, beside the title", async () => {
  const { root, widen, set } = await draw({}, { hide: ["quota", "table", "guidance"] });
  await screen.findByRole("slider");
  const of = (selector: string) => (root.querySelector(selector) as HTMLElement).getBoundingClientRect();
  for (const width of [320, 390, 440])
    for (const locale of languages) {
      set({ locale });
      widen(width);
      const [card, title, menu] = [
        of(".mak-chart"),
        of(".mak-chart .mak-card-title"),
        of(".mak-chart .mak-icon-button"),
      ];
      const space = locale.code === "ar" ? menu.left - card.left : card.right - menu.right;
      expect(space).toBeLessThanOrEqual(17);
      expect(Math.abs((title.top + title.bottom - menu.top - menu.bottom) / 2)).toBeLessThan(2);
    }
});

it("G13 writes a name that begins with a full stop, and a reason of the host's, in their own direction", async () => {
  const reason = "Only administrators can create keys.";
  const permissions = { ...fixtureAccess().permissions, createKeys: { allowed: false, reason } };
  await draw({ methods: { getAccess: () => Promise.resolve(fixtureAccess({ permissions })) } }, { locale: ar });
  const text = (await screen.findByText(reason)).firstChild as Text;
  const edge = (index: number) => {
    const range = document.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + 1);
    return range.getBoundingClientRect().left;
  };
  expect(edge(reason.length - 1), "the full stop stands behind the last word").toBeGreaterThan(edge(reason.length - 2));
});
